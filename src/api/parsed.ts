import type { z } from '@hono/zod-openapi';
import { WrongRequest } from '../app/wrong-request.js';

/** What was sent, as its schema reads it. Throws a WrongRequest that names each part, what was expected of it and what was found. */
export function parsed<T>(schema: z.ZodType<T>, sent: unknown): T {
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  const faults = read.error.issues.slice(0, 5).map(({ path, message }) => {
    const where = path.map(String).join('.');
    return where === '' ? message : `${where}: ${message}`;
  });
  throw new WrongRequest(`${faults.join('; ')}.`);
}
