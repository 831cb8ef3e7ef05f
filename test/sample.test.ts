import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const sample = fileURLToPath(new URL('../sample/', import.meta.url));
const stem = (name: string): string => name.replace(/\.\w+$/, '');
const reports = readdirSync(`${sample}reports`).sort();
const labels = readdirSync(`${sample}labels`).sort();

const claimKinds = ['meetings', 'statements', 'positions', 'agreements', 'commitments', 'figures', 'incidents'] as const;

interface Item {
  readonly evidence?: string | readonly string[];
  readonly text?: string;
}

type Labels = { readonly [kind in (typeof claimKinds)[number]]: readonly Item[] } & {
  readonly doc: string;
  readonly body: { readonly first: string; readonly last: string; readonly noise: readonly string[] };
  readonly published: { readonly date: string | null; readonly evidence: string | null };
  readonly places: readonly string[];
};

const quotesOf = (item: Item): readonly string[] => [item.evidence ?? [], item.text ?? []].flat();

describe('the sample', () => {
  it('has labels for each report and no others', () => {
    expect(labels.map(stem)).toEqual(reports.map(stem));
  });

  it.each(reports)('%s: every label quotes the report', (report) => {
    const text = readFileSync(`${sample}reports/${report}`, 'utf8');
    const label = JSON.parse(readFileSync(`${sample}labels/${stem(report)}.json`, 'utf8')) as Labels;
    expect(label.doc).toBe(report);
    const items = claimKinds.flatMap((kind) => label[kind]);
    expect(items.filter((item) => quotesOf(item).length === 0)).toEqual([]);
    const { first, last, noise } = label.body;
    const published = label.published.evidence === null ? [] : [label.published.evidence];
    const quotes = [first, last, ...noise, ...published, ...label.places, ...items.flatMap(quotesOf)];
    expect(quotes.filter((quote) => quote === '' || !text.includes(quote))).toEqual([]);
    expect(label.published.date === null).toBe(label.published.evidence === null);
  });
});
