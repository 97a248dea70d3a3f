import type { Scorer } from '../../model/evaluation.ts';
import type { Share } from '../aggregation/aggregation.ts';
import { type Standing, sharesOf, standingOf } from '../aggregation/index.ts';
import { isZero } from '../exact.ts';
import { standingCells } from './arbitration.ts';
import type { Entry, PreparedFramework } from './cells.ts';
import type { SheetComputation } from './computation.ts';
import type { EntryIndex } from './entries.ts';
import { cellsOf, type Sheet, sharedCells, sumSheet, sumStanding } from './sheet-sums.ts';

/**
 * Shares of the sheets' totals. The complete sheets go in; as long as there is none, every sheet that has been
 * started, so that a running total can be shown.
 */
const sharesOfTotals = (
  prepared: PreparedFramework,
  sheets: readonly { readonly sheet: Sheet; readonly standing: Standing }[],
  scorers: readonly Scorer[],
): (Share | null)[] => {
  const hasComplete = sheets.some(({ sheet, standing }) => standing === 'counts' && sheet.complete);
  const isTaken = (sheet: Sheet): boolean => (hasComplete ? sheet.complete : !isZero(sheet.applicable));
  const totals = sheets.map(({ sheet, standing }) =>
    standing === 'counts' && isTaken(sheet) ? sheet.total : null,
  );
  return sharesOf(prepared.rules.aggregation, totals, scorers);
};

/** Every scorer’s sheet of one subject, in the order of the scorers, with what the aggregation makes of it. */
export const computeSheets = (
  prepared: PreparedFramework,
  scorers: readonly Scorer[],
  index: EntryIndex,
  subjectId: string,
  observations: ReadonlyMap<string, Entry>,
): SheetComputation[] => {
  const { aggregation } = prepared.rules;
  const standing = sumStanding(
    prepared,
    standingCells(prepared, sharedCells(prepared, observations), index.arbitrations(subjectId)),
  );
  const sheets = scorers.map((scorer) => {
    const entries = index.sheet(subjectId, scorer.id);
    return {
      scorer,
      entries,
      sheet: sumSheet(prepared, cellsOf(prepared, entries, standing.cells), standing),
      standing: standingOf(aggregation, scorer),
    };
  });
  if (aggregation.level === 'indicator')
    return sheets.map((each) => {
      const use = each.standing !== 'counts' ? 'no-weight' : each.sheet.complete ? 'counted' : 'incomplete';
      return { ...each, use, share: null };
    });
  const shares = sharesOfTotals(prepared, sheets, scorers);
  return sheets.map((each, position) => {
    const share = shares[position] ?? null;
    return { ...each, use: each.standing === 'counts' ? (share?.use ?? 'incomplete') : 'no-weight', share };
  });
};
