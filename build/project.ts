import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where things lie in a checkout. */
export const projectDirectory = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const dist = join(projectDirectory, 'build', 'dist');

export const rendererSource = join(projectDirectory, 'renderer');
export const rendererDirectory = join(dist, 'renderer');
export const applicationDirectory = join(dist, 'app');
/** The bundled service and the seeds beside it, as the packaged application has them. */
export const serviceEntry = join(applicationDirectory, 'service.cjs');
export const seedsDirectory = join(applicationDirectory, 'seeds');
export const seedsSource = join(projectDirectory, 'seeds');
/** Downloads and unpacked things that can be made again. */
export const cacheDirectory = join(projectDirectory, 'build', '.cache');

const packageFile: unknown = JSON.parse(readFileSync(join(projectDirectory, 'package.json'), 'utf8'));

/** The version in package.json. */
export const applicationVersion =
  typeof packageFile === 'object' && packageFile !== null && 'version' in packageFile
    ? String(packageFile.version)
    : '';
