import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  // `start` is a word of the command interpreter; the empty string is the window title it wants first.
  win32: ['cmd', '/d', '/s', '/c', 'start', '""'],
  darwin: ['open'],
};

/** Opens an address in the system's browser if there is one; the printed address serves where there is none. */
export const openInSystemBrowser = (address: string): void => {
  const [program, ...leading] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...leading, address], {
    stdio: 'ignore',
    detached: true,
    // The command interpreter has quoting rules of its own.
    windowsVerbatimArguments: true,
  });
  child.on('error', () => undefined);
  child.unref();
};
