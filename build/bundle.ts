import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { inputsHash, type Part } from './inputs.ts';
import {
  applicationDirectory,
  projectDirectory,
  rendererDirectory,
  rendererSource,
  seedsDirectory,
  seedsSource,
} from './project.ts';

/** Written last, so that an interrupted bundling counts as none. */
const stampOf = (part: Part): string => join(projectDirectory, 'build', 'dist', `${part}.sha256`);

const common = { configFile: false, logLevel: 'warn', envDir: false } satisfies InlineConfig;

/** What every engine the pages run in understands: Electron 25 and browsers of 2023. */
const rendererTarget = ['chrome114', 'firefox115', 'safari16.4'];

/** Configuration of the pages, shared with the development server. */
export const rendererConfiguration = {
  ...common,
  root: rendererSource,
  base: './',
  plugins: [react()],
  build: {
    outDir: rendererDirectory,
    emptyOutDir: true,
    target: rendererTarget,
    // The one inline script this would add is refused by the content security policy.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
} satisfies InlineConfig;

/** A Node-side program. `whole` is one file; otherwise what is loaded when needed lies beside it in files of its own. */
interface Program {
  readonly entry: string;
  readonly whole: boolean;
}

/** A program as CommonJS; only native modules and Electron stay outside. */
const programConfiguration = ({ entry, whole }: Program, name: string, outDir: string): InlineConfig => ({
  ...common,
  root: projectDirectory,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: join(projectDirectory, entry),
    outDir,
    emptyOutDir: false,
    target: 'node18',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      output: {
        format: 'cjs',
        entryFileNames: `${name}.cjs`,
        // All lie in one folder, from which the thread and the drawing program are loaded too.
        ...(whole ? { codeSplitting: false } : { chunkFileNames: `${name}-[name]-[hash].cjs` }),
      },
      // The PDF reader asks where it was loaded from and does without an answer.
      checks: { emptyImportMeta: false },
    },
  },
});

/** The preload script may load nothing. The thread's program is read anew for every task, and so only as far as that needs. */
const programs = {
  main: { entry: 'electron/shell/main.ts', whole: true },
  preload: { entry: 'electron/shell/preload.ts', whole: true },
  service: { entry: 'electron/hosts/process/service-process.ts', whole: true },
  worker: { entry: 'electron/service/worker/worker.ts', whole: false },
} as const satisfies Readonly<Record<string, Program>>;

/** The program that draws charts for documents; it is loaded from beside the programs. */
const drawingProgram = join(projectDirectory, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm');

const windowIcon = join(projectDirectory, 'build', 'icons', 'icon-256.png');

interface Bundler {
  /** Where the result lies. */
  readonly directory: string;
  /** Makes it in another folder, which then takes the place of an earlier result. */
  readonly make: (into: string) => Promise<void>;
}

const bundlers: { readonly [Each in Part]: Bundler } = {
  pages: {
    directory: rendererDirectory,
    make: async (into) => {
      await build({ ...rendererConfiguration, build: { ...rendererConfiguration.build, outDir: into } });
    },
  },
  programs: {
    directory: applicationDirectory,
    make: async (into) => {
      for (const [name, program] of Object.entries(programs))
        await build(programConfiguration(program, name, into));
      cpSync(seedsSource, join(into, basename(seedsDirectory)), { recursive: true });
      cpSync(windowIcon, join(into, 'icon.png'));
      cpSync(drawingProgram, join(into, 'resvg.wasm'));
    },
  },
};

/** Never leaves a half-made result where a running application looks, also when two bundle at the same time. */
const make = async ({ directory, make: makeInto }: Bundler): Promise<void> => {
  const making = `${directory}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  try {
    await makeInto(making);
    rmSync(directory, { recursive: true, force: true });
    renameSync(making, directory);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
};

/** Bundles the parts into build/dist that are not of their present inputs already; returns those. */
export const bundle = async (
  parts: readonly Part[] = ['programs', 'pages'],
  announce: () => void = () => undefined,
): Promise<readonly Part[]> => {
  const stale = parts.filter(
    (part) => !existsSync(stampOf(part)) || readFileSync(stampOf(part), 'utf8') !== inputsHash(part),
  );
  if (stale.length > 0) announce();
  for (const part of stale) {
    const hash = inputsHash(part);
    rmSync(stampOf(part), { force: true });
    await make(bundlers[part]);
    writeFileSync(stampOf(part), hash);
  }
  return stale;
};

if (import.meta.main) {
  const bundled = await bundle();
  console.log(`build/dist: ${bundled.length === 0 ? 'current' : bundled.join(', ')}`);
}
