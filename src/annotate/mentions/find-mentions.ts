import type { Lexicon } from '../../lexicon/index.js';
import type { Document, Mention, Region, ReportFacts, Sentence } from '../../model/index.js';
import { findAcronyms } from './acronyms.js';
import { findBodies } from './bodies.js';
import { readCredit, readSpeakerCaption } from './caption-people.js';
import { completePeople } from './complete-people.js';
import { findDelegationHeads, ofUnnamedSides, settleHeads, settleOwned } from './delegation-heads.js';
import { findGazetteerPlaces } from './gazetteer-places.js';
import { findGroupPhrases } from './group-phrases.js';
import { findDoubtful, findNamedPeople } from './named-people.js';
import { settleHomeMinisters } from './home-states.js';
import { bearersOf } from './office-bearers.js';
import { findOfficeMentions, findPluralOffices } from './office-mentions.js';
import { issuerOf } from './issuer.js';
import { findLearnedPlaces } from './learned-places.js';
import { findNationalOrganisations, findOrganisations } from './organisations.js';
import { withOwners } from './outlet-owners.js';
import { noPeople } from './people.js';
import { findPersonalOffices } from './personal-offices.js';
import { findPlainNouns } from './plain-nouns.js';
import { findPronouns } from './pronouns.js';
import type { Reading } from './reading.js';
import { readRegion, readSentence } from './reading.js';
import { findRolePhrases } from './role-phrases.js';
import { findRespectiveNames } from './respective-names.js';
import type { Scene } from './scene.js';
import { presentEntities } from './settle.js';
import { findSides } from './sides.js';
import { findUnitsAndTribes } from './units-and-tribes.js';
import { findUnnamedSides } from './unnamed-sides.js';

export interface MentionInput {
  readonly document: Document;
  /** with tags and trees, in text order */
  readonly sentences: readonly Sentence[];
  readonly regions: readonly Region[];
  readonly facts: ReportFacts;
  readonly lexicon: Lexicon;
}

/**
 * Every name, and every phrase that stands for one, linked to its entity; in text order, without overlaps. A title before a name is part
 * of the mention ("Russian Foreign Minister Sergey Lavrov"); an apposition is a mention of its own with the same entity. Mentions in
 * captions of speakers bear the index of the sentence that follows, those in datelines, bylines and credits -1.
 */
export function findMentions(input: MentionInput): readonly Mention[] {
  const readings = readAll(input);
  const present = presentEntities(readings);
  const scene: Scene = {
    text: input.document.text,
    lexicon: input.lexicon,
    facts: input.facts,
    day: dayOf(input.facts),
    readings,
    present,
    issuer: issuerOf(input.document.text, input.facts, input.lexicon),
    people: noPeople(input.lexicon, dayOf(input.facts), present),
    mentions: [],
    assumed: new Set(),
    bodies: new Map(),
    counterparts: [],
    doubtful: [],
  };
  // full names first, everywhere: a headline's "Kerry" is the "John Kerry" of the text
  const prose = readings
    .filter((reading) => reading.tokens.length > 0)
    .map((reading) => ({ reading, roles: findRolePhrases(reading, scene) }));
  for (const { reading } of prose) findUnitsAndTribes(scene, reading);
  for (const reading of readings)
    if (reading.region === 'caption-speaker' && reading.words.length > 2) readSpeakerCaption(scene, reading);
  for (const { reading, roles } of prose) findRespectiveNames(scene, reading, roles);
  const full = prose.map(({ reading, roles }) => findNamedPeople(scene, reading, roles, true));
  findDoubtful(scene);
  const heads = prose.flatMap(({ reading }) => findDelegationHeads(scene, reading));
  for (const reading of readings) {
    if (reading.region === 'caption-speaker') readSpeakerCaption(scene, reading);
    else if (reading.tokens.length === 0 && reading.region !== 'dateline') readCredit(scene, reading);
  }
  const beside = prose.map(({ reading, roles }, index) => [
    ...(full[index] ?? []),
    ...findNamedPeople(scene, reading, roles, false),
  ]);
  settleHomeMinisters(
    scene,
    prose.map((stretch, index) => ({ ...stretch, beside: beside[index] ?? [] })),
  );
  for (const { reading } of prose) findBodies(scene, reading);
  const bearers = bearersOf(scene, prose);
  prose.forEach(({ reading, roles }, index) => {
    findOfficeMentions(scene, reading, roles, beside[index] ?? [], bearers);
    findPluralOffices(scene, reading, roles);
  });
  for (const { reading } of prose) findPersonalOffices(scene, reading);
  for (const reading of readings) findNationalOrganisations(scene, reading);
  for (const reading of readings) findSides(scene, reading);
  findOrganisations(scene);
  findAcronyms(scene);
  for (const reading of readings) findGazetteerPlaces(scene, reading);
  findLearnedPlaces(scene);
  prose.forEach(({ reading }, index) => settleOwned(scene, reading, beside[index] ?? []));
  const meant = findUnnamedSides(scene);
  const open = prose.flatMap(({ reading }, index) => ofUnnamedSides(reading, beside[index] ?? []));
  settleHeads([...heads, ...open], meant);
  findPlainNouns(scene);
  findGroupPhrases(scene);
  const sorted = byStart(withOwners(completePeople(scene)));
  const pronouns = apart(findPronouns(input.sentences, sorted, input.lexicon), sorted);
  return pronouns.length === 0 ? sorted : byStart([...sorted, ...pronouns]);
}

const byStart = (mentions: readonly Mention[]): readonly Mention[] =>
  [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);

/** Pronouns that no other mention covers. */
function apart(pronouns: readonly Mention[], mentions: readonly Mention[]): readonly Mention[] {
  let at = 0;
  return pronouns.filter((pronoun) => {
    while (at < mentions.length && (mentions[at] as Mention).end <= pronoun.start) at++;
    const next = mentions[at];
    return !next || next.start >= pronoun.end;
  });
}

const READ_REGIONS: ReadonlySet<Region['kind']> = new Set(['caption-speaker', 'byline', 'credit', 'dateline']);
/** Lines that are noise, yet name who reported. */
const SIGNED = /^(?:reports-line|sign-off)$/;

function readAll(input: MentionInput): readonly Reading[] {
  const { document, sentences, regions, lexicon } = input;
  const found: Reading[] = sentences
    .filter((sentence) => sentence.region !== 'boilerplate' && sentence.region !== 'metadata')
    .map((sentence) => readSentence(document.text, sentence, lexicon));
  const read = new Set(sentences.map((sentence) => sentence.start));
  let next = 0;
  for (const region of regions) {
    while (next < sentences.length && (sentences[next] as Sentence).start < region.end) next++;
    const signed = region.kind === 'boilerplate' && SIGNED.test(region.rule);
    if ((!READ_REGIONS.has(region.kind) && !signed) || read.has(region.start)) continue;
    found.push(
      readRegion(document.text, region, region.kind === 'caption-speaker' ? Math.min(next, sentences.length - 1) : -1, lexicon),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The day of publication, where the document bears one. */
const dayOf = (facts: ReportFacts): string | null => {
  const when = facts.published?.value;
  return when && when.precision === 'day' && when.year !== 'unknown' ? when.earliest : null;
};
