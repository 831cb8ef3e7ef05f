import type { Measure } from './measure.js';

/** Every measure by its name, loaded only when it is asked for: some read large models. */
export const measures: Readonly<Record<string, () => Promise<Measure>>> = {
  gold: async () => (await import('./gold/measure-gold.js')).goldMeasure,
  treebank: async () => (await import('./public-data.js')).treebankMeasure,
  tempeval: async () => (await import('./public-data.js')).tempevalMeasure,
  polnear: async () => (await import('./public-data.js')).polnearMeasure,
  re3d: async () => (await import('./re3d/measure-re3d.js')).re3dMeasure,
  datelines: async () => (await import('./datelines/measure-datelines.js')).datelinesMeasure,
  'bench-pages': async () => (await import('./bench/measure-pages.js')).pagesMeasure,
  'bench-server': async () => (await import('./bench/measure-server.js')).serverMeasure,
  peers: async () => (await import('./bench/measure-peers.js')).peersMeasure,
  bench: async () => (await import('./bench/measure-bench.js')).benchMeasure,
};
