import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { fail } from '#shared/contract/failure.ts';
import type { Output } from '#shared/contract/index.ts';
import { applicationId, type Connection } from '../db/connection.ts';

export type Backup = Output<'workspace.listBackups'>[number];
type Reason = Backup['reason'];

/** How many rolling backups are kept. */
export const keptBackups = 10;

const namePattern =
  /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)-(close|interval|manual|before-restore)\.sqlite$/;

const describe = (directory: string, name: string): Backup | null => {
  const match = namePattern.exec(name);
  if (!match) return null;
  const [, stamp = '', reason = 'manual'] = match;
  const createdAt = stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
  return { name, createdAt, size: statSync(join(directory, name)).size, reason: reason as Reason };
};

/** Newest first. */
export const listBackups = (directory: string): Backup[] =>
  existsSync(directory)
    ? readdirSync(directory)
        .map((name) => describe(directory, name))
        .filter((backup) => backup !== null)
        .sort((a, b) => (a.name < b.name ? 1 : -1))
    : [];

const backupName = (now: number, reason: Reason): string =>
  `${new Date(now).toISOString().replace(/[:.]/g, '-')}-${reason}.sqlite`;

const removeWithJournals = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
};

const removeOldest = (directory: string, spare: string | undefined): void => {
  for (const backup of listBackups(directory).slice(keptBackups))
    if (backup.name !== spare) removeWithJournals(join(directory, backup.name));
};

/** Names why a file is no backup of ours, or returns null. */
const defectOf = (file: string): string | null => {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true });
    try {
      if (Number(copy.pragma('application_id', { simple: true })) !== applicationId) return 'application_id';
      const check = copy.pragma('quick_check(1)', { simple: true });
      return check === 'ok' ? null : String(check);
    } finally {
      copy.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Copies the open database page by page, checks the copy, keeps the last ten. */
export const backUp = async (
  connection: Connection,
  directory: string,
  now: number,
  reason: Reason,
  spare?: string,
): Promise<Backup> => {
  mkdirSync(directory, { recursive: true });
  let name = backupName(now, reason);
  // Two backups in one millisecond must not share a name.
  for (let later = now + 1; existsSync(join(directory, name)); later += 1) name = backupName(later, reason);
  const unfinished = join(directory, `${name}.unfinished`);
  removeWithJournals(unfinished);
  await connection.backup(unfinished);
  const defect = defectOf(unfinished);
  for (const suffix of ['-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  if (defect !== null) {
    rmSync(unfinished, { force: true });
    fail('workspace.backup-invalid', { name, detail: defect });
  }
  renameSync(unfinished, join(directory, name));
  removeOldest(directory, spare);
  const backup = describe(directory, name);
  return backup ?? fail('workspace.backup-missing', { name });
};

/** Keeps a database that cannot be opened as it is, before a backup takes its place. */
export const setAsideDamaged = (
  databaseFile: string,
  directory: string,
  now: number,
  spare: string,
): Backup => {
  mkdirSync(directory, { recursive: true });
  const name = backupName(now, 'before-restore');
  const target = join(directory, name);
  copyFileSync(databaseFile, target);
  if (existsSync(`${databaseFile}-wal`)) copyFileSync(`${databaseFile}-wal`, `${target}-wal`);
  removeOldest(directory, spare);
  return describe(directory, name) ?? fail('workspace.backup-missing', { name });
};

const restoringSuffix = '.restoring';

/** Refuses a name that is no backup, and a backup that would not open. */
export const assertRestorable = (directory: string, name: string): void => {
  const source = join(directory, basename(name));
  if (!namePattern.test(name) || !existsSync(source)) fail('workspace.backup-missing', { name });
  const defect = defectOf(source);
  if (defect !== null) fail('workspace.backup-invalid', { name, detail: defect });
};

/**
 * Puts a backup in the place of a closed database. The copy is complete and checked before the old file goes, and an
 * interruption after that point is finished by `finishRestore` at the next open.
 */
export const restoreBackup = (databaseFile: string, directory: string, name: string): void => {
  assertRestorable(directory, name);
  const source = join(directory, basename(name));
  const unfinished = `${databaseFile}.copying`;
  removeWithJournals(unfinished);
  copyFileSync(source, unfinished);
  renameSync(unfinished, `${databaseFile}${restoringSuffix}`);
  removeWithJournals(databaseFile);
  finishRestore(databaseFile);
};

/** Completes a restore that was interrupted between removing the old database and moving the new one. */
export const finishRestore = (databaseFile: string): void => {
  const restoring = `${databaseFile}${restoringSuffix}`;
  if (!existsSync(restoring)) return;
  // The old database, and above all its journal, must not meet the restored file.
  removeWithJournals(databaseFile);
  renameSync(restoring, databaseFile);
};
