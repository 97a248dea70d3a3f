import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '#hosts/command-line/run.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command line run in this process, on folders of the test's own. */
export const run = async (folder: string, argv: readonly string[], signal?: AbortSignal): Promise<Ran> => {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const before = { ...process.env };
  Object.assign(process.env, environment(folder));
  try {
    const code = await runCommandLine(
      argv,
      { stdout: stream('stdout'), stderr: stream('stderr') },
      signal ?? new AbortController().signal,
    );
    return { code, ...written };
  } finally {
    process.env = before;
  }
};

const environment = (folder: string): Record<string, string> => ({
  HENGPING_WORKSPACE: `${folder}/工作 区`,
  HENGPING_BACKUPS: `${folder}/备份`,
  LANG: 'zh_CN.UTF-8',
  LC_ALL: '',
  LC_MESSAGES: '',
});

const entry = fileURLToPath(new URL('../../electron/hosts/command-line/main.ts', import.meta.url));

/** The command line as a process, for what only a process has: signals, pipes, its own exit. */
export const spawnCommandLine = (
  folder: string,
  argv: readonly string[],
  nodeOptions: readonly string[] = [],
) => {
  const child = spawn(process.execPath, [...nodeOptions, entry, ...argv], {
    env: { ...process.env, ...environment(folder) },
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (piece: Buffer) => {
    written.stdout += piece.toString('utf8');
  });
  child.stderr.on('data', (piece: Buffer) => {
    written.stderr += piece.toString('utf8');
  });
  const ended = new Promise<Ran>((resolve) => {
    child.once('close', (code) => resolve({ code, ...written }));
  });
  return { child, written, ended };
};
