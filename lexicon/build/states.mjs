// Writes lexicon/states.json from the package world-countries (ODbL-1.0) and state-names.json.
//   node lexicon/build/states.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const countries = require('world-countries');
const version = JSON.parse(readFileSync(new URL('package.json', new URL('./', `file://${require.resolve('world-countries')}`)), 'utf8')).version;
const own = JSON.parse(readFileSync(new URL('./state-names.json', import.meta.url), 'utf8'));
const out = new URL('../states.json', import.meta.url);

// names in another script, in phonetic signs or with a comma cannot stand in English running text
const readable = (name) => /^[\p{Script=Latin}\p{M} .'’&()-]+$/u.test(name) && !/[ɐ-ʯ()]/.test(name);
const unique = (list) => [...new Set(list)];
const compare = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const mark = (names, ambiguous) => names.map((name) => (ambiguous.includes(name) ? { name, ambiguous: true } : name));

const entry = (country) => {
  const extra = own.states[country.cca2] ?? {};
  const territory = own.places.includes(country.cca2);
  const ambiguous = extra.ambiguous ?? [];
  const name = extra.name ?? country.name.common;
  const spellings = country.altSpellings.filter((s) => s.length > 3 && readable(s) && /^[A-Z]/.test(s) && !/[ʿʾʼ‘ḥṭāīūōēṗ]/u.test(s) && s.includes(' ') === country.name.official.includes(' '));
  const official = readable(country.name.official) ? [country.name.official] : [];
  const capitals = extra.noCapital ? [] : country.capital.filter(readable).filter((c) => c !== country.name.common);
  const capitalPlaces = country.capital.filter(readable).filter((c) => c !== country.name.common);
  const dated = new Map((extra.dated ?? []).map((d) => [d.name, d]));
  const names = unique([country.name.common, ...official, ...(extra.names ?? []), ...spellings.filter((s) => / of |Republic|Kingdom|State/.test(s))]).filter((n) => n !== name && readable(n));
  const demonyms = extra.demonyms ?? (country.demonyms?.eng?.m ? country.demonyms.eng.m.split(', ').filter((d) => d !== name) : []);
  const metonyms = territory ? [] : unique([...capitals, ...(extra.metonyms ?? [])]);
  return {
    id: `ent:${country.cca2.toLowerCase()}`,
    type: extra.type ?? (territory ? 'place' : 'state'),
    name,
    ...(ambiguous.includes(name) ? { ambiguous: true } : {}),
    ...(names.length ? { names: mark(names, ambiguous).map((n) => dated.get(n) ?? n) } : {}),
    ...(extra.aliases ? { aliases: extra.aliases } : {}),
    ...(extra.acronyms ? { acronyms: mark(extra.acronyms, ambiguous) } : {}),
    ...(demonyms.length ? { demonyms } : {}),
    ...(metonyms.length || extra.seats
      ? { metonyms: [...mark(metonyms, extra.plainCapital ? [...ambiguous, ...capitals] : ambiguous), ...(extra.seats ?? [])] }
      : {}),
    ...(capitalPlaces.length ? { capitals: capitalPlaces } : {}),
    country: name,
    ...(extra.shown ? { shown: extra.shown } : {}),
    ...(extra.source ? { source: extra.source } : {}),
    // the middle of the country, longitude first
    at: [country.latlng[1], country.latlng[0]].map((degrees) => Math.round(degrees * 100) / 100),
  };
};

const entries = countries
  .filter((c) => c.independent || own.places.includes(c.cca2) || ['TW', 'XK', 'PS'].includes(c.cca2))
  .map(entry)
  .concat(own.former)
  .sort(compare);
const head = {
  about: 'States and some territories: names, acronyms, demonyms, capitals, seats of government, and the middle as [longitude, latitude]. Written by lexicon/build/states.mjs.',
  source: `world-countries ${version} (Mohammed Le Doze and contributors), with additions from lexicon/build/state-names.json (names in use, seats, days of renaming), by hand from general knowledge`,
  licence: 'ODbL-1.0',
};
const lines = entries.map((e) => `    ${JSON.stringify(e)}`).join(',\n');
writeFileSync(out, `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "entries": [\n${lines}\n  ]\n}\n`);
console.log(`${entries.length} entries`);
