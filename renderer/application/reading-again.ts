import type { QueryClient } from '@tanstack/react-query';

/**
 * Calls back once, when something is asked for after now and everything asked for has arrived: what is on the screen
 * then is no older than now. Returns how to give up waiting.
 */
export const onceReadAgain = (queries: QueryClient, then: () => void): (() => void) => {
  let isAskedAgain = false;
  const stop = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    if (event.action.type === 'fetch') isAskedAgain = true;
    else if (isAskedAgain && queries.isFetching() === 0) {
      stop();
      then();
    }
  });
  return stop;
};
