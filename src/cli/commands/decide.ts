import { decide, type WrittenJudgement } from '../../app/decide.js';
import type { Decision } from '../../model/index.js';
import { flagOption, textOption, WrongUse, type Run, type Typed } from '../command.js';
import { pipelineOfCore } from '../core.js';
import { judgementLine } from '../render/history-lines.js';
import { safeLine } from '../safe-text.js';
import type { Terminal } from '../terminal.js';
import { withStore } from '../with-store.js';

/** What runs `parley decide NAME`. */
export const runDecision =
  (name: string): Run =>
  (typed, terminal) =>
    decideAll(judgementsOf(name, typed), typed, terminal);

/** Appends judgements one after the other, each with the author and reason that were typed, and says what was decided. */
export async function decideAll(judgements: readonly WrittenJudgement[], typed: Typed, terminal: Terminal): Promise<0> {
  const pipeline = await pipelineOfCore(typed);
  const made: Decision[] = [];
  await withStore(typed, async (store) => {
    for (const judgement of judgements) {
      const { decisions } = await decide(store, {
        pipeline,
        judgement,
        author: textOption(typed, 'by'),
        reason: textOption(typed, 'why'),
      });
      made.push(...decisions);
    }
  });
  if (flagOption(typed, 'json')) terminal.json(made);
  else
    for (const decision of made)
      terminal.print(`${safeLine(judgementLine(decision.judgement))}  ${terminal.colours.yellow(decision.id.slice(0, 12))}`);
  return 0;
}

function judgementsOf(name: string, typed: Typed): readonly WrittenJudgement[] {
  const [first = '', second = '', third] = typed.args;
  switch (name) {
    case 'accept':
    case 'reject':
      return typed.args.map((claim) => ({ do: name, claim }));
    case 'correct': {
      const old = textOption(typed, 'old');
      return [
        {
          do: 'correct',
          claim: first,
          field: second,
          new: third === undefined ? null : written(third),
          ...(old === undefined ? {} : { old: written(old) }),
        },
      ];
    }
    case 'add': {
      const quote = textOption(typed, 'quote');
      if (quote === undefined) throw new WrongUse('--quote is needed: the words of the report that it rests on');
      return [{ do: 'add', kind: first, document: second, quote, values: valuesOf(typed.args.slice(2)) }];
    }
    case 'same':
    case 'different':
      return [{ do: name, a: first, b: second }];
    case 'describe':
      return [{ do: 'describe', document: first, field: second, value: third === undefined || third === '' ? null : third }];
    case 'note':
      return [{ do: 'note', target: first, text: typed.args.slice(1).join(' '), visibility: textOption(typed, 'visibility') }];
    case 'undo':
      return [{ do: 'undo', decision: first }];
    default:
      throw new WrongUse(`no such judgement: "${name}"`);
  }
}

/** A value as typed: JSON where it is an object, a list or a quoted text, else the words themselves. */
export function written(text: string): unknown {
  if (!/^[[{"]/u.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Values typed as `field=value`; a field that is given several times holds a list. */
export function valuesOf(pairs: readonly string[]): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown[]>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new WrongUse(`expected field=value, found "${pair}"`);
    const name = pair.slice(0, at);
    const held = values.get(name) ?? [];
    held.push(written(pair.slice(at + 1)));
    values.set(name, held);
  }
  return Object.fromEntries([...values].map(([name, held]) => [name, held.length === 1 ? held[0] : held]));
}
