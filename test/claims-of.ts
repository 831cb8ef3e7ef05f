import { createHash } from 'node:crypto';
import { corePipeline } from '../src/app/core.js';
import type { AnnotatedDocument, Claim } from '../src/model/index.js';

const pipeline = corePipeline();

/** One text read by the real core, with the day on which it was published where one is given. */
export function annotated(text: string, published: string | null): AnnotatedDocument {
  const id = `doc:${createHash('sha256').update(text).digest('hex').slice(0, 32)}` as const;
  const given = { title: null, outlet: null, address: null, published, language: null };
  return pipeline.annotate({ id, text }, { given, decided: {} });
}

/** The claims of one text. */
export const claimsOf = (text: string, published: string | null): readonly Claim[] =>
  pipeline.extract(annotated(text, published)).claims;
