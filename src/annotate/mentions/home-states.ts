import { officeKey } from '../../lexicon/index.js';
import type { EntityId } from '../../model/index.js';
import type { Beside } from './named-people.js';
import { partyOf } from './people.js';
import type { Reading } from './reading.js';
import { nextOf } from './reading.js';
import type { RolePhrase } from './role-phrases.js';
import type { Scene, Side } from './scene.js';
import { sideOf } from './scene.js';
import { inTheirHands, partyOfSide, sideNamed } from './settle.js';
import { WORD } from './word-classes.js';

/** A stretch with its role phrases and the persons beside whom they stand. */
export interface Offices {
  readonly reading: Reading;
  readonly roles: readonly RolePhrase[];
  readonly beside: readonly Beside[];
}

/**
 * "Trade Minister NAME" without a state, as agencies write of the country that they report from: the side is that state where the text
 * leaves no other. Its sentence must begin with that state or name none, and the report must come from there or be about it; or it has told of that
 * state's minister before. What is left open stays so.
 */
export function settleHomeMinisters(scene: Scene, stretches: readonly Offices[]): void {
  let told: Told | null = null;
  stretches.forEach(({ reading, beside }, index) => {
    for (const { role, person } of beside) {
      if (role.party !== null || partyOf(person) !== null || person.entry !== null || !isOfState(reading, role)) continue;
      if (speaksOfRivals(scene, reading)) continue;
      told ??= statesTold(scene, stretches);
      person.party = spokenOf(told, stretches, role, index) ?? homeAt(told, index);
      if (person.party !== null) scene.assumed.add(person.id);
    }
  });
}

/** Ministers, and who speaks for a ministry; army spokesmen and speakers of parliaments may be a rival's. */
function isOfState(reading: Reading, role: RolePhrase): boolean {
  if (/^(?:former|ex|shadow|late)\b/i.test(role.office) || role.determiner === 'own' || role.topic !== null) return false;
  if (reading.words[role.from - 1]?.possessive === true) return false;
  const head = reading.words[role.head]?.key ?? '';
  return head === 'minister' || (/^spokes/.test(head) && /\bministry\b/i.test(role.office));
}

/** "NAME, foreign minister in the rebels' cabinet": whose minister it is may be another question. */
const speaksOfRivals = (scene: Scene, reading: Reading): boolean =>
  nextOf(reading, WORD.opposition, 0) < reading.words.length ||
  reading.names.some((name) => sideNamed(name, reading, scene)?.side.type === 'group');

interface Told {
  /** the states of each stretch in text order, each once */
  readonly of: readonly (readonly Side[])[];
  readonly times: ReadonlyMap<EntityId, number>;
  readonly all: number;
  readonly from: Side | null;
}

function statesTold(scene: Scene, stretches: readonly Offices[]): Told {
  const times = new Map<EntityId, number>();
  let all = 0;
  const of = stretches.map(({ reading }) => {
    const found: Side[] = [];
    for (const name of reading.names) {
      const named = sideNamed(name, reading, scene);
      const side = named ? partyOfSide(named.side, scene) : null;
      if (side?.type !== 'state') continue;
      all++;
      times.set(side.id, (times.get(side.id) ?? 0) + 1);
      if (!found.some((one) => one.id === side.id)) found.push(side);
    }
    return found;
  });
  return { of, times, all, from: datelineState(scene) };
}

/** The state in whose capital, or other town, the report was written. */
function datelineState(scene: Scene): Side | null {
  const place = scene.facts.datelinePlace?.value.split(/[,/]/)[0]?.trim() ?? '';
  const candidates = place === '' ? [] : scene.lexicon.lookup(place);
  for (const candidate of candidates)
    if (candidate.entry.type === 'state' && candidate.name.kind === 'metonym')
      return inTheirHands(candidate, scene) ? sideOf(candidate.entry) : null;
  return null;
}

/** "Peru's trade minister … Trade Minister NAME": the only state whose minister of that sort the sentences before speak of, without another name. */
function spokenOf(told: Told, stretches: readonly Offices[], role: RolePhrase, index: number): Side | null {
  const key = officeKey(role.office);
  const found = new Map<EntityId, Side>();
  for (let at = Math.max(0, index - NEAR); at <= index; at++) {
    const { roles, beside } = stretches[at] as Offices;
    for (const one of roles) {
      if (one.party?.type !== 'state' || one.plural || officeKey(one.office) !== key) continue;
      if (beside.some((named) => named.role === one)) return null;
      found.set(one.party.id, one.party);
    }
  }
  const [side] = found.values();
  return side && found.size === 1 && (told.from === null || told.from.id === side.id || told.of[index]?.[0]?.id === side.id)
    ? side
    : null;
}

/** So many sentences before are looked at. */
const NEAR = 4;

/** The state that the report comes from, or that nearly all of it is about, where the sentence speaks of it first or of none. */
function homeAt({ of, times, all, from }: Told, index: number): Side | null {
  const here = of[index] ?? [];
  const [first] = here;
  const share = (side: Side): number => (times.get(side.id) ?? 0) / Math.max(1, all);
  if (from !== null) return (first === undefined || first.id === from.id) && share(from) >= 0.25 ? from : null;
  const about = first ?? of[index - 1]?.[0];
  const alone = here.length === 1 || (here.length === 0 && (of[index - 1] ?? []).length === 1);
  return about && alone && share(about) >= 0.5 && (times.get(about.id) ?? 0) > 2 ? about : null;
}
