import { z } from '@hono/zod-openapi';
import { daysOf, EVERY_STATUS } from '../../app/views-and-exports.js';

/** Several values of one parameter: repeated (`kinds=meeting&kinds=figure`) or with commas between them (`kinds=meeting,figure`). */
export const listOf = <T extends z.ZodType<unknown, string>>(item: T, description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => (typeof given === 'string' ? [given] : given).flatMap((text) => text.split(',')))
    .transform((parts) => parts.map((part) => part.trim()).filter((part) => part !== ''))
    .pipe(z.array(item))
    .openapi({ description: `${description}; repeated, or with commas between`, type: 'string' });

/** One line of words. */
export const words = (description: string) => z.string().trim().min(1).max(1_000).openapi({ description });

/** A date as people write it: a year, a month or a day. */
export const date = (description: string) =>
  z
    .string()
    .trim()
    .refine((text) => daysOf(text) !== null, {
      error: ({ input }) => `expected a date as 2018, 2018-03 or 2018-03-16, found "${String(input)}"`,
    })
    .openapi({ description: `${description} 2018, 2018-03 or 2018-03-16` });

/** A whole number of at least 0. */
export const count = (most: number, description: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: ({ input }) => `expected a whole number, found "${String(input)}"` })
    .transform(Number)
    .pipe(z.number().max(most))
    .openapi({ description, type: 'integer', minimum: 0, maximum: most });

/** Yes or no. */
export const yesOrNo = (description: string) =>
  z
    .enum(['true', 'false', '1', '0'])
    .transform((text) => text === 'true' || text === '1')
    .openapi({ description, type: 'boolean' });

/** The parameters by which every view of many records can be narrowed: those of `Filter`. */
export const filter = z.strictObject({
  kinds: listOf(z.string(), 'meeting, agreement, figure …').exactOptional(),
  actor: words('with this state, group, body or person: a name, or an entity id').exactOptional(),
  process: words('of this negotiation').exactOptional(),
  place: words('in this city, country or region').exactOptional(),
  since: date('on or after').exactOptional(),
  until: date('on or before').exactOptional(),
  reviewed: z.enum(['unreviewed', 'accepted', 'corrected', 'reviewed']).exactOptional(),
  statuses: listOf(z.enum(EVERY_STATUS), 'reported, planned, cancelled …').exactOptional(),
});
