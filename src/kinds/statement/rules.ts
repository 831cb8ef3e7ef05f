import type { AnnotatedDocument, Attribution, Rule, Sentence, Span } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { speechIn } from '../reading/near.js';
import { passageSpan, trimmed } from '../reading/words.js';
import { sourceOf, whoseWord } from '../reading/whose-word.js';
import type { StatementFields } from './fields.js';
import { speakerOf } from './speaker.js';

interface Said {
  readonly attribution: Attribution;
  readonly content: Span;
}

/**
 * Every stretch of speech that begins in the sentence. A quotation that "he said" interrupts is two, a reported clause one; of one with quoted
 * fragments the fragments are the speaker's own words, and they are what is kept.
 */
const stretches = (document: AnnotatedDocument, sentence: Sentence): readonly Said[] =>
  speechIn(document, sentence).flatMap((attribution) =>
    wholeContent(attribution).flatMap((content) =>
      (attribution.kind === 'mixed' ? quotedWithin(document, content) : [content]).map((stretch) => ({
        attribution,
        content: stretch,
      })),
    ),
  );

/** "The talks, she said, will go on" is one thing said, with "she said" in the midst of it. */
function wholeContent({ kind, content }: Attribution): readonly Span[] {
  const [first, last] = [content[0], content.at(-1)];
  return kind !== 'indirect' || first === undefined || last === undefined ? content : [{ start: first.start, end: last.end }];
}

/** The words between quotation marks in a span; the span itself where it holds none. */
function quotedWithin(document: AnnotatedDocument, content: Span): readonly Span[] {
  const text = document.document.text.slice(content.start, content.end);
  const found: Span[] = [];
  for (const match of text.matchAll(/["“«]([^"“”«»]{2,2000})(?:["”»]|$)/g)) {
    found.push({ start: content.start + match.index + 1, end: content.start + match.index + 1 + (match[1] as string).length });
  }
  return found.length > 0 ? found : [content];
}

/** "…", X said; X said that …; according to X, …; a speaker's caption before quoted words */
const attributedSpeech = rule<StatementFields, Said>({
  name: 'attributed-speech',
  reads: '"…," said X; X said that …; according to X, …',
  pattern: stretches,
  build: ({ attribution, content }, document, sentence) => {
    const words = content.end - content.start;
    if (words < 2) return null;
    const mention = attribution.speaker === null ? null : (document.mentions[attribution.speaker] ?? null);
    const speaker = speakerOf(document, attribution, mention);
    // words that nobody is said to have said are no statement
    if (!speaker) return null;
    const { person, sides } = speaker;
    const spans = person.spans;
    const form = attribution.kind === 'indirect' ? 'indirect' : 'direct';
    const said = form === 'indirect' ? trimmed(document, content) : content;
    const office = person.value.office;
    return {
      trigger: attribution.cue ?? content,
      passage: passageSpan(document, sentence, said),
      values: {
        speaker: [person],
        actor: sides.map((value) => ({ value, spans, basis: mention?.partyBasis ?? 'stated' })),
        role: office ? [{ value: office, spans }] : [],
        form: [{ value: form, spans: [said] }],
        text: [{ value: document.document.text.slice(said.start, said.end), spans: [said] }],
      },
      status: { value: 'reported', spans: [attribution.cue ?? content] },
      onWhoseWord: [
        ...[
          sourceOf(
            document,
            attribution,
            sides.map((side) => side.id),
          ),
        ].filter((source) => source !== null),
        ...whoseWord(document, attribution.cue ?? attribution.source ?? content, []),
      ],
    };
  },
});

export const statementRules: readonly Rule<StatementFields>[] = [attributedSpeech];
