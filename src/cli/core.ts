import type { Kind } from '../model/index.js';
import type { Pipeline } from '../app/pipeline.js';

/** Every kind of claim; the weights of the language core are not loaded for it. */
export const kindsOfCore = async (): Promise<readonly Kind[]> => (await import('../app/core.js')).kinds;

/** The real core: what reads, judges and joins reports. */
export const pipelineOfCore = async (): Promise<Pipeline> => (await import('../app/core.js')).corePipeline();
