import { type Share, weightedMean } from '../aggregation/aggregation.ts';
import { type Exact, one } from '../exact.ts';
import type { CellScore, PreparedIndicator } from './cells.ts';

/**
 * The weighted mean of the cells with a counted share, as `weightedMean`; where everybody weighs the same and points
 * are whole thousandths it is found by their sum, and where all cells are one and the same it is that cell's points.
 */
export const aggregatePoints = (
  prepared: PreparedIndicator,
  cells: readonly CellScore[],
  shares: readonly (Share | null)[],
): Exact | null => {
  let scaled = 0;
  let count = 0;
  let only: CellScore | null = null;
  let isOne = true;
  let isPlain = true;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    const share = shares[index];
    if (!cell?.pointsTerm || share?.use !== 'counted') continue;
    if (only === null) only = cell;
    else if (only !== cell) isOne = false;
    count += 1;
    if (share.weight !== one || cell.pointsTerm.scaled === null) isPlain = false;
    else scaled += cell.pointsTerm.scaled;
  }
  if (only === null) return null;
  if (isOne) return only.points;
  if (isPlain) return prepared.mean(scaled, count);
  return weightedMean(
    cells.map(({ points }) => points),
    shares,
  );
};
