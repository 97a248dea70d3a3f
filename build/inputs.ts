import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectDirectory } from './project.ts';

/** What every bundle is made from and with. */
const common = [
  'shared',
  'build/bundle.ts',
  'build/inputs.ts',
  'build/project.ts',
  'package.json',
  'package-lock.json',
];

const inputs = {
  pages: ['renderer', ...common],
  programs: ['electron', 'seeds', 'build/icons', ...common],
} as const;

/** A part of the application that is bundled by itself. */
export type Part = keyof typeof inputs;

const skipped = new Set(['node_modules', 'dist', '.cache']);

/** SHA-256 over names and contents of all inputs of a part, so that neither clocks nor checkouts matter. */
export const inputsHash = (part: Part): string => {
  const hash = createHash('sha256');
  for (const input of inputs[part]) {
    for (const file of filesOf(join(projectDirectory, input))) {
      const content = readFileSync(file);
      hash.update(`${relative(projectDirectory, file).replaceAll('\\', '/')}\n${content.byteLength}\n`);
      hash.update(content);
    }
  }
  return hash.digest('hex');
};

const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !skipped.has(name))
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
};
