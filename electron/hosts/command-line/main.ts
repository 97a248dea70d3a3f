import { runCommandLine } from './run.ts';

/** Entry of the `hengping` command line. */

const stop = new AbortController();
// The first Ctrl-C lets the command end in order; the second ends it at once.
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader that has seen enough (`hengping plans | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), process, stop.signal);
