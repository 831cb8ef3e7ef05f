import type { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf, ViewName } from '../../app/views-and-exports.js';
import * as brief from './brief.js';
import * as chronicle from './chronicle.js';
import * as facets from './facets.js';
import * as meeting from './meeting.js';
import * as meetings from './meetings.js';
import * as overview from './overview.js';
import * as record from './record.js';
import * as copies from './copies.js';
import * as kinds from './kinds.js';
import * as likelySame from './likely-same.js';
import * as report from './report.js';
import * as review from './review.js';
import * as search from './search.js';
import * as sources from './sources.js';
import * as timeline from './timeline.js';
import * as actor from './actor.js';
import * as actors from './actors.js';
import * as agreements from './agreements.js';
import * as commitments from './commitments.js';
import * as figureSeries from './figure-series.js';
import * as incidents from './incidents.js';
import * as network from './network.js';
import * as offices from './offices.js';
import * as places from './places.js';
import * as positionHistory from './position-history.js';
import * as positions from './positions.js';

/** How a view is asked through the server: what its query may hold, and what its answer looks like. */
export interface ViewSchemas<N extends ViewName> {
  readonly ask: z.ZodObject & z.ZodType<AskOf<N>>;
  readonly answer: z.ZodType<AnswerOf<N>>;
}

/** The schemas of every view, under the view's own name; the address is `/api/` and that name with hyphens. */
export const viewSchemas = {
  overview,
  timeline,
  meetings,
  meeting,
  record,
  chronicle,
  facets,
  brief,
  sources,
  copies,
  report,
  review,
  likelySame,
  kinds,
  search,
  actor,
  actors,
  agreements,
  commitments,
  figureSeries,
  incidents,
  network,
  offices,
  places,
  positionHistory,
  positions,
} as const satisfies { readonly [N in ViewName]?: ViewSchemas<N> };
