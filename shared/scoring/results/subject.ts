import type { Failure } from '../../contract/failure.ts';
import type { Scorer, Subject } from '../../model/evaluation.ts';
import { weightedMean } from '../aggregation/aggregation.ts';
import { add, type Exact, exact, isZero, minimum, subtract, zero } from '../exact.ts';
import { roundExact } from '../rounding.ts';
import { arbitratedCell } from './arbitration.ts';
import type { PreparedFramework } from './cells.ts';
import type { IndicatorComputation, SheetComputation, SubjectComputation } from './computation.ts';
import type { EntryIndex } from './entries.ts';
import { gradeAfterConditions, judgeConditions } from './grade-conditions.ts';
import { bandOf, gradeAfterVetoes } from './grades.ts';
import { computeArbitrated, computeIndicator } from './indicator.ts';
import { rollUpIndicators } from './roll-up.ts';
import { computeSheets } from './scorer-sheets.ts';
import { rescale, type Sheet } from './sheet-sums.ts';
import { supplementsOf } from './supplements.ts';
import { TermSum } from './terms.ts';

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
