/** What a run takes at least, in milliseconds: by the clock, and of the processor. */
export interface Taken {
  readonly clock: number;
  readonly processor: number;
}

/** The shortest of several runs; what else the machine does can only make a run longer. */
export const best = (runs: number, action: () => unknown): Taken => {
  let clock = Number.POSITIVE_INFINITY;
  let processor = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = process.threadCpuUsage();
    const started = performance.now();
    action();
    clock = Math.min(clock, performance.now() - started);
    const { user, system } = process.threadCpuUsage(before);
    processor = Math.min(processor, (user + system) / 1000);
  }
  return { clock, processor };
};

/** The same for what answers later, one run after the other. */
export const bestOf = async (runs: number, action: () => Promise<unknown>): Promise<Taken> => {
  let clock = Number.POSITIVE_INFINITY;
  let processor = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = process.threadCpuUsage();
    const started = performance.now();
    await action();
    clock = Math.min(clock, performance.now() - started);
    const { user, system } = process.threadCpuUsage(before);
    processor = Math.min(processor, (user + system) / 1000);
  }
  return { clock, processor };
};

/** By the clock / of the processor. */
export const takenText = ({ clock, processor }: Taken, decimals = 0): string =>
  `${clock.toFixed(decimals)} / ${processor.toFixed(decimals)}`;

/** A table with aligned columns, the first line as heading. */
export const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [headings, ...rows]
    .map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
};
