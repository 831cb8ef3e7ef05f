import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'train/**/*.test.ts',
      'quality/**/*.test.ts',
      'test/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    // A test that hangs must end; nothing here waits for anything slower than a child process.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Half of the tests wait for a browser or a child process: every core has something to do.
    maxWorkers: '100%',
    passWithNoTests: false,
  },
});
