import type { Span } from '../../src/model/index.js';

export type Role = 'source' | 'cue' | 'content';

/** A labelled attribution of a PolNeAR article: the spans of each role, several where a role is broken up. */
export type GoldAttribution = Readonly<Record<Role, readonly Span[]>>;

const ROLES: Readonly<Record<string, Role>> = { Source: 'source', Cue: 'cue', Content: 'content' };

/** Reads a brat file of PolNeAR: text-bound spans, and the attributions that join them. */
export function readPolnear(ann: string): readonly GoldAttribution[] {
  const spans = new Map<string, readonly Span[]>();
  const found: GoldAttribution[] = [];
  for (const line of ann.split('\n')) {
    const bound = /^(T\d+)\t\w+ ([\d ;]+)\t/.exec(line);
    if (bound !== null) {
      const pieces = (bound[2] ?? '').split(';').map((piece) => piece.split(' ').map(Number));
      spans.set(
        bound[1] ?? '',
        pieces.map(([start = 0, end = 0]) => ({ start, end })),
      );
    }
  }
  for (const line of ann.split('\n')) {
    const event = /^E\d+\t(.*)$/.exec(line);
    if (event === null) continue;
    const roles: Record<Role, Span[]> = { source: [], cue: [], content: [] };
    for (const part of (event[1] ?? '').trim().split(/\s+/)) {
      const [name = '', id = ''] = part.split(':');
      const role = ROLES[name.replace(/\d+$/, '')];
      if (role !== undefined) roles[role].push(...(spans.get(id) ?? []));
    }
    found.push(roles);
  }
  return found;
}
