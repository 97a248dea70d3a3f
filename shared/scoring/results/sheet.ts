import type { Failure } from '../../contract/failure.ts';
import type { BlankReason } from '../../model/entered-value.ts';
import type { FrameworkDocument } from '../../model/framework.ts';
import type { Amount } from '../../model/primitives.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import type { Observation, Score } from '../../model/score.ts';
import { add, type Exact, exactToText, zero } from '../exact.ts';
import { amountOf } from '../rounding.ts';
import { type PreparedFramework, prepareFramework } from './cells.ts';
import { SheetEntries } from './entries.ts';
import { rateOf } from './rates.ts';
import { cellsOf, type Sheet, sharedCells, sumSheet } from './sheet-sums.ts';

/** The part of a score a sheet is computed from. */
export type SheetScore = Pick<Score, 'indicatorId' | 'round' | 'value' | 'blankReason'>;
/** The part of an observation a sheet is computed from. */
export type SheetObservation = Pick<Observation, 'item' | 'value' | 'blankReason'>;

/** One line of one scorer's sheet. */
export interface SheetLine {
  readonly indicatorId: string;
  readonly state: 'scored' | 'blank' | 'unscored';
  readonly blankReason: BlankReason | null;
  /** Null while unscored, and for a blank that is taken out of the full score. */
  readonly points: Amount | null;
  /** Why the stored value cannot count; the line is unscored then. */
  readonly failure: Failure | null;
}

/** The counts are of indicators; blanks of either rule are blanks. */
export interface SheetCounts {
  readonly scoredCount: number;
  readonly blankCount: number;
  readonly unscoredCount: number;
  readonly indicatorCount: number;
}

export interface SheetDimension extends SheetCounts {
  readonly dimensionId: string;
  readonly code: string;
  readonly name: string;
  /** Full score of all its indicators, decimal text. */
  readonly fullScore: string;
  /** Full score of what counts so far. */
  readonly applicableFullScore: Amount;
  readonly points: Amount;
  /** 得分率 in percent of what counts so far; null when nothing does. */
  readonly rate: Amount | null;
}

/** One scorer's sheet for one subject. Bonuses and vetoes are the subject's, not the sheet's. */
export interface SheetTotals extends SheetCounts {
  readonly lines: readonly SheetLine[];
  readonly dimensions: readonly SheetDimension[];
  /** Sum of the points entered so far. */
  readonly obtained: Amount;
  /** Full score of what counts so far. */
  readonly applicableFullScore: Amount;
  /** 缺项折算; null when every indicator applies. */
  readonly rescaled: Amount | null;
  /** `rescaled` or `obtained`; running while `complete` is false. */
  readonly total: Amount;
  /** True when no indicator is unscored and at least one applies. */
  readonly complete: boolean;
}

/** A framework is prepared once per rules, however often a key is pressed. */
const preparations = new WeakMap<
  FrameworkDocument,
  { rules: EvaluationRules; prepared: PreparedFramework }
>();

const preparationOf = (framework: FrameworkDocument, rules: EvaluationRules): PreparedFramework => {
  const known = preparations.get(framework);
  if (known?.rules === rules) return known.prepared;
  const prepared = prepareFramework(framework, rules);
  preparations.set(framework, { rules, prepared });
  return prepared;
};

const sheetDimension = (
  { dimension, fullScore, indicators }: PreparedFramework['dimensions'][number],
  sheet: Sheet,
  rules: EvaluationRules,
): SheetDimension => {
  let points = zero;
  let applicable = zero;
  const counts = { scored: 0, blank: 0, unscored: 0 };
  for (const each of indicators) {
    const cell = sheet.cells[each.position];
    if (!cell) continue;
    counts[cell.state] += 1;
    if (!cell.counted) continue;
    points = add(points, cell.counted);
    applicable = add(applicable, each.fullScore);
  }
  return {
    dimensionId: dimension.id,
    code: dimension.code,
    name: dimension.name,
    fullScore: exactToText(fullScore),
    applicableFullScore: amountOf(applicable, rules.rounding),
    points: amountOf(points, rules.rounding),
    rate: rateOf(points, applicable, rules),
    scoredCount: counts.scored,
    blankCount: counts.blank,
    unscoredCount: counts.unscored,
    indicatorCount: indicators.length,
  };
};

/**
 * Running totals of one scorer's sheet for one subject: `scores` are that scorer's scores of that subject (all
 * rounds), `observations` those of the subject. The same arithmetic as `computeResults`; cheap enough for every
 * keystroke, and cheaper still when `framework` and `rules` are the same objects as last time.
 */
export const sheetTotals = (
  framework: FrameworkDocument,
  scores: readonly SheetScore[],
  observations: readonly SheetObservation[],
  rules: EvaluationRules,
): SheetTotals => {
  const prepared = preparationOf(framework, rules);
  const entries = new SheetEntries();
  for (const score of scores) {
    const position = prepared.positions.get(score.indicatorId);
    if (position !== undefined) entries.add(score, position);
  }
  const facts = new Map(observations.map((observation) => [observation.item, observation]));
  const sheet = sumSheet(prepared, cellsOf(prepared, entries, sharedCells(prepared, facts)));
  const amount = (value: Exact): Amount => amountOf(value, rules.rounding);
  return {
    lines: prepared.indicators.flatMap(({ indicator, position }) => {
      const cell = sheet.cells[position];
      if (!cell) return [];
      const { state, blankReason, amount: points, failure } = cell;
      return [{ indicatorId: indicator.id, state, blankReason, points, failure }];
    }),
    dimensions: prepared.dimensions.map((dimension) => sheetDimension(dimension, sheet, rules)),
    obtained: amount(sheet.obtained),
    applicableFullScore: amount(sheet.applicable),
    rescaled: sheet.rescaled && amount(sheet.rescaled),
    total: amount(sheet.total),
    complete: sheet.complete,
    scoredCount: sheet.scoredCount,
    blankCount: sheet.blankCount,
    unscoredCount: sheet.unscoredCount,
    indicatorCount: prepared.indicators.length,
  };
};
