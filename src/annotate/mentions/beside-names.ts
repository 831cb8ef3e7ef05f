import type { NameRun } from './name-runs.js';
import { runFrom } from './name-runs.js';
import type { Reading } from './reading.js';
import { close, isOf, nameAt, nameFrom, tokenAt } from './reading.js';
import type { RolePhrase } from './role-phrases.js';
import type { Scene, Side } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { SAYING, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

/** "of Turkey" right after a name. */
export function sideAfter(scene: Scene, reading: Reading, at: number): { readonly side: Side; readonly to: number } | null {
  const link = reading.words[at];
  if (!link || link.key !== 'of' || link.gap !== 'space' || reading.words[at - 1]?.possessive) return null;
  const start = reading.words[at + 1]?.key === 'the' ? at + 2 : at + 1;
  const name = close(reading, start) ? nameFrom(reading, start) : null;
  const named = name ? sideNamed(name, reading, scene) : null;
  // "of the UN-recognised government" is not the UN's
  if (!name || !named || named.candidate.name.kind === 'demonym' || reading.words[name.to]?.gap === 'hyphen') return null;
  return { side: partyOfSide(named.side, scene), to: name.to };
}

/** "NAME, Russia's foreign minister," or "a foreign ministry spokesman, NAME". */
export function roleBeside(scene: Scene, reading: Reading, run: NameRun, roles: readonly RolePhrase[]): RolePhrase | null {
  for (const role of roles) {
    if (role.plural) continue;
    if (role.from >= run.to && role.from - run.to <= 5 && between(scene, reading, run.to) === ', ') {
      if (onlyLeads(reading, run.to, role.from) && !followedByName(reading, role, scene) && !saysItself(reading, role))
        return role;
    }
    // "the President of the Republic, Mr NAME"
    const styled = role.through < run.from && isOf(reading, run.from - 1, WORD.honorific);
    const from = styled ? run.from - 1 : run.from;
    if (role.through === from && between(scene, reading, from) === ', ' && (role.determiner !== null || role.party !== null)) {
      const next = reading.words[run.to];
      const after = scene.text.charAt(reading.words[run.to - 1]?.end ?? 0);
      if (!next || /[,.;:)]/.test(after) || SAYING.has(next.key)) return role;
    }
  }
  return null;
}

/** "… NAME, a Western diplomat said": the sentence ends with another who says it. */
const saysItself = (reading: Reading, { through, determiner }: RolePhrase): boolean =>
  determiner === 'a' &&
  reading.words[through]?.gap === 'space' &&
  /^VB[DZ]$/.test(tokenAt(reading, through)?.xpos ?? '') &&
  SAYING.has(reading.words[through]?.key ?? '');

const LEADS = keys('the a an now then who is was his her their its one of currently also formerly');

/**
 * Between a name's comma and its office there is nothing but articles and the like, or whose office it is ("NAME, the group's chief
 * negotiator"); "and" begins another person.
 */
function onlyLeads(reading: Reading, from: number, to: number): boolean {
  const owned =
    to > from && reading.words[to - 1]?.possessive === true && (to - from === 1 || reading.words[to - 1]?.shape === 'lower');
  for (let at = from; at < (owned ? to - 1 : to); at++) {
    if (LEADS.has(reading.words[at]?.key ?? '')) continue;
    // "a Kashmiri leader", "a Harvard specialist": what sort of one
    const sort = at > from && /^an?$/.test(reading.words[from]?.key ?? '') && /^(?:JJ|NN)/.test(tokenAt(reading, at)?.xpos ?? '');
    if (!sort || reading.words[at]?.possessive || !close(reading, at)) return false;
  }
  return true;
}

const followedByName = (reading: Reading, role: RolePhrase, scene: Scene): boolean => {
  const next = reading.words[role.to];
  return (
    next !== undefined && next.gap === 'space' && next.shape !== 'lower' && runFrom(reading, role.to, scene.lexicon) !== null
  );
};

/** "NAME, of the Russian International Affairs Council," */
export function orgAfterComma(scene: Scene, reading: Reading, at: number): { readonly side: Side; readonly to: number } | null {
  const link = reading.words[at];
  if (!link || !/^(?:of|from|with)$/.test(link.key) || between(scene, reading, at) !== ', ') return null;
  const start = reading.words[at + 1]?.key === 'the' ? at + 2 : at + 1;
  const name = nameFrom(reading, start);
  const named = name ? sideNamed(name, reading, scene) : null;
  if (name && named && named.side.type !== 'state' && !/^(?:space|hyphen)$/.test(reading.words[name.to]?.gap ?? ''))
    return { side: named.side, to: at };
  const to = organisationTo(reading, start);
  if (to === null) return null;
  const text = textOf(scene, reading, start, to);
  return { side: { id: `name:organisation:${text.toLowerCase()}`, name: text, type: 'organisation' }, to: at };
}

/** Where a run of capitals that ends as organisations do ends; null where there is none. */
export function organisationTo(reading: Reading, from: number): number | null {
  let to: number | null = null;
  for (let i = from; i < reading.words.length && i < from + 9; i++) {
    const word = reading.words[i];
    if (!word || (i > from && word.gap === 'break')) break;
    const small = word.shape === 'lower';
    if (small && !/^(?:of|for|and|the|on|de|des|du|al)$/.test(word.key)) break;
    // "X City and the Y Army" are two
    if (word.key === 'and' && reading.words[i + 1]?.key === 'the') break;
    if (!small && isOf(reading, i, WORD.calendar | WORD.notInNames)) break;
    // "Army of the Victorious Sect"
    const joined = to !== null && (i - to <= 1 || (i - to === 2 && reading.words[i - 1]?.key === 'the'));
    if (!small && (isOf(reading, i, WORD.organisationHead) || joined)) to = i + 1;
    if (word.possessive) break;
  }
  return to !== null && to - from >= 2 ? to : null;
}

/** "Turkey's Recep Tayyip Erdogan", "Al Jazeera's Charles Stratford". */
export function ownerBefore(scene: Scene, reading: Reading, at: number): Side | null {
  if (!reading.words[at - 1]?.possessive || reading.words[at]?.gap !== 'space') return null;
  const name = nameAt(reading, at - 1);
  const named = name?.to === at ? sideNamed(name, reading, scene) : null;
  return named ? partyOfSide(named.side, scene) : null;
}

export const textOf = (scene: Scene, reading: Reading, from: number, to: number): string =>
  to <= from ? '' : scene.text.slice(reading.words[from]?.start ?? 0, reading.words[to - 1]?.end ?? 0);

/** What stands between a word and the one before it, on one line. */
export function between(scene: Scene, reading: Reading, at: number): string {
  const before = reading.words[at - 1];
  const word = reading.words[at];
  return before && word
    ? scene.text
        .slice(before.end, word.start)
        .replace(/^['’]s?/, '')
        .replace(/\s+/g, ' ')
    : '';
}
