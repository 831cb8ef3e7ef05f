import { defineConfig } from 'vite';

/** `vite build` makes the served pages in dist/web; `vite build --mode dossier` those of a dossier, in one script, in dist/dossier. */
export default defineConfig(({ mode }) => ({
  root: 'src/web',
  base: './',
  publicDir: false as const,
  build: {
    outDir: mode === 'dossier' ? '../../dist/dossier' : '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    ...(mode === 'dossier'
      ? { cssCodeSplit: false, rolldownOptions: { input: 'src/web/dossier.html', output: { codeSplitting: false } } }
      : {}),
  },
  server: { proxy: { '/api': process.env['PARLEY_API'] ?? 'http://127.0.0.1:4850' } },
}));
