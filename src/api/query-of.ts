import type { Context } from 'hono';

/** The query of a request: a parameter given once is a text, one given several times a list; an empty one counts as not given. */
export function queryOf(c: Context): Readonly<Record<string, string | readonly string[]>> {
  const found: [string, string | readonly string[]][] = [];
  for (const [name, values] of Object.entries(c.req.queries())) {
    const said = values.filter((value) => value !== '');
    const [first] = said;
    if (first !== undefined) found.push([name, said.length === 1 ? first : said]);
  }
  return Object.fromEntries(found);
}
