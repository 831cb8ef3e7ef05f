import type { Attribution, Clause, Mention, Sentence, Span } from '../../model/index.js';
import { isWoman, mayBeMan } from '../mentions/pronouns.js';
import { PAPERS } from './cues.js';
import type { Found } from './found.js';
import { ISSUING } from './reports.js';
import { speakerIn, wholeSource, type MentionIndex } from './speaker.js';

/** What a pronoun that no mention resolves can stand for, by the words of the source before it. */
const STANDS_FOR: readonly (readonly [RegExp, RegExp])[] = [
  [/^they$/i, /(?:s|people|men|women|officials|media|opposition|coalition|army|police|side|staff)$|\band\b/i],
  [
    /^it$/i,
    /(?:ministry|government|statement|communiqué|communique|declaration|document|letter|text|agency|group|committee|council|commission|office|party|coalition|army|report|release|union|house|opposition|observatory|delegation|spokesman's office)$/i,
  ],
  [
    /^(?:he|she)$/i,
    /(?:minister|official|spokes(?:man|woman|person)|diplomat|envoy|source|ambassador|president|leader|negotiator|mediator|adviser|advisor|aide|analyst|expert|commander|secretary|representative|director|chief|resident|activist|lawmaker|senator|general)$/i,
  ],
];

const PRONOUN = /^(?:he|she|they|it)$/i;

/** A source with whom it names; `sentence` is the last in which it was meant. */
interface Named {
  readonly source: Span;
  readonly speaker: number | null;
  readonly sentence: number;
  readonly words: string;
  /** what it was last heard to say */
  readonly said: readonly Span[];
}

interface Speaking {
  readonly source: Span | null;
  readonly speaker: number | null;
}

/**
 * Attributions with their speakers: each source is looked up among the mentions; a pronoun that no mention resolves, or that would
 * lead to one of whom the speaker before only speaks, is that speaker where the words agree; "the statement" is its issuer's.
 */
export function withSpeakers(
  text: string,
  all: readonly Found[],
  sentences: readonly Sentence[],
  clauses: readonly (readonly Clause[])[],
  index: MentionIndex,
): readonly Attribution[] {
  const done: Attribution[] = [];
  const papers = issuedPapers(text, sentences, clauses, index);
  let named = null as Named | null;
  for (const f of all) {
    const home = f.sourceSentence ?? sentences[f.sentence] ?? null;
    const whole = f.source && wholeSource(index, f.source);
    const content =
      whole === null || whole === f.source ? f.content : f.content.map((span) => endedBefore(text, span, whole as Span));
    const own: Speaking = {
      source: whole,
      speaker: whole === null || home === null ? null : speakerIn(index, home, whole, f.head, text),
    };
    const words: string = whole === null ? '' : text.slice(whole.start, whole.end);
    const meant: Speaking | null = PRONOUN.test(words)
      ? bearer(f, own, words, named, index)
      : own.speaker === null
        ? papers.issuer(words, f.sentence)
        : null;
    const { source, speaker }: Speaking = meant ?? own;
    if (named !== null && (meant === null ? isSame(own, named, index) : meant.source === named.source))
      named = { ...named, sentence: f.sentence, said: content };
    else if (source !== null && !PRONOUN.test(words)) {
      named = { source, speaker, sentence: f.sentence, words: text.slice(source.start, source.end), said: content };
      if (home !== null) papers.add(home, named);
    }
    done.push({
      sentence: f.sentence,
      kind: f.kind,
      speaker,
      source,
      cue: f.cue,
      content,
      rule: `attribution/${f.rule}`,
    });
  }
  return done;
}

/** Whether both are one speaker by name: "He", who goes on, is heard last. */
const isSame = (a: Speaking, b: Speaking, index: MentionIndex): boolean =>
  a.speaker !== null && b.speaker !== null && index.at(a.speaker)?.entity === index.at(b.speaker)?.entity;

/** The source before a pronoun where the pronoun means it; null where the pronoun's own mention stands, or nothing fits. */
function bearer(f: Found, own: Speaking, words: string, named: Named | null, index: MentionIndex): Speaking | null {
  if (named === null || own.source === null || f.sentence - named.sentence > 2) return null;
  const before = named.speaker === null ? null : index.at(named.speaker);
  const person = before?.type === 'person' && before.form !== 'group' && before.form !== 'described';
  const fits =
    /^(?:he|she)$/i.test(words) && person
      ? (/^she$/i.test(words) ? isWoman : mayBeMan)(before as Mention)
      : STANDS_FOR.some(([word, noun]) => word.test(words) && noun.test(named.words));
  if (!fits) return null;
  if (own.speaker === null) return f.sentence - named.sentence <= (person ? 2 : 1) ? named : null;
  const other = index.at(own.speaker);
  if (other === null || other.entity === before?.entity || f.sentence - named.sentence > 1) return null;
  // "Diplomats said Britain had left. They added …": Britain is only spoken of
  const told = [...named.said, ...f.content];
  // of whom nothing was told since the speaker before was heard is not meant either
  const between = { start: named.said[0]?.start ?? named.source.start, end: own.source.start };
  const about = index.within(between).flatMap((at) => {
    const m = index.at(at);
    return m !== null && m.form !== 'pronoun' && (m.entity === other.entity || other.members.includes(m.entity)) ? [m] : [];
  });
  // what ends the sentence of which a part was told is told with it: ", which was shelved when N insisted"
  const isTold = (m: Mention): boolean =>
    told.some((s) => s.start <= m.start && m.end <= s.end) ||
    (m.sentence === named.sentence && m.start >= (named.said[0]?.start ?? Infinity));
  return about.every(isTold) ? named : null;
}

/** "The joint statement", a paper that speaks for whoever issued it; a report or a study has authors of its own. */
const PAPER =
  /^(?:the|this|that|its|their|his|her) (?:(?:joint|final|official|same|written|brief|closing|concluding|press) ){0,2}(statement|communiqu[eé]|declaration|letter|message|release|note|announcement|readout|tweet|post|transcript)$/iu;
const IN_PAPER =
  /\bin (?:a|an|the|its|his|her|their) (?:[\p{L}-]{1,20} ){0,4}?(statement|communiqu[eé]|declaration|letter|message|release|note|announcement|readout|tweet|post)\b/iu;

/** So many sentences after it was issued "the statement" still means it. */
const REMEMBERED = 12;

interface Papers {
  readonly issuer: (words: string, sentence: number) => Speaking | null;
  readonly add: (home: Sentence, named: Named) => void;
}

/** The papers of a text with who issued them, by their noun, as they come up. */
function issuedPapers(
  text: string,
  sentences: readonly Sentence[],
  clauses: readonly (readonly Clause[])[],
  index: MentionIndex,
): Papers {
  const issued = new Map<string, (Speaking & { readonly sentence: number })[]>();
  const keep = (noun: string, by: Speaking, sentence: number): void => {
    const key = noun.toLowerCase().replace('é', 'e');
    const list = issued.get(key);
    if (list === undefined) issued.set(key, [{ ...by, sentence }]);
    else list.push({ ...by, sentence });
  };
  // "X issued a statement": before any of its words are read
  for (const sentence of sentences)
    for (const clause of clauses[sentence.index] ?? []) {
      const paper = ISSUING.has(clause.lemma) ? clause.objects.find((o) => PAPERS.has(o.head.lemma)) : undefined;
      const by = clause.subjects[0];
      if (paper === undefined || by === undefined || !/^(?:NNP|NNS?$)/.test(by.head.xpos)) continue;
      keep(paper.head.lemma, { source: by, speaker: speakerIn(index, sentence, by, by.head, text) }, sentence.index);
    }
  return {
    issuer: (words, sentence) => {
      const noun = PAPER.exec(words)?.[1];
      if (noun === undefined) return null;
      const list = issued.get(noun.toLowerCase().replace('é', 'e')) ?? [];
      return list.findLast((one) => one.sentence <= sentence && sentence - one.sentence <= REMEMBERED) ?? null;
    },
    // "X said in a statement that …"
    add: (home, named) => {
      const noun = PAPER.test(named.words)
        ? undefined
        : IN_PAPER.exec(text.slice(home.start, Math.min(home.end, home.start + 800)))?.[1];
      if (noun !== undefined) keep(noun, named, home.index);
    },
  };
}

/** What is said ends where the words of its source begin. */
function endedBefore(text: string, said: Span, source: Span): Span {
  if (said.start >= source.start || said.end <= source.start) return said;
  let end = source.start;
  while (end > said.start && /[\s,]/u.test(text[end - 1] ?? '')) end -= 1;
  return { start: said.start, end };
}
