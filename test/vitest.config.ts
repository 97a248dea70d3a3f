import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { cacheDirectory } from '../build/project.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Replaces modules for every test that shares them, so it shares none. */
const replacesModules = ['test/unit/scoring/method-versions.test.ts'];

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

/** Pure functions leave nothing behind, so their tests share what they loaded. */
const unit = project('unit', 20_000);
const pureFunctions = {
  ...unit,
  test: {
    ...unit.test,
    isolate: false,
    exclude: replacesModules,
    setupFiles: [join(root, 'test/seeded-properties.ts')],
  },
};
const alone = { ...unit, test: { ...unit.test, name: 'unit alone', include: replacesModules } };

export default defineConfig({
  root,
  test: {
    environment: 'node',
    // Two cores are the least there is; a third worker runs while pages and disks are waited for.
    maxWorkers: 3,
    restoreMocks: true,
    // Services and commands are started hundreds of times; their sources are compiled once.
    env: { NODE_COMPILE_CACHE: join(cacheDirectory, 'compiled') },
    projects: [
      pureFunctions,
      alone,
      project('service', 60_000),
      project('hosts', 180_000),
      project('e2e', 300_000),
    ],
  },
});
