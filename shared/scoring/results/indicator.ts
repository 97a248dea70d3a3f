import type { Scorer } from '../../model/evaluation.ts';
import type { IndicatorResult, ResultCell } from '../../model/result.ts';
import type { Share } from '../aggregation/aggregation.ts';
import { sharesOf } from '../aggregation/index.ts';
import type { Exact } from '../exact.ts';
import { aggregatePoints } from './aggregate.ts';
import type { ArbitratedCell } from './arbitration.ts';
import { type CellScore, type PreparedFramework, type PreparedIndicator, unscored } from './cells.ts';
import type { IndicatorComputation, SheetComputation } from './computation.ts';

/** Shares of one indicator's points, aligned with the sheets; null where there are none or the sheet is out. */
const sharesOfPoints = (
  prepared: PreparedFramework,
  sheets: readonly SheetComputation[],
  points: readonly (Exact | null)[],
  scorers: readonly Scorer[],
): (Share | null)[] =>
  prepared.rules.aggregation.level === 'total'
    ? sheets.map(({ share }, index) => (points[index] ? share : null))
    : sharesOf(prepared.rules.aggregation, points, scorers);

const useOfCell = (computed: SheetComputation, cell: CellScore, share: Share | null): ResultCell['use'] => {
  if (computed.standing !== 'counts') return 'no-weight';
  if (cell.state === 'unscored') return 'unscored';
  if (share) return share.use;
  return cell.points ? 'incomplete' : 'blank';
};

const stateOf = (points: Exact | null, missing: number, waited: number): IndicatorResult['state'] => {
  if (missing === waited) return 'unscored';
  if (missing > 0) return 'partial';
  return points ? 'scored' : 'not-applicable';
};

/** The scorers' own cells stay to be seen; the arbitrated one counts for all of them. */
export const computeArbitrated = (
  sheets: readonly SheetComputation[],
  each: PreparedIndicator,
  arbitrated: ArbitratedCell,
): IndicatorComputation => {
  const { points, counted } = arbitrated.cell;
  const waited = sheets.filter(({ standing }) => standing === 'counts').length;
  const missing = arbitrated.cell.state === 'unscored' ? waited : 0;
  return {
    prepared: each,
    cells: sheets.map(({ entries }) => each.cell(entries?.at(each.position))),
    uses: sheets.map(({ standing }) => (standing === 'counts' ? 'arbitrated' : 'no-weight')),
    shares: sheets.map(() => null),
    arbitrated,
    state: stateOf(points, missing, waited),
    points,
    counted,
    missing,
    waited,
  };
};

/** One indicator of one subject: the cells of the sheets, what they are used for and the points they give. */
export const computeIndicator = (
  prepared: PreparedFramework,
  sheets: readonly SheetComputation[],
  each: PreparedIndicator,
  scorers: readonly Scorer[],
): IndicatorComputation => {
  const cells = sheets.map(({ sheet }) => sheet.cells[each.position] ?? unscored);
  const values = cells.map((cell) => cell.points);
  const shares = sharesOfPoints(prepared, sheets, values, scorers);
  const uses: ResultCell['use'][] = [];
  let missing = 0;
  let waited = 0;
  sheets.forEach((computed, index) => {
    const cell = cells[index] ?? unscored;
    const use = useOfCell(computed, cell, shares[index] ?? null);
    uses.push(use);
    if (use === 'unscored') missing += 1;
    if (use !== 'no-weight') waited += 1;
  });
  const points = aggregatePoints(each, cells, shares);
  const counted = points && each.written(points).counted;
  const state = stateOf(points, missing, waited);
  return { prepared: each, cells, uses, shares, arbitrated: null, state, points, counted, missing, waited };
};
