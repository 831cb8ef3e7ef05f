import type { Kind } from '../model/index.js';
import type { Pipeline } from '../app/pipeline.js';
import type { Typed } from './command.js';

/** Every kind of claim; the weights of the language core are not loaded for it. */
export const kindsOfCore = async (): Promise<readonly Kind[]> => (await import('../app/core.js')).kinds;

/** The real core: what reads, judges and joins reports, with the user's own lexicon as typed options and environment name it. */
export const pipelineOfCore = async (typed: Pick<Typed, 'options'>): Promise<Pipeline> => {
  const { lexicon, store } = typed.options;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return (await import('../app/core.js')).corePipeline({ path: text(lexicon), store: text(store) });
};
