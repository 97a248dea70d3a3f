import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectDirectory } from './project.ts';

/** Everything a bundle is made from; a change anywhere else leaves it as it is. */
const inputs = [
  'shared',
  'electron',
  'renderer',
  'seeds',
  'build/bundle.ts',
  'build/inputs.ts',
  'build/project.ts',
  'package.json',
  'package-lock.json',
];

const skipped = new Set(['node_modules', 'dist', '.cache']);

/** SHA-256 over names and contents of all inputs, so that neither clocks nor checkouts matter. */
export const inputsHash = (): string => {
  const hash = createHash('sha256');
  for (const input of inputs) {
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
