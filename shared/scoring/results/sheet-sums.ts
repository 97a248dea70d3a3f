import { add, divide, type Exact, isZero, multiply, subtract, zero } from '../exact.ts';
import type { CellScore, Entry, PreparedFramework } from './cells.ts';
import type { SheetEntries } from './entries.ts';
import { sharedEntry } from './shared-entry.ts';
import { TermSum } from './terms.ts';

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

/** Sums over some cells of a sheet: what they give, and the full score of those that give nothing. */
class CellSums {
  readonly obtained = new TermSum();
  /** Full score of blanks that are taken out, and of what is not scored yet. */
  notApplicable: Exact = zero;
  open: Exact = zero;
  readonly counts = { scored: 0, blank: 0, unscored: 0 };

  add(cell: CellScore, fullScore: Exact): void {
    this.counts[cell.state] += 1;
    if (cell.term) this.obtained.add(cell.term);
    else if (cell.state === 'blank') this.notApplicable = add(this.notApplicable, fullScore);
    else this.open = add(this.open, fullScore);
  }
}

/** Sums of the cells that stand on every sheet, so that they are added up once per subject. */
export interface StandingSums {
  readonly cells: readonly (CellScore | null)[];
  readonly obtained: Exact;
  readonly sums: CellSums;
}

export const sumStanding = (
  { indicators }: PreparedFramework,
  cells: readonly (CellScore | null)[],
): StandingSums => {
  const sums = new CellSums();
  for (const { position, fullScore } of indicators) {
    const cell = cells[position];
    if (cell) sums.add(cell, fullScore);
  }
  return { cells, obtained: sums.obtained.total(), sums };
};

/** Sums a sheet; where `standing` is given its cells are not added up again. */
export const sumSheet = (
  prepared: PreparedFramework,
  cells: readonly CellScore[],
  standing?: StandingSums,
): Sheet => {
  const own = new CellSums();
  for (const { position, fullScore } of prepared.indicators) {
    const cell = cells[position];
    if (cell && !standing?.cells[position]) own.add(cell, fullScore);
  }
  const shared = standing?.sums;
  const countOf = (state: CellScore['state']): number => own.counts[state] + (shared?.counts[state] ?? 0);
  const notApplicable = shared ? add(own.notApplicable, shared.notApplicable) : own.notApplicable;
  const open = shared ? add(own.open, shared.open) : own.open;
  const obtained = own.obtained.total(standing?.obtained);
  const applicable = subtract(prepared.fullScore, add(notApplicable, open));
  const rescaled = rescale(obtained, notApplicable, prepared);
  const unscoredCount = countOf('unscored');
  return {
    cells,
    obtained,
    applicable,
    notApplicable,
    rescaled,
    total: rescaled ?? obtained,
    scoredCount: countOf('scored'),
    blankCount: countOf('blank'),
    unscoredCount,
    complete: unscoredCount === 0 && !isZero(applicable),
  };
};
