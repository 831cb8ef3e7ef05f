import type { Run } from '../command.js';
import { decideAll } from './decide.js';

export const run: Run = (typed, terminal) => decideAll([{ do: 'withdraw', document: typed.args[0] ?? '' }], typed, terminal);
