const NAME = /^(?:al-)?[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F'.-]*$/;
const PARTICLES = new Set('de da di van von der den bin bint ibn el al la le du dos ter'.split(' '));
const JOINING = new Set('and & | /'.split(' '));
const PLACING = new Set('in at for of from with on the'.split(' '));
const STAFF = new Set(
  (
    'staff correspondent correspondents reporter reporters editor editors writer writers agencies news desk bureau chief diplomatic foreign ' +
    'senior political special newsroom contributor contributors our'
  ).split(' '),
);
const OUTLET = /[A-Z]{2}|News|Television|World|Radio|Times|Agency|Jazeera|Channel|Post|Press/;

const tokensOf = (line: string): readonly string[] => line.slice(0, 600).split(' ');
/** A word of a line of names without the comma or semicolon that joins it to the next. */
const bare = (token: string): string => token.replace(/[,;]$/, '');
const isName = (token: string): boolean => NAME.test(token);

/** Whether a line is nothing but names with the offices and places of reporters: "Jane Doe and John Roe in Geneva, staff writers". */
export function isListOfNames(line: string): boolean {
  const cut = line.search(/\s[|–—-]\s/);
  const tokens = tokensOf(cut > 0 ? line.slice(0, cut) : line).map(bare);
  if (!tokens.some(isName) || (cut > 0 && line.length - cut > 64)) return false;
  const [first, last] = [tokens[0] ?? '', tokens.at(-1) ?? ''];
  const opens = isName(first) || STAFF.has(first) || PARTICLES.has(first) || first === 'the' || first === 'The';
  const closes = isName(last) || STAFF.has(last.toLowerCase());
  return (
    opens &&
    closes &&
    tokens.every((t) => isName(t) || PARTICLES.has(t) || JOINING.has(t) || PLACING.has(t) || STAFF.has(t.toLowerCase()))
  );
}

/** Whether a line is the names of one to four people, with a place or an office after them or not: "Jane Doe, Reuters". */
export function isNamesOfPeople(line: string): boolean {
  const people = (/^[^,|]*/.exec(line)?.[0] ?? '').trim();
  const rest = line.slice(people.length);
  const tokens = tokensOf(people);
  const names = tokens.filter(isName).length;
  if (names < 2 || names > 8 || rest.length > 60 || !isName(tokens[0] ?? '') || !isName(tokens.at(-1) ?? '')) return false;
  return tokens.every(
    (token, i) =>
      isName(token) ||
      PARTICLES.has(token) ||
      token === 'and' ||
      token === '&' ||
      (i >= 2 && ['in', 'for', 'at'].includes(token)),
  );
}

/** Whether a line is the name of a room, a building or a place: "Oval Office", "Palace of the Nations". */
export const isNameOfPlace = (line: string): boolean => {
  const tokens = tokensOf(line).map(bare);
  return (
    tokens.length <= 10 &&
    isName(tokens[0] ?? '') &&
    tokens.every((t) => NAME.test(t) || /^\d+$/.test(t) || /^(?:of|the|and|at|de|du|des)$/.test(t))
  );
};

/** Whether a line hands over to a correspondent: "Delta World's Jane Doe reports." */
export function isReportsLine(line: string): boolean {
  const verb =
    /\s(?:reports|has more|has the (?:latest|details|story)|filed this report)(?:,? (?:now |live )?(?:from|for|in) [A-Za-z\u00C0-\u024F .,'-]{2,60})?\.?$/.exec(
      line,
    );
  if (verb === null || verb.index > 110) return false;
  const before = tokensOf(line.slice(0, verb.index));
  const role = /^(?:correspondent|reporter|editor|diplomatic|chief|our|and|in|from|of|the|at)$/;
  return before.length <= 9 && before.some(isName) && before.every((token) => NAME.test(token) || role.test(token));
}

/** Whether words are a correspondent's sign-off: name, outlet, place. */
export function isSignOff(words: string): boolean {
  // "FOREST HILL, IOWA, March 18 -": what a dash ends goes on
  if (/[-–—]\s*$/.test(words)) return false;
  const parts = words
    .replace(/^[-–—]{1,2}\s?/, '')
    .replace(/["”]$/, '')
    .replace(/\.$/, '')
    .split(', ');
  const [who = '', outlet = '', place = ''] = parts;
  if (parts.length !== 3 || words.length > 110 || !OUTLET.test(outlet) || !/^[A-Za-z\u00C0-\u024F\d& ]{2,30}$/.test(outlet))
    return false;
  const name = tokensOf(who.replaceAll('’', "'"));
  return (
    name.length >= 2 && name.length <= 4 && name.every(isName) && tokensOf(place).length <= 4 && /^(?:in )?[A-Z]/.test(place)
  );
}
