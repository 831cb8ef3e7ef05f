/** Addresses of pages: bare ones, Markdown link targets, file paths. */
const ADDRESS = /(?:https?:|www\.|\]\()[^\s)]*|\/[\p{L}\d_-]{1,60}\/[^\s)]*/gu;

/** How far around a match an address is looked for. */
const REACH = 200;

/** Whether a match of a sentence lies inside the address of a page: `/news/2017/01/23/`. */
export function inAddress(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - REACH);
  const around = text.slice(from, end + 4);
  if (!around.includes('/') && !around.includes('www.')) return false;
  for (const m of around.matchAll(ADDRESS)) if (from + m.index < start && from + m.index + m[0].length >= end) return true;
  return false;
}

const PERSON_MAY =
  /(?<![\p{L}\d.])(?!(?:In|Since|Until|By|Last|Next|This|On|From|Early|Late|Before|After|During|Through|For|Of|And|Mid|The|Each|Every|When|If|It|They|We|He|She|You|Who|That|There|What|I)\s)\p{Lu}[\p{L}.’'-]{1,20}\s{1,2}May(?![\p{L}])(?!\s{0,2}\d)/u;

/** Whether the text names a person called May ("Theresa May", "Mrs May"). */
export const mayIsAPerson = (text: string): boolean => PERSON_MAY.test(text);
