import type { Failure, Outcome } from '#shared/contract/failure.ts';

/** `waiting`: changed a moment ago and about to be sent; `failed`: not acknowledged and kept for another attempt. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/** One write. It answers with the failure instead of throwing. */
export type Send = () => Promise<Outcome<unknown>>;

export interface WriteQueueOptions {
  /** Whether a failure says nothing about the value, so that the same write may be tried again. */
  readonly isPassing: (failure: Failure) => boolean;
  /** Told whenever the state of a lane changes. */
  readonly onState: (lane: string, state: SaveState, failure: Failure | null) => void;
}

export interface WriteQueue {
  /**
   * Sends the write after `delay` milliseconds. Writes of one lane reach the service in the order they were put; one
   * that has not left yet is replaced by the next, because only the newest value of a field counts.
   */
  put(lane: string, send: Send, delay: number): void;
  state(lane: string): SaveState;
  /** Whether any write has not been acknowledged. */
  busy(): boolean;
  /** Sends everything that waits, at once; resolves when all has been answered. */
  flush(): Promise<void>;
  /** Tries the failed writes again. */
  retry(): void;
}

interface Lane {
  timer: ReturnType<typeof setTimeout> | null;
  next: Send | null;
  running: Promise<void> | null;
  failed: Send | null;
}

/** Keeps the writes of each field in order, one under way per field, and loses none when the service pauses. */
export const createWriteQueue = (options: WriteQueueOptions): WriteQueue => {
  const lanes = new Map<string, Lane>();

  const laneOf = (name: string): Lane => {
    const found = lanes.get(name);
    if (found) return found;
    const lane: Lane = { timer: null, next: null, running: null, failed: null };
    lanes.set(name, lane);
    return lane;
  };

  const stateOf = (lane: Lane): SaveState => {
    if (lane.running) return 'saving';
    if (lane.next) return 'waiting';
    return lane.failed ? 'failed' : 'saved';
  };

  const run = async (name: string, lane: Lane): Promise<void> => {
    while (lane.next && lane.timer === null) {
      const send = lane.next;
      lane.next = null;
      lane.failed = null;
      const outcome = await send();
      if (outcome.ok) continue;
      // A newer value is already waiting: the answer to the older one no longer matters.
      if (lane.next) continue;
      if (options.isPassing(outcome.failure)) lane.failed = send;
      lane.running = null;
      options.onState(name, stateOf(lane), outcome.failure);
      return;
    }
    lane.running = null;
    options.onState(name, stateOf(lane), null);
  };

  const start = (name: string, lane: Lane): void => {
    if (lane.timer !== null) clearTimeout(lane.timer);
    lane.timer = null;
    if (lane.running || !lane.next) return;
    lane.running = run(name, lane);
    options.onState(name, 'saving', null);
  };

  return {
    put: (name, send, delay) => {
      const lane = laneOf(name);
      lane.next = send;
      lane.failed = null;
      if (lane.timer !== null) clearTimeout(lane.timer);
      lane.timer = setTimeout(() => start(name, lane), delay);
      options.onState(name, stateOf(lane), null);
    },
    state: (name) => {
      const lane = lanes.get(name);
      return lane ? stateOf(lane) : 'saved';
    },
    busy: () => [...lanes.values()].some((lane) => stateOf(lane) !== 'saved'),
    flush: async () => {
      for (const [name, lane] of lanes) start(name, lane);
      while ([...lanes.values()].some((lane) => lane.running))
        await Promise.all([...lanes.values()].map((lane) => lane.running));
    },
    retry: () => {
      for (const [name, lane] of lanes) {
        if (!lane.failed || lane.next) continue;
        lane.next = lane.failed;
        lane.failed = null;
        start(name, lane);
      }
    },
  };
};
