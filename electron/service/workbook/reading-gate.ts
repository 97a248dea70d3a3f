/** Where the gate stands in the shared numbers; the sheets to read follow, one number each. */
const gate = 0;
const firstSheet = 1;
const closed = 0;
const opened = 1;

/** Numbers shared with a reading thread that starts before its file is written. */
export type ReadingGate = Int32Array<SharedArrayBuffer>;

/** A closed gate for a file of so many sheets. */
export const readingGate = (sheets: number): ReadingGate =>
  new Int32Array(new SharedArrayBuffer((firstSheet + sheets) * Int32Array.BYTES_PER_ELEMENT));

/** Lets the thread read these sheets, counted from 0. */
export const openGate = (shared: ReadingGate, sheets: readonly number[]): void => {
  for (const sheet of sheets) Atomics.store(shared, firstSheet + sheet, 1);
  Atomics.store(shared, gate, opened);
  Atomics.notify(shared, gate);
};

/** Waits in the reading thread until the file is written; returns the sheets to read. */
export const passGate = (shared: ReadingGate): number[] => {
  Atomics.wait(shared, gate, closed);
  return Array.from({ length: shared.length - firstSheet }, (_, sheet) => sheet).filter(
    (sheet) => Atomics.load(shared, firstSheet + sheet) === 1,
  );
};
