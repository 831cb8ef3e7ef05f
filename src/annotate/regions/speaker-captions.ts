import type { Span } from '../../model/index.js';
import type { Block } from './blocks.js';
import { DATELINE_CITIES, NOT_A_PLACE } from './dateline-places.js';

const CAPS = String.raw`[A-Z\u00C0-\u00DE\u0100-\u024F][A-Z\u00C0-\u00DE\u0100-\u024F\d'’.&-]*`;
const SMALL = '(?:of|the|for|and|al|el|bin|bint|ibn|de|del|van|von|der|du|la|to|at|in)';
/** `NAME TITLE "…"`: a name and an office in capitals before a quotation */
const BEFORE_QUOTE = new RegExp(
  String.raw`^[*_]{0,3}(?<name>${CAPS}(?:,? (?:${CAPS}|${SMALL})(?![a-z\u00DF-\u00FF])){1,14})[,:]?[*_]{0,3}\s{1,4}(?=["“«])`,
  'u',
);
/** `NAME:` in capitals */
const BEFORE_COLON = new RegExp(
  String.raw`^[*_]{0,3}(?<name>${CAPS}(?:,? (?:${CAPS}|${SMALL})(?![a-z\u00DF-\u00FF])){0,14}(?: ?\([^()\n]{1,80}\))?)[*_]{0,3}\s?:[*_]{0,3}(?=\s|$)\s{0,6}`,
  'u',
);
/** `Name Surname:` as transcripts of governments have it; counts only where it comes back */
const TITLE_WORD = String.raw`(?:[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F'’.-]*|of|the|for|and|al|bin|de|van|von)`;
const NAMED_COLON = new RegExp(
  String.raw`^[*_]{0,3}(?<name>[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F'’.-]*(?:,? ${TITLE_WORD}){0,11}(?: ?\([^()\n]{1,80}\))?)[*_]{0,3}\s?:[*_]{0,3}\s{1,6}(?=\S)`,
  'u',
);
const QUESTION = /^[*_]{0,3}(?<name>[QA])(?:[.:][*_]{0,3}\s{1,6}|[*_]{0,3}\s{2,8})(?=\S)/u;
const OFFICE =
  /\b(?:PRESIDENT|MINISTER|PREMIER|CHANCELLOR|SECRETARY|SPOKES(?:MAN|WOMAN|PERSON)|AMBASSADOR|ENVOY|SENATOR|GENERAL|COMMANDER|LEADER|KING|PRINCE|EMIR|SHEIKH|ANALYST|EXPERT|SPECIALIST|PROFESSOR|DIRECTOR|CORRESPONDENT|REPORTER|ANCHOR|HOST|PRESENTER|RESIDENT|REFUGEE|ACTIVIST|OFFICIAL|REPRESENTATIVE|CHAIRMAN|CHAIR|HEAD|CHIEF|NEGOTIATOR|DIPLOMAT|MEMBER|RESEARCHER|FELLOW|AUTHOR|LAWYER|JOURNALIST|EDITOR|CEO|MAYOR|GOVERNOR|MP|REP|SEN|MR|MRS|MS|DR|QUESTION|ANSWER|MODERATOR|INTERVIEWER)\b/;
const NO_NAME =
  /^(?:WATCH|UPDATE|UPDATED|LIVE|NOTE|SOURCE|SOURCES|BREAKING|EXCLUSIVE|ANALYSIS|OPINION|VIDEO|PHOTOS?|READ|MORE|RELATED|BACKGROUND|SUMMARY|TOPIC|SUBJECT|RE|FACTBOX|TIMELINE|DATE|TIME|PLACE|LOCATION|WHEN|WHERE|WHAT|WHO|WHY|HOW|PS|NB|KEY POINTS?|MAIN POINTS?|CONTENTS?|TITLE|TEL|FAX|EMAIL|CONTACTS?|HIGHLIGHTS|INTERVIEW|EXPLAINER)\b/i;
const NO_SPEAKER =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|note|notes|background|analysis|summary|location|date|time|when|where|what|who|why|how|updated?|published|source|sources|photo|image|related|topics?|tags?|contact|email|phone|address|title|subject|the|a|an|but|and|in|on|at|for|first|second|third|fourth|finally|also|one|two|three|he|she|they|it|we|i|there|this|that|my|his|her|their|our|answer me)\b/i;

const OWN_LINE = new RegExp(String.raw`^${CAPS}(?:,? (?:${CAPS}|${SMALL})){1,9}$`, 'u');

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
  const add = (rule: string, [block, match]: Found): void => {
    found.set(block.index, { start: block.start, end: block.start + match[0].length, rule, name: nameOf(match) });
  };
  const named: Found[] = [];
  const quoted: Found[] = [];
  const capitals: Found[] = [];
  const questions: Found[] = [];
  for (const block of blocks.filter(isCandidate)) {
    const head = block.raw.slice(0, 260);
    const sort = (pattern: RegExp, list: Found[], fits: (match: RegExpExecArray) => boolean): boolean => {
      const match = pattern.exec(head);
      if (match === null || !fits(match)) return false;
      list.push([block, match]);
      return true;
    };
    const colon = head.includes(':');
    if (
      sort(BEFORE_QUOTE, quoted, fitsCapitals) ||
      (colon && sort(BEFORE_COLON, capitals, fitsCapitals)) ||
      sort(QUESTION, questions, () => true) ||
      !colon
    )
      continue;
    sort(
      NAMED_COLON,
      named,
      (match) =>
        !NO_SPEAKER.test(nameOf(match)) &&
        /^["'(\u2018\u201c]?[A-Z\u00C0-\u00DE\u0100-\u024F]/u.test(head.slice(match[0].length)),
    );
  }
  // headlines in capitals before a quotation, and labels in capitals before a colon, look alike but for the offices of the speakers
  if (2 * quoted.filter(([, match]) => OFFICE.test(nameOf(match))).length >= quoted.length)
    for (const one of quoted) add('capitals-before-quotation', one);
  if (capitals.some(([, match]) => OFFICE.test(nameOf(match))) || comesBack(capitals))
    for (const one of capitals) add('capitals-before-colon', one);
  if (questions.length >= 2) for (const one of questions) add('question-and-answer', one);
  addReturning(named, add);
  addOwnLines(blocks, found, isCandidate);
  return found;
}

type Found = readonly [Block, RegExpExecArray];

const nameOf = (match: RegExpExecArray): string => match.groups?.['name'] ?? '';

function fitsCapitals(match: RegExpExecArray): boolean {
  const name = nameOf(match);
  if (NO_NAME.test(name) || DATELINE_CITIES.has(name)) return false;
  const words = name.match(/[A-Z\u00C0-\u00DE\u0100-\u024F][A-Z\u00C0-\u00DE\u0100-\u024F'’.-]+/gu) ?? [];
  return words.length > 0 && !(words.length === 1 && NOT_A_PLACE.has(name) && !OFFICE.test(name));
}

/** Whether a speaker takes the word a second time: the same name, or "TAPPER" after "JAKE TAPPER". */
function comesBack(captions: readonly Found[]): boolean {
  const last = captions.map(
    ([, match]) =>
      nameOf(match)
        .replace(/[,(].*/, '')
        .trim()
        .split(' ')
        .at(-1) ?? '',
  );
  return new Set(last).size < last.length && new Set(last).size > 1;
}

/** "Sergey Lavrov: …" counts where at least two speakers take turns and one of them comes back. */
function addReturning(named: readonly Found[], add: (rule: string, one: Found) => void): void {
  const names = new Set(named.map(([, match]) => nameOf(match)));
  if (names.size < 2 || names.size === named.length) return;
  for (const one of named) add('name-before-colon', one);
}

/** A name in capitals on a line of its own before a quotation, with the office in a line between or not. */
function addOwnLines(blocks: readonly Block[], found: Map<number, SpeakerCaption>, isCandidate: (block: Block) => boolean): void {
  const company = found.size > 0;
  for (const block of blocks) {
    if (found.has(block.index) || !isCandidate(block) || block.raw.length > 120) continue;
    if (!OWN_LINE.test(block.plain)) continue;
    const next = blocks[block.index + 1];
    const office = next !== undefined && next.plain.length <= 80 && !next.ends && !/^"/.test(next.plain) ? next : null;
    const speech = office === null ? next : blocks[block.index + 2];
    if (speech === undefined || !/^"/.test(speech.plain)) continue;
    const officed = OFFICE.test(block.plain) || (office !== null && OFFICE.test(office.plain.toUpperCase()));
    if (!company && !officed) continue;
    for (const part of office === null || !officed ? [block] : [block, office])
      found.set(part.index, { start: part.start, end: part.end, rule: 'capitals-on-own-line', name: part.plain });
  }
}
