import type { AnnotatedDocument, Attribution, Mention, PersonRef, Proposed, Rule, Sentence, Span } from '../../model/index.js';
import { partiesOf, personOf, rule } from '../../model/index.js';
import { passageSpan, trimmed, wordsOf } from '../reading/words.js';
import { sourceOf, whoseWord } from '../reading/whose-word.js';
import type { StatementFields } from './fields.js';

interface Said {
  readonly attribution: Attribution;
  readonly content: Span;
}

/** Every stretch of speech that begins in the sentence; a quotation that "he said" interrupts is two. */
const stretches = (document: AnnotatedDocument, sentence: Sentence): readonly Said[] =>
  document.attributions
    .filter((attribution) => attribution.sentence === sentence.index)
    .flatMap((attribution) => attribution.content.map((content) => ({ attribution, content })));

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
    const spans = speaker.spans;
    const form = attribution.kind === 'indirect' ? 'indirect' : 'direct';
    const said = form === 'indirect' ? trimmed(document, content) : content;
    const sides = mention ? partiesOf(document, mention) : [];
    const office = speaker.value.office;
    return {
      trigger: attribution.cue ?? content,
      passage: passageSpan(document, sentence, said),
      values: {
        speaker: [speaker],
        actor: sides.map((value) => ({ value, spans })),
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

function speakerOf(document: AnnotatedDocument, attribution: Attribution, mention: Mention | null): Proposed<PersonRef> | null {
  const span = attribution.source ?? mention;
  if (!span) return null;
  const spans = [{ start: span.start, end: span.end }];
  if (mention) return { value: personOf(document, mention), spans };
  const name = wordsOf(document, trimmed(document, span));
  return name === '' ? null : { value: { id: `name:person:${name.toLowerCase()}`, name, office: null, party: null }, spans };
}

export const statementRules: readonly Rule<StatementFields>[] = [attributedSpeech];
