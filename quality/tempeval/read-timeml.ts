/** A labelled time expression of a TimeML document. */
export interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly text: string;
}

export interface TimemlDocument {
  readonly name: string;
  readonly text: string;
  /** `YYYY-MM-DD`, or null where the document gives no creation time */
  readonly created: string | null;
  readonly times: readonly GoldTime[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Reads one TimeML file: its text without mark-up, its creation time, and the time expressions with offsets into that text. */
export function readTimeml(name: string, xml: string): TimemlDocument {
  const created = /<DCT>[^<]*<TIMEX3[^>]*\bvalue="(\d{4}-\d{2}-\d{2})/.exec(xml)?.[1] ?? null;
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? '';
  let text = '';
  const times: GoldTime[] = [];
  let open: { readonly tag: string; readonly start: number } | null = null;
  for (const m of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const piece = m[0];
    if (!piece.startsWith('<')) text += piece.replace(/&(?:amp|lt|gt|quot|apos);/g, (e) => ENTITIES[e] ?? e);
    else if (piece.startsWith('<TIMEX3')) open = { tag: piece, start: text.length };
    else if (piece.startsWith('</TIMEX3') && open !== null) {
      const value = attribute(open.tag, 'value');
      times.push({ start: open.start, end: text.length, type: attribute(open.tag, 'type'), value, text: text.slice(open.start) });
      open = null;
    }
  }
  return { name, text, created, times };
}
