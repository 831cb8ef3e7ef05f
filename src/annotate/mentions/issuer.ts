import type { Candidate, Lexicon } from '../../lexicon/index.js';
import type { ReportFacts } from '../../model/index.js';
import type { Reading } from './reading.js';
import type { RolePhrase } from './role-phrases.js';
import type { Scene, Side } from './scene.js';
import { sideOf } from './scene.js';

/** Words of a head that only a government's own paper bears. */
const RELEASE =
  /^(?:readout|read-out|press (?:release|statement|note)|media (?:note|release)|for immediate release|communiqu[eé]|joint statement|office of the (?:press secretary|spokes))|\b(?:readout|statement|remarks) (?:by|of|on|from|regarding|to)\b/i;

/** Enough lines for a masthead, a department and a title. */
const MOST_LINES = 10;
const MOST_LENGTH = 110;

/**
 * The state whose government issued a text: its head calls it a readout, a statement or a press release, and a line of it, or the outlet, is
 * the name of a seat or a ministry of one state. Null for news reports, and where the head does not tell.
 */
export function issuerOf(text: string, { outlet }: ReportFacts, lexicon: Lexicon): Side | null {
  const lines = text.slice(0, MOST_LINES * MOST_LENGTH).split('\n', 2 * MOST_LINES);
  const head = lines.map((line) => line.trim()).filter((line) => line !== '' && line.length <= MOST_LENGTH);
  const title = head.slice(0, MOST_LINES);
  if (!title.some((line) => RELEASE.test(line))) return null;
  const found = new Map<string, Side>();
  for (const line of outlet ? [outlet.value, ...title] : title) {
    const side = governmentNamed(lexicon, line.replace(/^(?:from|source):\s*/i, '').replace(/^the\s+/i, ''));
    if (side) found.set(side.id, side);
  }
  return found.size === 1 ? ([...found.values()][0] as Side) : null;
}

/** "The White House", "Foreign and Commonwealth Office", "Ministry of Foreign Affairs of Norland": a line that is nothing but such a name. */
function governmentNamed(lexicon: Lexicon, line: string): Side | null {
  const whole = stateOf(lexicon, lexicon.lookup(line.replace(/ & /g, ' and ')));
  if (whole) return whole;
  const of =
    /^(?:ministry|department|government|office|presidency|embassy)\b.{0,60}\bof (?:the )?(\p{Lu}[\p{L} .'’-]{1,40})$/iu.exec(
      line,
    )?.[1];
  const state = of === undefined ? undefined : lexicon.lookup(of).find((one) => one.entry.type === 'state')?.entry;
  return state ? sideOf(state) : null;
}

function stateOf(lexicon: Lexicon, candidates: readonly Candidate[]): Side | null {
  for (const { entry } of candidates) {
    const owner = (entry.type === 'body' || entry.type === 'government') && entry.of ? lexicon.entry(entry.of) : null;
    if (owner?.type === 'state') return sideOf(owner);
  }
  return null;
}

/** Offices of which a state has one: "the President", "the Foreign Secretary". */
const OF_STATE =
  /^(?:(?:vice |deputy )?president(?: of the republic)?|(?:[\p{L}-]+ ){0,3}(?:minister|premier|chancellor)|(?!press|general|party)(?:\p{L}+ )?secretary(?: of \p{L}+)?|king|emir|head of state)$/iu;

/** Whether an office with no name and no side is the issuer's own: written as a title in a readout or statement. */
export const isIssuers = ({ issuer }: Scene, reading: Reading, role: RolePhrase): boolean =>
  issuer !== null &&
  role.party === null &&
  (role.determiner === 'the' || role.from === 0) &&
  reading.words[role.head]?.shape !== 'lower' &&
  OF_STATE.test(role.office);
