/** Waits for Ctrl-C or a request to end. A second one while closing is ignored: closing has a time limit of its own. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
