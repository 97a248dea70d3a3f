import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, isAbsolute, join, posix, relative, resolve, sep, win32 } from 'node:path';
import { fail } from '#shared/contract/failure.ts';

/** Where a workspace and its backups live. */
export interface WorkspaceFolders {
  readonly workspaceDirectory: string;
  readonly backupDirectory: string;
}

/** What decides about folders, passed in so that every platform can be tested on any. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Relative paths are meant from here. */
  readonly workingDirectory: string;
}

/**
 * The folder of the application's own data: `%APPDATA%\Hengping`, `~/Library/Application Support/Hengping`, or
 * `$XDG_DATA_HOME/hengping` with `~/.local/share/hengping` in its absence.
 */
export const userDataDirectory = ({ platform, environment, home }: Surroundings): string => {
  if (platform === 'win32')
    return win32.join(environment.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Hengping');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Hengping');
  const dataHome = environment.XDG_DATA_HOME;
  // The base directory specification says to ignore a relative path here.
  return posix.join(
    dataHome && posix.isAbsolute(dataHome) ? dataHome : posix.join(home, '.local', 'share'),
    'hengping',
  );
};

/**
 * The folders of the workspace asked for on the command line, in `HENGPING_WORKSPACE`, or by default. Backups go to
 * `HENGPING_BACKUPS` or beside the default workspace, one folder per workspace, never into the workspace itself.
 * @throws FailureError `host.backups-inside-workspace` when the folders asked for lie inside each other that way.
 */
export const workspaceFolders = (asked: string | undefined, surroundings: Surroundings): WorkspaceFolders => {
  const { environment, workingDirectory } = surroundings;
  const userData = userDataDirectory(surroundings);
  const workspace = nonEmpty(asked) ?? nonEmpty(environment.HENGPING_WORKSPACE);
  const workspaceDirectory =
    workspace === null ? join(userData, 'workspace') : resolve(workingDirectory, workspace);
  const backups = nonEmpty(environment.HENGPING_BACKUPS);
  const backupDirectory =
    backups === null
      ? join(userData, 'backups', workspaceKey(workspaceDirectory))
      : resolve(workingDirectory, backups);
  if (isInside(backupDirectory, workspaceDirectory)) {
    fail('host.backups-inside-workspace', { workspace: workspaceDirectory, backups: backupDirectory });
  }
  return { workspaceDirectory, backupDirectory };
};

const nonEmpty = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text;

/** A folder name for the backups of one workspace: its own name for people, a hash of its path to tell twins apart. */
export const workspaceKey = (workspaceDirectory: string): string => {
  const hash = createHash('sha256').update(workspaceDirectory).digest('hex').slice(0, 12);
  return `${basename(workspaceDirectory)}-${hash}`;
};

const isInside = (inner: string, outer: string): boolean => {
  const path = relative(outer, inner);
  return path === '' || (!isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`));
};

/** The surroundings of this process. npm runs scripts in the package's folder; paths are meant from where it was called. */
export const surroundings = (packageDirectory: string): Surroundings => {
  const calledFrom = process.cwd() === packageDirectory ? process.env.INIT_CWD : undefined;
  return {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    workingDirectory: calledFrom ?? process.cwd(),
  };
};
