import type { Kind } from '../model/index.js';
import { agreement } from './agreement/index.js';
import { commitment } from './commitment/index.js';
import { figure } from './figure/index.js';
import { incident } from './incident/index.js';
import { meeting } from './meeting/index.js';
import { position } from './position/index.js';
import { statement } from './statement/index.js';

/** Every kind of claim, in the order in which they are listed. A new kind is one folder and one line here. */
export const kinds: readonly Kind[] = [meeting, statement, position, agreement, commitment, incident, figure] as readonly Kind[];
