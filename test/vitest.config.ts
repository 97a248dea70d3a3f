import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One project per folder of tests; the time limits are those of the slowest laptop the work is done on. */
const project = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: {
    name,
    root,
    include: [`test/${name}/**/*.test.ts`, `test/${name}/**/*.test.tsx`],
    testTimeout,
    hookTimeout: testTimeout,
    // How long something on a page may take to become what it should be.
    expect: { poll: { interval: 100, timeout: Math.min(testTimeout, 30_000) } },
  },
});

export default defineConfig({
  root,
  test: {
    environment: 'node',
    // Two cores are the least the application is used on; more workers than that only swap.
    maxWorkers: 2,
    restoreMocks: true,
    projects: [
      project('unit', 20_000),
      project('service', 60_000),
      project('hosts', 180_000),
      project('e2e', 300_000),
    ],
  },
});
