import { basename, dirname, extname, join, normalize } from 'node:path';

/** A file to be written, and a file written before that has to move out of the way first. */
export interface Placed {
  readonly name: string;
  readonly move: { readonly from: string; readonly to: string } | null;
}

const plain = (origin: string): string => `${basename(origin, extname(origin))}.json`;

/** The path of an origin without ".." and the like, so that it stays below the folder that is written to. */
function below(origin: string): string {
  const parts = normalize(origin)
    .split(/[\\/]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !part.endsWith(':'));
  return join(...parts.slice(0, -1), plain(origin));
}

/**
 * Names the files of an extraction one by one: as the origin, with `.json` in place of its extension. Where two origins come to one
 * name, both go under their paths; where even these are one (a.txt and a.md), the extension is kept.
 */
export function filePlacer(): (origin: string) => Placed {
  const owners = new Map<string, string>();
  const clashing = new Set<string>();
  const free = (name: string, origin: string): string =>
    owners.has(name) ? join(dirname(name), `${basename(origin)}.json`) : name;
  return (origin) => {
    const name = plain(origin);
    const owner = owners.get(name);
    if (owner === undefined && !clashing.has(name)) {
      owners.set(name, origin);
      return { name, move: null };
    }
    let move: Placed['move'] = null;
    if (owner !== undefined && !clashing.has(name)) {
      clashing.add(name);
      const to = below(owner);
      if (to !== name) {
        owners.delete(name);
        owners.set(to, owner);
        move = { from: name, to };
      }
    }
    const placed = free(below(origin), origin);
    owners.set(placed, origin);
    return { name: placed, move };
  };
}
