/** One number shared with reading threads that start before their file is written: how many they are, once it is. */
export type ReadingGate = Int32Array<SharedArrayBuffer>;

const closed = 0;

export const readingGate = (): ReadingGate =>
  new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Tells the threads that the file is written, and how many of them read it. */
export const openGate = (gate: ReadingGate, readers: number): void => {
  Atomics.store(gate, 0, readers);
  Atomics.notify(gate, 0);
};

/** Waits in a reading thread until the file is written. Returns how many threads read it. */
export const passGate = (gate: ReadingGate): number => {
  Atomics.wait(gate, 0, closed);
  return Atomics.load(gate, 0);
};
