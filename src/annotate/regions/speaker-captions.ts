import type { Span } from '../../model/index.js';
import type { Block } from './blocks.js';
import { endsSentence } from './blocks.js';
import { DATELINE_CITIES, NOT_A_PLACE } from './dateline-places.js';

const CAPS = String.raw`\p{Lu}[\p{Lu}\p{M}\p{N}'’.&-]*`;
const SMALL = '(?:of|the|for|and|al|el|bin|bint|ibn|de|del|van|von|der|du|la|to|at|in)';
/** `NAME TITLE "…"`: a name and an office in capitals before a quotation */
const BEFORE_QUOTE = new RegExp(
  String.raw`^[*_]{0,3}(?<name>${CAPS}(?:,? (?:${CAPS}|${SMALL})(?![\p{Ll}])){1,14})[,:]?[*_]{0,3}\s{1,4}(?=["“«])`,
  'u',
);
/** `NAME:` in capitals */
const BEFORE_COLON = new RegExp(
  String.raw`^[*_]{0,3}(?<name>${CAPS}(?:,? (?:${CAPS}|${SMALL})(?![\p{Ll}])){0,14}(?: ?\([^()\n]{1,80}\))?)[*_]{0,3}\s?:[*_]{0,3}(?=\s|$)\s{0,6}`,
  'u',
);
/** `Name Surname:` as transcripts of governments have it; counts only where it comes back */
const TITLE_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|of|the|for|and|al|bin|de|van|von)`;
const NAMED_COLON = new RegExp(
  String.raw`^[*_]{0,3}(?<name>\p{Lu}[\p{L}\p{M}'’.-]*(?:,? ${TITLE_WORD}){0,11}(?: ?\([^()\n]{1,80}\))?)[*_]{0,3}\s?:[*_]{0,3}\s{1,6}(?=\S)`,
  'u',
);
const QUESTION = /^[*_]{0,3}(?<name>[QA])(?:[.:][*_]{0,3}\s{1,6}|[*_]{0,3}\s{2,8})(?=\S)/u;
const OFFICE =
  /\b(?:PRESIDENT|MINISTER|PREMIER|CHANCELLOR|SECRETARY|SPOKES(?:MAN|WOMAN|PERSON)|AMBASSADOR|ENVOY|SENATOR|GENERAL|COMMANDER|LEADER|KING|PRINCE|EMIR|SHEIKH|ANALYST|EXPERT|SPECIALIST|PROFESSOR|DIRECTOR|CORRESPONDENT|REPORTER|ANCHOR|HOST|PRESENTER|RESIDENT|REFUGEE|ACTIVIST|OFFICIAL|REPRESENTATIVE|CHAIRMAN|CHAIR|HEAD|CHIEF|NEGOTIATOR|DIPLOMAT|MEMBER|RESEARCHER|FELLOW|AUTHOR|LAWYER|JOURNALIST|EDITOR|CEO|MAYOR|GOVERNOR|MP|REP|SEN|MR|MRS|MS|DR|QUESTION|ANSWER|MODERATOR|INTERVIEWER)\b/;
const NO_NAME =
  /^(?:WATCH|UPDATE|UPDATED|LIVE|NOTE|SOURCE|SOURCES|BREAKING|EXCLUSIVE|ANALYSIS|OPINION|VIDEO|PHOTOS?|READ|MORE|RELATED|BACKGROUND|SUMMARY|TOPIC|SUBJECT|RE|FACTBOX|TIMELINE|DATE|TIME|PLACE|LOCATION|WHEN|WHERE|WHAT|WHO|WHY|HOW|PS|NB|KEY POINTS?|MAIN POINTS?|CONTENTS?|TITLE|TEL|FAX|EMAIL|CONTACTS?|HIGHLIGHTS|INTERVIEW|EXPLAINER)\b/i;
const NO_SPEAKER =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|note|notes|background|analysis|summary|location|date|time|when|where|what|who|why|how|updated?|published|source|sources|photo|image|related|topics?|tags?|contact|email|phone|address|title|subject|the|a|an|but|and|in|on|at|for|first|second|third|fourth|finally|also|one|two|three|he|she|they|it|we|i|there|this|that|my|his|her|their|our|answer me)\b/i;

/** The caption at the beginning of a paragraph that names who speaks in it; the speech begins where the span ends. */
export interface SpeakerCaption extends Span {
  readonly rule: string;
  /** the name with its office as it stands, without colon */
  readonly name: string;
}

/** The speaker captions of a text by the index of their paragraphs. A caption on a line of its own covers the whole paragraph. */
export function findSpeakerCaptions(
  blocks: readonly Block[],
  isCandidate: (block: Block) => boolean,
): ReadonlyMap<number, SpeakerCaption> {
  const found = new Map<number, SpeakerCaption>();
  const add = (block: Block, rule: string, match: RegExpExecArray): void => {
    found.set(block.index, { start: block.start, end: block.start + match[0].length, rule, name: match.groups?.['name'] ?? '' });
  };
  const candidates = blocks.filter(isCandidate);
  const named: (readonly [Block, RegExpExecArray])[] = [];
  const single: (readonly [Block, RegExpExecArray])[] = [];
  const questions: (readonly [Block, RegExpExecArray])[] = [];
  for (const block of candidates) {
    const head = block.raw.slice(0, 260);
    const quoted = BEFORE_QUOTE.exec(head);
    if (quoted !== null && fitsCapitals(quoted)) {
      add(block, 'capitals-before-quotation', quoted);
      continue;
    }
    const colon = BEFORE_COLON.exec(head);
    if (colon !== null && fitsCapitals(colon)) {
      const name = colon.groups?.['name'] ?? '';
      if (DATELINE_CITIES.has(name)) continue;
      if (/\s/.test(name)) add(block, 'capitals-before-colon', colon);
      else single.push([block, colon]);
      continue;
    }
    const question = QUESTION.exec(head);
    if (question !== null) questions.push([block, question]);
    const title = NAMED_COLON.exec(head);
    if (title !== null && !NO_SPEAKER.test(title.groups?.['name'] ?? '')) named.push([block, title]);
  }
  // one word in capitals is a speaker only in company: "UN: talks go on" is a headline
  for (const [block, match] of single)
    if (found.size > 0 || single.length >= 3 || OFFICE.test(match[0])) add(block, 'capitals-before-colon', match);
  if (questions.length >= 2) for (const [block, match] of questions) add(block, 'question-and-answer', match);
  addReturning(named, add);
  addOwnLines(blocks, found, isCandidate);
  return found;
}

function fitsCapitals(match: RegExpExecArray): boolean {
  const name = match.groups?.['name'] ?? '';
  if (NO_NAME.test(name)) return false;
  const words = name.match(/\p{Lu}[\p{Lu}\p{M}'’.-]+/gu) ?? [];
  return words.length > 0 && !(words.length === 1 && NOT_A_PLACE.has(name) && !OFFICE.test(name));
}

/** "Sergey Lavrov: …" counts where at least two speakers take turns and one of them comes back. */
function addReturning(
  named: readonly (readonly [Block, RegExpExecArray])[],
  add: (block: Block, rule: string, match: RegExpExecArray) => void,
): void {
  const times = new Map<string, number>();
  for (const [, match] of named) {
    const name = match.groups?.['name'] ?? '';
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const returning = [...times.values()].filter((n) => n > 1).length;
  if (returning === 0 || times.size < 2) return;
  for (const [block, match] of named) add(block, 'name-before-colon', match);
}

/** A name in capitals on a line of its own before a quotation, with the office in a line between or not. */
function addOwnLines(blocks: readonly Block[], found: Map<number, SpeakerCaption>, isCandidate: (block: Block) => boolean): void {
  const company = found.size > 0;
  for (const block of blocks) {
    if (found.has(block.index) || !isCandidate(block) || block.raw.length > 120) continue;
    if (!new RegExp(String.raw`^${CAPS}(?:,? (?:${CAPS}|${SMALL})){1,9}$`, 'u').test(block.plain)) continue;
    const next = blocks[block.index + 1];
    const office =
      next !== undefined && next.plain.length <= 80 && !endsSentence(next.plain) && !/^"/.test(next.plain) ? next : null;
    const speech = office === null ? next : blocks[block.index + 2];
    if (speech === undefined || !/^"/.test(speech.plain)) continue;
    const officed = OFFICE.test(block.plain) || (office !== null && OFFICE.test(office.plain.toUpperCase()));
    if (!company && !officed) continue;
    for (const part of office === null || !officed ? [block] : [block, office])
      found.set(part.index, { start: part.start, end: part.end, rule: 'capitals-on-own-line', name: part.plain });
  }
}
