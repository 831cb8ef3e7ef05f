import { Dialog } from '../../parts/index.js';

/** Every key of the page and what it does. */
export const REVIEW_KEYS: readonly (readonly [key: string, words: string])[] = [
  ['a', 'accept what the record says'],
  ['r', 'reject it: it is in no record any more'],
  ['c', 'correct a field'],
  ['m', 'merge it with another record'],
  ['s', 'split a claim out of it'],
  ['n', 'write a note'],
  ['d', 'add a claim from words of the text: those that are selected, or chosen with the arrow keys and Enter'],
  ['u', 'undo the last decision of this session'],
  ['j', 'go on without deciding'],
  ['k', 'go back'],
  ['?', 'show these keys'],
];

/** The keys, for a look; they do nothing while a field is typed in or a box like this one is open. */
export const ReviewKeys = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Keys" isOpen onClose={onClose}>
    <dl className="facts">
      {REVIEW_KEYS.map(([key, words]) => (
        <div className="fact" key={key}>
          <dt>
            <kbd className="button-key">{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <p className="quiet">Keys do nothing while you type in a field. Every one of them is a button on the page as well.</p>
  </Dialog>
);
