import { randomNumbers } from './random.js';

/** Vectors of the commoner words of a text, most common first. */
export interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Float32Array;
}

export interface EmbeddingOptions {
  readonly dimensions: number;
  readonly least: number;
  readonly window: number;
  readonly negatives: number;
  readonly epochs: number;
  readonly seed: number;
}

const STEPS = 1000;
const REACH = 6;

/** 1 / (1 + e^-x) by table. */
function logisticTable(): Float32Array {
  return Float32Array.from({ length: STEPS }, (_, i) => 1 / (1 + Math.exp(-((i / STEPS) * 2 - 1) * REACH)));
}

/** Words by number below 2^20, each as often as its count to the power of 3/4 says. */
function samplingTable(counts: readonly number[]): Int32Array {
  const weights = counts.map((count) => count ** 0.75);
  const sum = weights.reduce((a, b) => a + b, 0);
  const table = new Int32Array(1 << 20);
  let at = 0;
  let reached = weights[0]! / sum;
  for (let i = 0; i < table.length; i++) {
    table[i] = at;
    if (i / table.length > reached && at < counts.length - 1) reached += weights[++at]! / sum;
  }
  return table;
}

/** Skip-gram with negative samples over the lines; a narrow window, so that words with the same grammar come together. */
export function learnEmbeddings(lines: readonly (readonly string[])[], options: EmbeddingOptions): Embeddings {
  const tally = new Map<string, number>();
  for (const line of lines) for (const word of line) tally.set(word, (tally.get(word) ?? 0) + 1);
  const entries = [...tally].filter(([, count]) => count >= options.least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const numbers = new Map(entries.map(([word], i) => [word, i]));
  const counts = entries.map(([, count]) => count);
  const total = counts.reduce((a, b) => a + b, 0);
  const keep = counts.map((count) => Math.min(1, Math.sqrt((1e-4 * total) / count) + (1e-4 * total) / count));
  const random = randomNumbers(options.seed);
  const { dimensions: d, window } = options;
  const inner = Float32Array.from({ length: entries.length * d }, () => (random() - 0.5) / d);
  const outer = new Float32Array(entries.length * d);
  const table = samplingTable(counts);
  const logistic = logisticTable();
  const change = new Float32Array(d);
  let seen = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const line of lines) {
      const words: number[] = [];
      for (const word of line) {
        const number = numbers.get(word);
        if (number === undefined) continue;
        seen++;
        if (keep[number]! >= 1 || random() < keep[number]!) words.push(number);
      }
      const rate = 0.04 * Math.max(0.02, 1 - seen / (total * options.epochs));
      for (let i = 0; i < words.length; i++) {
        const reach = 1 + Math.floor(random() * window);
        for (let j = Math.max(0, i - reach); j <= Math.min(words.length - 1, i + reach); j++) {
          if (j === i) continue;
          const from = words[j]! * d;
          change.fill(0);
          for (let n = 0; n <= options.negatives; n++) {
            const target = n === 0 ? words[i]! : table[Math.floor(random() * 1048576)]!;
            if (n > 0 && target === words[i]) continue;
            const to = target * d;
            let dot = 0;
            for (let x = 0; x < d; x++) dot += inner[from + x]! * outer[to + x]!;
            const guess =
              dot >= REACH ? 1 : dot <= -REACH ? 0 : logistic[Math.floor(((dot + REACH) / (2 * REACH)) * (STEPS - 1))]!;
            const step = ((n === 0 ? 1 : 0) - guess) * rate;
            for (let x = 0; x < d; x++) {
              const old = outer[to + x]!;
              change[x] = change[x]! + step * old;
              outer[to + x] = old + step * inner[from + x]!;
            }
          }
          for (let x = 0; x < d; x++) inner[from + x] = inner[from + x]! + change[x]!;
        }
      }
    }
  }
  return { words: entries.map(([word]) => word), dimensions: d, vectors: inner };
}
