import { add, divide, type Exact, isZero, multiply, subtract, zero } from '../exact.ts';
import type { CellScore, Entry, PreparedFramework } from './cells.ts';
import type { SheetEntries } from './entries.ts';
import { sharedEntry } from './shared-entry.ts';

/** One scorer's sheet for one subject in exact numbers. */
export interface Sheet {
  /** By position of the indicator. */
  readonly cells: readonly CellScore[];
  readonly obtained: Exact;
  /** Full score of what counts so far. */
  readonly applicable: Exact;
  /** Full score taken out by blanks. */
  readonly notApplicable: Exact;
  /** 缺项折算: obtained ÷ (full score − taken out) × total score; null when every indicator applies. */
  readonly rescaled: Exact | null;
  readonly total: Exact;
  readonly scoredCount: number;
  readonly blankCount: number;
  readonly unscoredCount: number;
  readonly complete: boolean;
}

/** 缺项折算; null when nothing is taken out, and when nothing is left to scale. */
export const rescale = (
  obtained: Exact,
  notApplicable: Exact,
  prepared: Pick<PreparedFramework, 'fullScore' | 'totalScore'>,
): Exact | null => {
  if (isZero(notApplicable)) return null;
  const remaining = subtract(prepared.fullScore, notApplicable);
  return isZero(remaining) ? null : divide(multiply(obtained, prepared.totalScore), remaining);
};

/** The cells of the shared facts of one subject, the same on every sheet; null where scorers judge for themselves. */
export const sharedCells = (
  prepared: PreparedFramework,
  observations: ReadonlyMap<string, Entry>,
): (CellScore | null)[] =>
  prepared.indicators.map((each) =>
    each.from === 'observation' ? each.cell(sharedEntry(each.indicator, observations)) : null,
  );

/** The cells of a sheet: the shared ones, and the scorer's own entries. */
export const cellsOf = (
  prepared: PreparedFramework,
  entries: SheetEntries | undefined,
  shared: readonly (CellScore | null)[],
): CellScore[] =>
  prepared.indicators.map((each) => shared[each.position] ?? each.cell(entries?.at(each.position)));

export const sumSheet = (prepared: PreparedFramework, cells: readonly CellScore[]): Sheet => {
  let obtained = zero;
  let applicable = zero;
  let notApplicable = zero;
  const counts = { scored: 0, blank: 0, unscored: 0 };
  for (const { position, fullScore } of prepared.indicators) {
    const cell = cells[position];
    if (!cell) continue;
    counts[cell.state] += 1;
    if (cell.counted) {
      obtained = add(obtained, cell.counted);
      applicable = add(applicable, fullScore);
    } else if (cell.state === 'blank') notApplicable = add(notApplicable, fullScore);
  }
  const rescaled = rescale(obtained, notApplicable, prepared);
  return {
    cells,
    obtained,
    applicable,
    notApplicable,
    rescaled,
    total: rescaled ?? obtained,
    scoredCount: counts.scored,
    blankCount: counts.blank,
    unscoredCount: counts.unscored,
    complete: counts.unscored === 0 && !isZero(applicable),
  };
};
