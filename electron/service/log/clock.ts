/** Hybrid logical clock: ids that sort by time and never repeat, also when the laptop's clock stands still or goes back. */
export interface LogicalClock {
  /** The next operation id of this replica. */
  next(): string;
  /** Moves past an id seen elsewhere, so that what follows it sorts after it. */
  observe(id: string): void;
}

const maximumCounter = 36 ** 4 - 1;

export const createLogicalClock = (
  replica: string,
  now: () => number,
  latest: string | null,
): LogicalClock => {
  let milliseconds = 0;
  let counter = 0;
  const observe = (id: string): void => {
    const [time = '0', count = '0'] = id.split('-');
    const seenMilliseconds = Number.parseInt(time, 36);
    const seenCounter = Number.parseInt(count, 36);
    if (seenMilliseconds > milliseconds || (seenMilliseconds === milliseconds && seenCounter > counter)) {
      milliseconds = seenMilliseconds;
      counter = seenCounter;
    }
  };
  if (latest) observe(latest);
  return {
    next: () => {
      const physical = Math.floor(now());
      if (physical > milliseconds) {
        milliseconds = physical;
        counter = 0;
      } else if (counter < maximumCounter) {
        counter += 1;
      } else {
        milliseconds += 1;
        counter = 0;
      }
      return `${milliseconds.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${replica}`;
    },
    observe,
  };
};

/** The wall clock time inside an operation id, in milliseconds since 1970. */
export const timeOfOperation = (id: string): number => Number.parseInt(id.slice(0, 9), 36);
