import type { ComparedCopies, Story, StoryCopy } from '../../../views/copies-side-by-side.js';
import { goTo, hrefTo, setParams, useAddress } from '../../address.js';
import type { PageProps } from '../../pages.js';
import { Button, Choice, Empty, Failed, Loading, Page, ReportLink, Section } from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import { Inline, SideBySide } from './compared-texts.js';

/** The texts that came more than once; with one of them in the address, what its copies changed. */
export function CopiesPage({ rest }: PageProps) {
  const { params } = useAddress();
  const story = rest[0];
  const beside = params.get('with');
  const view = useView('copies', {
    ...(story === undefined ? {} : { story }),
    ...(story === undefined || beside === null ? {} : { with: beside }),
  });
  return (
    <Page
      wide
      title={story === undefined ? 'Copies' : 'One story, two copies'}
      lead="Copies of one text count once: an agency’s report in three papers is one voice."
    >
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'loading' ? <Loading what="Comparing" /> : null}
      {view.state !== 'ready' ? null : story === undefined ? (
        <Stories stories={view.answer.stories} />
      ) : view.answer.compared === null ? (
        <Empty title="There is no copy of this report in the record">
          <p>
            <a href={hrefTo(['copies'])}>See the stories that have copies.</a>
          </p>
        </Empty>
      ) : (
        <Compared
          compared={view.answer.compared}
          copies={copiesWith(view.answer.stories, view.answer.compared.story)}
          inline={params.get('view') === 'inline'}
        />
      )}
    </Page>
  );
}

const copiesWith = (stories: readonly Story[], story: string): readonly StoryCopy[] =>
  stories.find(({ copies }) => copies.some(({ document }) => document === story))?.copies ?? [];

function Stories({ stories }: { readonly stories: readonly Story[] }) {
  if (stories.length === 0) {
    return (
      <Empty title="No text came more than once">
        <p>Every report of this record is independent of the others, as far as their words tell.</p>
      </Empty>
    );
  }
  return (
    <ul className="stories">
      {stories.map((story) => (
        <li key={story.original} className="card">
          <OneStory story={story} />
        </li>
      ))}
    </ul>
  );
}

function OneStory({ story }: { readonly story: Story }) {
  const [first, ...others] = story.copies;
  if (first === undefined) return null;
  return (
    <>
      <h2 dir="auto">
        <ReportLink document={first.document}>{first.title ?? first.name}</ReportLink>
      </h2>
      <p className="quiet">
        {first.name === first.title ? '' : `${first.name}, `}
        {first.published}
        {story.wire === null ? '' : `; wire of origin: ${story.wire}`}
      </p>
      <ul className="list">
        {others.map((copy) => (
          <li key={copy.document} className="story-copy">
            <span dir="auto">
              <ReportLink document={copy.document}>{copy.title ?? copy.name}</ReportLink>
              <span className="quiet">
                {' '}
                {copy.name === copy.title ? '' : `${copy.name}, `}
                {copy.published}
              </span>
              {copy.withdrawn ? <span className="tag tag-warn">withdrawn</span> : null}
            </span>
            <a className="button button-plain" href={hrefTo(['copies', story.original], { with: copy.document })}>
              Compare word by word
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Compared({
  compared,
  copies,
  inline,
}: {
  readonly compared: ComparedCopies;
  readonly copies: readonly StoryCopy[];
  readonly inline: boolean;
}) {
  const { first, second, parts, why, wordsKept, wordsRemoved, wordsAdded } = compared;
  return (
    <Section
      title={`${second.name}, ${second.published} against ${first.name}, ${first.published}`}
      note={
        parts === null
          ? undefined
          : `${String(wordsKept)} words kept, ${String(wordsRemoved)} taken away, ${String(wordsAdded)} put in`
      }
    >
      <div className="compared-choice">
        {copies.length < 3 ? null : (
          <Choice
            label="Copy"
            value={second.document}
            options={copies
              .filter(({ document }) => document !== first.document)
              .map(({ document, name, published }) => ({ value: document, words: `${name}, ${published}` }))}
            onChange={(document) => setParams({ with: document })}
          />
        )}
        {parts === null ? null : (
          <div role="group" aria-label="How the texts are shown" className="form-actions">
            <Button aria-pressed={!inline} look={inline ? 'plain' : 'primary'} onPress={() => setParams({ view: null })}>
              Side by side
            </Button>
            <Button aria-pressed={inline} look={inline ? 'primary' : 'plain'} onPress={() => setParams({ view: 'inline' })}>
              In one
            </Button>
          </div>
        )}
        <Button look="quiet" onPress={() => goTo(['copies'])}>
          All stories
        </Button>
      </div>
      {parts === null ? <Empty title={why ?? 'They cannot be compared'} /> : null}
      {parts === null ? null : inline ? <Inline parts={parts} /> : <SideBySide compared={compared} parts={parts} />}
    </Section>
  );
}
