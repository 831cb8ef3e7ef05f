/** A source of numbers below 1 that is the same in every run. */
export function numbersFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const words = (
  'envoy minister delegation talks border corridor ceasefire monitor village river bridge convoy aid prisoners exchange list office ' +
  'capital summit round draft clause paper guarantee council army opposition government mediator host season harvest fuel port ' +
  'customs tariff quota grain vessel inspector treaty annex committee reported announced proposed rejected accepted delayed opened ' +
  'closed visited signed left returned urged warned promised expected described northern southern joint final early public private ' +
  'regional local senior former third second several few many new old after before during without against under between near from'
).split(' ');

/** A made-up sentence of 14 to 22 words. */
export function sentence(next: () => number): string {
  const length = 14 + Math.floor(next() * 9);
  const picked = Array.from({ length }, () => words[Math.floor(next() * words.length)] ?? 'talks');
  return `${(picked[0] ?? 'talks').replace(/^./, (letter) => letter.toUpperCase())} ${picked.slice(1).join(' ')}.`;
}

/** A made-up report of so many paragraphs of two sentences; two seeds have next to no four words in a row in common. */
export function story(seed: number, paragraphs = 10): readonly string[] {
  const next = numbersFrom(seed);
  return Array.from({ length: paragraphs }, () => `${sentence(next)} ${sentence(next)}`);
}

/** The text of paragraphs. */
export const text = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** The same words with one in `every` replaced, as an editor does. */
export function reworded(body: string, every: number): string {
  let count = 0;
  return body.replace(/[\p{L}]+/gu, (word) => (++count % every === 0 ? `re${word}` : word));
}

/** The text within quotation marks, paragraph by paragraph. */
export const quoted = (paragraphs: readonly string[]): readonly string[] => paragraphs.map((paragraph) => `“${paragraph}”`);
