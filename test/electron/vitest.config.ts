import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The application in a real Electron; needs a display (`xvfb-run -a` where there is none). */
export default defineConfig({
  root,
  test: {
    name: 'electron',
    root,
    include: ['test/electron/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { interval: 100, timeout: 30_000 } },
    // Each run is several processes, and only one can have the focus.
    maxWorkers: 1,
    fileParallelism: false,
  },
});
