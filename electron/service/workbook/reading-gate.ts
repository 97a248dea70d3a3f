/** One number shared with a reading thread that starts before its file is written. */
export type ReadingGate = Int32Array<SharedArrayBuffer>;

const closed = 0;
const opened = 1;

export const readingGate = (): ReadingGate =>
  new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Tells the thread that the file is written. */
export const openGate = (gate: ReadingGate): void => {
  Atomics.store(gate, 0, opened);
  Atomics.notify(gate, 0);
};

/** Waits in the reading thread until the file is written. */
export const passGate = (gate: ReadingGate): void => {
  Atomics.wait(gate, 0, closed);
};
