import { setImmediate } from 'node:timers/promises';

/** Work that is done piece by piece. After each it tells how much of all is done, from 0 to 1. */
export type Pieces<Value> = Generator<number, Value, void>;

/** Does all of it here and now. */
export const atOnce = <Value>(pieces: Pieces<Value>): Value => {
  for (;;) {
    const next = pieces.next();
    if (next.done) return next.value;
  }
};

/** Work as a stretch of greater work, which it takes from one share done to another. */
export function* stretch<Value>(pieces: Pieces<Value>, from: number, to: number): Pieces<Value> {
  try {
    for (;;) {
      const next = pieces.next();
      if (next.done) return next.value;
      yield from + (to - from) * next.value;
    }
  } finally {
    // Lets the work clean up where it is given up half done.
    pieces.return(undefined as never);
  }
}

/** The longest others wait for their turn, in milliseconds, unless one piece takes longer. */
const turn = 15;

/**
 * Lets others in between pieces. Ends early with null when `holds` says that the work was overtaken by what they did,
 * and by throwing once it is cancelled. What the work does after its last piece is of one turn with the last look at
 * both.
 */
export const inTurns = async <Value>(
  pieces: Pieces<Value>,
  {
    signal,
    progress,
    holds,
  }: { signal: AbortSignal; progress: (share: number) => void; holds: () => boolean },
): Promise<Value | null> => {
  let since = performance.now();
  try {
    for (;;) {
      const next = pieces.next();
      if (next.done) return next.value;
      if (performance.now() - since < turn) continue;
      progress(next.value);
      await setImmediate();
      signal.throwIfAborted();
      if (!holds()) return null;
      since = performance.now();
    }
  } finally {
    pieces.return(undefined as never);
  }
};
