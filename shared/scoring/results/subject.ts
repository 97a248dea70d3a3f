import type { Failure } from '../../contract/failure.ts';
import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { GradeConditionOutcome, IndicatorResult, ResultCell, ScorerTotal } from '../../model/result.ts';
import type { Observation } from '../../model/score.ts';
import { type Share, weightedMean } from '../aggregation/aggregation.ts';
import { type Standing, sharesOf, standingOf } from '../aggregation/index.ts';
import { add, type Exact, exact, isZero, minimum, subtract, zero } from '../exact.ts';
import { roundExact } from '../rounding.ts';
import { aggregatePoints } from './aggregate.ts';
import { type ArbitratedCell, arbitratedCell, standingCells } from './arbitration.ts';
import {
  type CellScore,
  type Entry,
  type PreparedFramework,
  type PreparedIndicator,
  unscored,
} from './cells.ts';
import type { EntryIndex, SheetEntries } from './entries.ts';
import { gradeAfterConditions, judgeConditions } from './grade-conditions.ts';
import { bandOf, gradeAfterVetoes } from './grades.ts';
import { type RollUpComputation, rollUpIndicators } from './roll-up.ts';
import { cellsOf, rescale, type Sheet, sharedCells, sumSheet, sumStanding } from './sheet-sums.ts';
import { type Supplements, supplementsOf } from './supplements.ts';
import { TermSum } from './terms.ts';

/** One scorer's sheet and what the aggregation makes of it. */
export interface SheetComputation {
  readonly scorer: Scorer;
  readonly sheet: Sheet;
  /** What the scorer entered, also where an arbitration stands on the sheet instead. */
  readonly entries: SheetEntries | undefined;
  readonly standing: Standing;
  readonly use: ScorerTotal['use'];
  /** Weight in the aggregation of totals; null where totals are not aggregated or this one does not count. */
  readonly share: Share | null;
}

export interface IndicatorComputation {
  readonly prepared: PreparedIndicator;
  /** Cell, use and share of every scorer, in the order of the sheets. */
  readonly cells: readonly CellScore[];
  readonly uses: readonly ResultCell['use'][];
  readonly shares: readonly (Share | null)[];
  /** Stands in place of the cells. */
  readonly arbitrated: ArbitratedCell | null;
  readonly state: IndicatorResult['state'];
  /** Aggregated over the scorers, unrounded; null where nothing counts. */
  readonly points: Exact | null;
  /** What goes into the sums above: rounded where the rule rounds every indicator. */
  readonly counted: Exact | null;
  /** Cells somebody is still to fill in, and cells that can count at all. */
  readonly missing: number;
  readonly waited: number;
  /** Where the points come from subordinate subjects. */
  readonly rollUp?: RollUpComputation;
}

/** A subject's result in exact numbers, from which the result and its derivation are both written down. */
export interface SubjectComputation {
  readonly subject: Subject;
  readonly prepared: PreparedFramework;
  readonly observations: ReadonlyMap<string, Observation>;
  readonly sheets: readonly SheetComputation[];
  readonly indicators: readonly IndicatorComputation[];
  /** The subjects the result is made of; empty where it stands for itself. */
  readonly subordinates: readonly SubjectComputation[];
  readonly obtained: Exact;
  /** Full score of what counts so far. */
  readonly applicable: Exact;
  /** Full score taken out by what does not apply. */
  readonly notApplicable: Exact;
  readonly rescaled: Exact | null;
  readonly base: Exact;
  readonly supplements: Supplements;
  /** Base and bonus, at most the framework's total score; unrounded. */
  readonly total: Exact;
  readonly rounded: string;
  readonly complete: boolean;
  readonly missingCells: number;
  readonly cellCount: number;
  readonly gradeByTotal: string | null;
  readonly gradeConditions: readonly GradeConditionOutcome[];
  readonly gradeByConditions: string | null;
  readonly grade: string | null;
  readonly problems: readonly Failure[];
}

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

const computeSheets = (
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
const computeArbitrated = (
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

const computeIndicator = (
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

/** Sums of the indicators' points; what does not apply is rescaled. */
const sumIndicators = (prepared: PreparedFramework, indicators: readonly IndicatorComputation[]) => {
  const sum = new TermSum();
  let left = zero;
  let notApplicable = zero;
  for (const { points, state, prepared: each } of indicators) {
    if (points) {
      sum.add(each.written(points).term);
      continue;
    }
    left = add(left, each.fullScore);
    if (state === 'not-applicable') notApplicable = add(notApplicable, each.fullScore);
  }
  const obtained = sum.total();
  const applicable = subtract(prepared.fullScore, left);
  return { obtained, applicable, notApplicable, rescaled: rescale(obtained, notApplicable, prepared) };
};

/**
 * The same sums as weighted means of the kept sheets. Where the sheets agree on what applies, they equal the sums of
 * the indicators; where they do not, each sheet is rescaled by its own applicable full score first.
 */
const sumTotals = (sheets: readonly SheetComputation[]) => {
  const shares = sheets.map(({ share }) => share);
  const meanOf = (read: (sheet: Sheet) => Exact): Exact =>
    weightedMean(
      sheets.map(({ sheet }) => read(sheet)),
      shares,
    ) ?? zero;
  const isRescaled = sheets.some(({ sheet, share }) => share?.use === 'counted' && sheet.rescaled);
  return {
    obtained: meanOf((sheet) => sheet.obtained),
    applicable: meanOf((sheet) => sheet.applicable),
    notApplicable: meanOf((sheet) => sheet.notApplicable),
    rescaled: isRescaled ? meanOf((sheet) => sheet.total) : null,
  };
};

const problemsOf = (
  indicators: readonly IndicatorComputation[],
  sheets: readonly SheetComputation[],
): Failure[] =>
  indicators.flatMap(({ prepared: { indicator, from }, cells, arbitrated }) => {
    if (arbitrated?.cell.failure)
      return [{ ...arbitrated.cell.failure, path: ['arbitrations', indicator.id] }];
    if (arbitrated) return [];
    if (!cells.some((cell) => cell.failure)) return [];
    const failing = cells.flatMap(({ failure }, index) =>
      failure ? [{ failure, scorerId: sheets[index]?.scorer.id ?? '' }] : [],
    );
    return from === 'observation'
      ? failing.slice(0, 1).map(({ failure }) => ({ ...failure, path: ['observations', indicator.id] }))
      : failing.map(({ failure, scorerId }) => ({ ...failure, path: ['scores', scorerId, indicator.id] }));
  });

/**
 * Computes one subject. `scorers` are those who fill in sheets, in the order in which they are shown; `subordinates` the
 * computed subjects that stand under it.
 */
export const computeSubject = (
  prepared: PreparedFramework,
  scorers: readonly Scorer[],
  index: EntryIndex,
  subject: Subject,
  subordinates: readonly SubjectComputation[] = [],
): SubjectComputation => {
  const { rules } = prepared;
  const observations = index.observations(subject.id);
  const sheets = computeSheets(prepared, scorers, index, subject.id, observations);
  const arbitrations = index.arbitrations(subject.id);
  const own = prepared.indicators.map((each) => {
    const arbitrated = arbitrations.size === 0 ? null : arbitratedCell(each, arbitrations);
    return arbitrated
      ? computeArbitrated(sheets, each, arbitrated)
      : computeIndicator(prepared, sheets, each, scorers);
  });
  const rollUp = subordinates.length > 0 ? rules.rollUp : null;
  const indicators = rollUp ? rollUpIndicators(prepared, rollUp, own, subordinates) : own;
  // Where every indicator is rounded the rounded rows are what adds up, whatever the scorers were chosen by.
  const sums =
    rules.aggregation.level === 'total' && rules.rounding.place === 'total' && !rollUp
      ? sumTotals(sheets)
      : sumIndicators(prepared, indicators);
  const base = sums.rescaled ?? sums.obtained;
  const supplements = supplementsOf(prepared, observations);
  const total = minimum(prepared.totalScore, add(base, supplements.bonus));
  const rounded = roundExact(total, rules.rounding);

  const missingCells = indicators.reduce((count, { missing }) => count + missing, 0);
  const complete = missingCells === 0 && !isZero(sums.applicable);
  const gradeByTotal = complete ? (bandOf(exact(rounded), rules.gradeBands)?.name ?? null) : null;
  const gradeConditions = complete ? judgeConditions(prepared, indicators) : [];
  const gradeByConditions = gradeAfterConditions(gradeByTotal, gradeConditions, rules.gradeBands);
  return {
    subject,
    prepared,
    observations,
    sheets,
    indicators,
    subordinates: rollUp ? subordinates : [],
    ...sums,
    base,
    supplements,
    total,
    rounded,
    complete,
    missingCells,
    cellCount: indicators.reduce((count, { waited }) => count + waited, 0),
    gradeByTotal,
    gradeConditions,
    gradeByConditions,
    grade: complete ? gradeAfterVetoes(gradeByConditions, supplements.vetoes, rules.gradeBands) : null,
    problems: [...problemsOf(indicators, sheets), ...supplements.problems],
  };
};
