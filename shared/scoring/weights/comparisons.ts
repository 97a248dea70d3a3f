import type { Failure } from '../../contract/failure.ts';
import type { FrameworkDocument } from '../../model/framework.ts';
import type { Judgement, WeightingExpert, WeightingSettings } from '../../model/weighting.ts';
import { exact, toApproximateNumber } from '../exact.ts';
import { analyseJudgements, type JudgementAnalysis } from './consistency.ts';
import { combineJudgements } from './group-judgements.ts';
import { type EnteredMatrix, type JudgementMatrix, readMatrix, reciprocalText } from './judgement.ts';
import type { RandomIndexTable } from './random-index.ts';

/** Something compared with its siblings: a dimension, or an indicator within its dimension. */
export interface ComparedItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Full score as it stands, decimal text. */
  readonly fullScore: string;
}

/** One matrix to fill: the dimensions, or the indicators of one dimension. */
export interface Comparison {
  /** `all` for the dimensions, otherwise the dimension's id. */
  readonly key: string;
  readonly parentId: string | null;
  /** Code and name of the parent; empty for the dimensions. */
  readonly parent: string;
  readonly items: readonly ComparedItem[];
}

/** Key of the comparison of the dimensions; no dimension has this id, because ids carry a prefix or a code. */
export const dimensionsKey = 'all';

/** Every comparison a framework asks for; one item alone has nothing to be compared with and asks for none. */
export const comparisonsOf = (document: FrameworkDocument): Comparison[] =>
  [
    {
      key: dimensionsKey,
      parentId: null,
      parent: '',
      items: document.dimensions.map(({ id, code, name, weight }) => ({ id, code, name, fullScore: weight })),
    },
    ...document.dimensions.map(({ id, code, name, indicators }) => ({
      key: id,
      parentId: id,
      parent: `${code} ${name}`,
      items: indicators.map((each) => ({
        id: each.id,
        code: each.code,
        name: each.name,
        fullScore: each.fullScore,
      })),
    })),
  ].filter(({ items }) => items.length > 1);

/** What an expert said about the pair, seen from `first`; null where nothing was said. */
export const judgementOf = (
  judgements: readonly Judgement[],
  parentId: string | null,
  first: string,
  second: string,
): string | null => {
  for (const each of judgements) {
    if (each.parentId !== parentId) continue;
    if (each.first === first && each.second === second) return each.text;
    if (each.first === second && each.second === first) return reciprocalText(each.text);
  }
  return null;
};

/** An expert's matrix as it stands: 1 on the diagonal, reciprocals below, null where nothing was said. */
export const enteredMatrix = (comparison: Comparison, expert: WeightingExpert): EnteredMatrix => {
  const own = expert.judgements.filter(({ parentId }) => parentId === comparison.parentId);
  return comparison.items.map((row, i) =>
    comparison.items.map((column, j) => {
      if (i === j) return '1';
      const upper =
        i < j
          ? judgementOf(own, comparison.parentId, row.id, column.id)
          : judgementOf(own, comparison.parentId, column.id, row.id);
      if (upper === null) return null;
      return i < j ? upper : reciprocalText(upper);
    }),
  );
};

/** How far an expert is with a comparison. */
export interface Completion {
  readonly made: number;
  readonly asked: number;
}

export const completionOf = (comparison: Comparison, expert: WeightingExpert): Completion => {
  const entered = enteredMatrix(comparison, expert);
  const size = comparison.items.length;
  let made = 0;
  entered.forEach((row, i) => {
    row.forEach((text, j) => {
      if (i < j && text !== null) made += 1;
    });
  });
  return { made, asked: (size * (size - 1)) / 2 };
};

/** Weights and consistency of one matrix, or everything that keeps it from being computed. */
export type ComparisonAnalysis =
  | { readonly ok: true; readonly matrix: JudgementMatrix; readonly analysis: JudgementAnalysis }
  | { readonly ok: false; readonly failures: readonly Failure[] };

const itemNames = ({ items }: Comparison): string[] => items.map(({ code, name }) => `${code} ${name}`);

/** One expert's matrix. `place` names expert and comparison in messages. */
export const expertAnalysis = (
  comparison: Comparison,
  expert: WeightingExpert,
  table: RandomIndexTable,
  place: string,
): ComparisonAnalysis => {
  const read = readMatrix(enteredMatrix(comparison, expert), { place, items: itemNames(comparison) });
  return read.ok ? { ok: true, matrix: read.matrix, analysis: analyseJudgements(read.matrix, table) } : read;
};

export interface GroupAnalysis {
  readonly outcome: ComparisonAnalysis;
  /** Experts whose matrices were combined. */
  readonly experts: readonly string[];
  /** Experts who said nothing at all here; they are left out, and named. */
  readonly silent: readonly string[];
}

/**
 * The experts' matrices combined by geometric mean. An expert who began and did not finish keeps the group from being
 * computed, with every empty place; one who said nothing at all is left out.
 */
export const groupAnalysis = (
  comparison: Comparison,
  experts: readonly WeightingExpert[],
  settings: Pick<WeightingSettings, 'randomIndex'>,
  placeOf: (expert: string) => string,
  groupPlace: string,
): GroupAnalysis => {
  const began = experts.filter((expert) => completionOf(comparison, expert).made > 0);
  const silent = experts.filter((expert) => !began.includes(expert)).map(({ name }) => name);
  const read = began.map((expert) => ({
    expert: expert.name,
    analysis: expertAnalysis(comparison, expert, settings.randomIndex, placeOf(expert.name)),
  }));
  const failures = read.flatMap(({ analysis }) => (analysis.ok ? [] : analysis.failures));
  const names = began.map(({ name }) => name);
  if (failures.length > 0) return { outcome: { ok: false, failures }, experts: names, silent };
  const combined = combineJudgements(
    read.flatMap(({ expert, analysis }) => (analysis.ok ? { expert, matrix: analysis.matrix } : [])),
    groupPlace,
  );
  return {
    outcome: combined.ok
      ? {
          ok: true,
          matrix: combined.value,
          analysis: analyseJudgements(combined.value, settings.randomIndex),
        }
      : { ok: false, failures: [combined.failure] },
    experts: names,
    silent,
  };
};

/** Weights in the proportion of the full scores as they stand. */
export const presentWeights = (items: readonly { readonly fullScore: string }[]): readonly number[] => {
  const scores = items.map(({ fullScore }) => toApproximateNumber(exact(fullScore)));
  const all = scores.reduce((total, score) => total + score, 0);
  return scores.map((score) => (all > 0 ? score / all : 1 / scores.length));
};
