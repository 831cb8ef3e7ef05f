import { memo, useEffect, useMemo, useRef, type MouseEvent, type RefObject } from 'react';
import type { ReadingClaim, ReportReading } from '../../../views/report-reading.js';
import { isNoise } from '../../../views/report-reading-segments.js';
import { hrefTo } from '../../address.js';
import { blocksOf, type Block, type Piece } from './text-blocks.js';

/** What a reader looks at in a report: a claim, or the span for which the report was asked. */
export interface LookedAt {
  readonly claim: string | null;
  /** whether the span is what is to be seen */
  readonly span?: boolean;
}

/** A report as it came: noise dimmed, claims highlighted by kind; a highlight opens its claim. */
export function ReportText({
  reading,
  looked,
  hideNoise = false,
  onOpen,
  rootRef,
  inBox = false,
}: {
  readonly reading: ReportReading;
  readonly looked: LookedAt;
  readonly hideNoise?: boolean;
  readonly onOpen: (claim: ReadingClaim) => void;
  readonly rootRef?: RefObject<HTMLDivElement | null>;
  /** stands in a box of its own that scrolls */
  readonly inBox?: boolean;
}) {
  const own = useRef<HTMLDivElement>(null);
  const root = rootRef ?? own;
  const { text, segments, claims, marked } = reading;
  const blocks = useMemo(() => (text === null ? [] : blocksOf(text, segments)), [text, segments]);
  const focus = looked.claim === null ? -1 : claims.findIndex(({ id }) => id === looked.claim);
  useEffect(() => {
    const target = looked.span === true && marked !== null ? '.asked' : '[data-focus]';
    const words = root.current?.querySelector(target) ?? null;
    if (words === null) return undefined;
    const box = inBox ? (root.current?.parentElement ?? null) : null;
    return bringIntoView(() => (box === null ? words.scrollIntoView({ block: 'center' }) : scrollWithin(box, words)));
  }, [root, focus, marked, looked.span, inBox, reading.document]);
  const clicked = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-claim]');
    const claim = claims[Number(link?.dataset['claim'])];
    if (link === null || claim === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // words that are being selected are not to be followed
    if (window.getSelection()?.isCollapsed !== false) onOpen(claim);
  };
  return (
    <div
      className={[
        'report-text',
        hideNoise ? 'report-text-no-noise' : '',
        (text?.length ?? 0) > LONG ? 'report-text-long' : '',
      ].join(' ')}
      ref={root}
      onClick={clicked}
      data-document={reading.document}
    >
      {blocks.map((block) => (
        <TextBlock
          key={block.start}
          block={block}
          claims={claims}
          document={reading.document}
          focus={inBlock(block, focus) ? focus : -1}
        />
      ))}
    </div>
  );
}

const FRAMES = 6;

/** Parts out of sight have no exact height before they are drawn: what is asked for is brought into view again for some frames. */
function bringIntoView(move: () => void): () => void {
  let left = FRAMES;
  let frame = 0;
  const step = (): void => {
    move();
    if (--left > 0) frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}

/** Brings words into the upper part of the box that scrolls. */
function scrollWithin(box: HTMLElement, words: Element): void {
  box.scrollTop += words.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 4;
}

/** A text that is drawn at once anyway keeps its exact heights. */
const LONG = 60_000;

const inBlock = (block: Block, claim: number): boolean =>
  claim >= 0 && block.pieces.some(({ segment }) => segment.claims.includes(claim));

const TextBlock = memo(function TextBlock({
  block,
  claims,
  document,
  focus,
}: {
  readonly block: Block;
  readonly claims: readonly ReadingClaim[];
  readonly document: string;
  readonly focus: number;
}) {
  return (
    <div className="report-block" dir="auto">
      {block.pieces.map((piece) => (
        <TextPiece key={piece.at} piece={piece} claims={claims} document={document} focus={focus} />
      ))}
    </div>
  );
});

function TextPiece({
  piece,
  claims,
  document,
  focus,
}: {
  readonly piece: Piece;
  readonly claims: readonly ReadingClaim[];
  readonly document: string;
  readonly focus: number;
}) {
  const { segment, at, hidden } = piece;
  const names = [
    isNoise(segment.region) ? 'noise' : '',
    segment.region === 'heading' ? 'heading' : '',
    segment.marked ? 'asked' : '',
  ];
  if (hidden !== null) {
    return (
      <span className="hidden-mark" data-at={at} data-length={piece.text.length} role="img" aria-label={hidden} title={hidden} />
    );
  }
  const focused = focus >= 0 && segment.claims.includes(focus);
  // where claims lie upon one another the one that is open is shown, else the innermost
  const shown = focused ? focus : (segment.claims[0] ?? -1);
  const claim = claims[shown];
  if (claim === undefined) {
    return (
      <span className={names.join(' ').trim() || undefined} data-at={at}>
        {piece.text}
      </span>
    );
  }
  const begins = claim.start === at;
  return (
    <a
      className={[
        'found',
        `kind-${claim.kind}`,
        focused ? 'found-focus' : '',
        segment.claims.length > 1 ? 'found-many' : '',
        ...names,
      ].join(' ')}
      href={hrefTo(['reports', document], { claim: claim.id })}
      data-at={at}
      data-claim={shown}
      {...(focused && begins ? { 'data-focus': true } : {})}
      {...(begins ? {} : { tabIndex: -1 })}
      title={`${claim.label}: ${claim.caption}`}
    >
      {piece.text}
    </a>
  );
}
