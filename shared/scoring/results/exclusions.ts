import type { Exclusion, ExclusionReason } from '../../model/exclusion.ts';
import type { ResultCell } from '../../model/result.ts';
import type { Share } from '../aggregation/aggregation.ts';
import type { CellScore } from './cells.ts';
import type { IndicatorComputation, SheetComputation } from './computation.ts';

const sideOf = (share: Share | null): ExclusionReason =>
  share?.use === 'trimmed' ? share.side : 'sheet-unfinished';

const unweighted = ({ standing }: SheetComputation): ExclusionReason =>
  standing === 'weight-missing' ? 'weight-missing' : 'no-weight';

const reasonFor = (
  use: ResultCell['use'],
  sheet: SheetComputation,
  cell: CellScore | undefined,
  share: Share | null,
): ExclusionReason | null => {
  switch (use) {
    case 'counted':
      return null;
    case 'trimmed':
      return sideOf(share);
    case 'no-weight':
      return unweighted(sheet);
    case 'blank':
      return cell?.blankReason ?? 'not-applicable';
    case 'unscored':
      return cell?.failure ? 'value-refused' : 'not-scored';
    case 'incomplete':
      return 'sheet-unfinished';
    case 'arbitrated':
    case 'from-below':
      return use;
  }
};

/** Why one scorer's cell is left out; null where it counts. */
export const cellExclusion = (
  { uses, cells, shares }: Pick<IndicatorComputation, 'uses' | 'cells' | 'shares'>,
  sheet: SheetComputation,
  position: number,
): ExclusionReason | null =>
  reasonFor(uses[position] ?? 'unscored', sheet, cells[position], shares[position] ?? null);

/** Why one scorer's sheet is left out of the total; null where it counts. */
export const sheetExclusion = (sheet: SheetComputation): ExclusionReason | null => {
  if (sheet.use === 'counted') return null;
  return sheet.use === 'no-weight' ? unweighted(sheet) : sideOf(sheet.share);
};

const none: Exclusion[] = [];

/** Who is left out of an indicator, and why; nobody in most of them. */
export const exclusionsFrom = (
  computed: Pick<IndicatorComputation, 'uses' | 'cells' | 'shares'>,
  sheets: readonly SheetComputation[],
): Exclusion[] => {
  if (computed.uses.every((use) => use === 'counted')) return none;
  return sheets.flatMap((sheet, position) => {
    const reason = cellExclusion(computed, sheet, position);
    return reason === null ? [] : [{ id: sheet.scorer.id, reason }];
  });
};

/** Whose sheet is left out of the total, and why, where totals are aggregated. */
export const totalExclusionsFrom = (sheets: readonly SheetComputation[]): Exclusion[] =>
  sheets.flatMap((sheet) => {
    const reason = sheetExclusion(sheet);
    return reason === null ? [] : [{ id: sheet.scorer.id, reason }];
  });
