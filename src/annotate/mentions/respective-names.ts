import { between, textOf } from './beside-names.js';
import { nextInList, singularOffice } from './named-people.js';
import type { NameRun } from './name-runs.js';
import { realWords, runFrom } from './name-runs.js';
import { sideList, sidesBefore } from './office-mentions.js';
import { personNamed } from './people.js';
import type { Reading } from './reading.js';
import type { RolePhrase } from './role-phrases.js';
import type { Scene } from './scene.js';
import { put } from './scene.js';

/** "The presidents of X, Y and Z, A, B and C," and "the X and Y foreign ministers, A and B": as many names as sides, in their order. */
export function findRespectiveNames(scene: Scene, reading: Reading, roles: readonly RolePhrase[]): void {
  for (const role of roles) {
    if (!role.plural) continue;
    const of = /^(?:of|from)$/.test(reading.words[role.to]?.key ?? '');
    const { sides, to } = of ? sideList(scene, reading, role.to + 1) : { sides: sidesBefore(scene, reading, role), to: role.to };
    const runs = sides.length > 1 ? namesFrom(scene, reading, to) : [];
    if (runs.length !== sides.length) continue;
    const office = singularOffice(role.office).toLowerCase();
    runs.forEach((run, index) => {
      const party = sides[index] ?? null;
      const person = personNamed(scene.people, textOf(scene, reading, run.from, run.to), { office, party });
      put(scene, reading, run.from, run.to, {
        type: 'person',
        entity: person.id,
        name: person.name,
        form: 'name',
        office,
        party,
      });
    });
  }
}

/** The names of a list that begins after a comma: each of two words or more, or known. */
function namesFrom(scene: Scene, reading: Reading, from: number): readonly NameRun[] {
  const runs: NameRun[] = [];
  if (between(scene, reading, from) !== ', ') return runs;
  for (let at: number | null = from; at !== null && runs.length < 8;) {
    const run: NameRun | null = runFrom(reading, at, scene.lexicon);
    if (run?.from !== at || !(run.known || realWords(reading, run) > 1)) return runs;
    runs.push(run);
    at = nextInList(scene, reading, run.to);
  }
  return runs;
}
