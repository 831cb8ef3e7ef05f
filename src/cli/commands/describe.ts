import type { WrittenJudgement } from '../../app/decide.js';
import { textOption, WrongUse, type Run } from '../command.js';
import { decideAll } from './decide.js';

const FIELDS = { title: 'title', outlet: 'outlet', url: 'address', published: 'published', visibility: 'visibility' } as const;

export const run: Run = (typed, terminal) => {
  const judgements: WrittenJudgement[] = [];
  for (const [option, field] of Object.entries(FIELDS)) {
    const value = textOption(typed, option);
    if (value !== undefined)
      judgements.push({ do: 'describe', document: typed.args[0] ?? '', field, value: value === '' ? null : value });
  }
  if (judgements.length === 0) throw new WrongUse('say what to correct: --title, --outlet, --url, --published or --visibility');
  return decideAll(judgements, typed, terminal);
};
