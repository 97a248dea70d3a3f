import { ruleInWords } from '../../i18n/rule-in-words.ts';
import type { Catalogue } from '../../i18n/translation.ts';
import type { FrameworkDocument, Veto } from '../../model/framework.ts';
import { exact, exactToText, sum } from '../../scoring/exact.ts';
import type { PlanReading } from '../reading.ts';
import { citedPath } from './citations.ts';
import { linesFromEvaluation } from './from-evaluation.ts';
import { linesFromMeasures } from './from-measures.ts';
import {
  dimensionsFromTables,
  indicatorRows,
  linesFromIndicatorTables,
  progressListFrom,
} from './from-tables.ts';
import { linesFromTargets } from './from-targets.ts';
import { shareHundred } from './full-scores.ts';
import { type DraftContext, draftContext, type LineDraft } from './line-draft.ts';
import { dimensionCode } from './plan-structure.ts';
import type { DimensionProposal, FrameworkProposals, IndicatorProposal, ProposalSource } from './proposal.ts';

/** A form of more lines cannot be filled in; the rest is left out and said so. */
const mostLines = 1_000;

export interface DraftOptions {
  /** Id of the plan whose text is the reading's kept text. */
  readonly planId: string;
  /** The language the framework is drafted in. */
  readonly texts: Catalogue;
}

/** The measures and targets of the text itself, in the order of the text. */
const linesFromText = (context: DraftContext): LineDraft[] => {
  const stated = [...linesFromTargets(context), ...linesFromEvaluation(context)];
  const covered = new Set(
    stated.flatMap((line) => {
      const section = context.structure.sectionAt(line.at);
      return section === null ? [] : context.structure.lineOf(section);
    }),
  );
  return [...stated, ...linesFromMeasures(context, covered)].sort((a, b) => a.at - b.at);
};

/** A proposal of a line with its code and full score. */
export const finishLine = (
  line: LineDraft,
  code: string,
  fullScore: string,
  planId: string,
  texts: Catalogue,
): IndicatorProposal => {
  const chosen = line.choose(fullScore);
  // What is answered by yes, by a level or by a date has no unit.
  const unit = ['yes-no', 'level', 'deadline'].includes(chosen.method.id) ? '' : line.unit;
  return {
    id: `${planId}-${code}`,
    dimension: line.dimension,
    sources: [...line.sources],
    weight: line.weight,
    reasoning: [...line.reasons, ...chosen.reasons],
    confidence: line.confidence,
    indicator: {
      id: `${planId}-${code}`,
      code,
      name: line.name,
      group: line.group,
      fullScore,
      unit,
      target: chosen.target?.slice(0, 60) ?? null,
      baseline: chosen.baseline,
      direction: chosen.direction,
      definition: '',
      rule: line.printedRule ?? ruleInWords(chosen.method, { fullScore, unit }, texts),
      method: chosen.method,
      evidence: [...line.evidence],
      responsibleUnits: [...line.units],
      responsibleSource: line.units.length > 0 ? 'reading' : 'inferred',
      deadline: line.deadline,
      deadlineSource: line.deadline === null ? null : 'reading',
      targetSource: line.targetSource,
      citations: [...line.citations],
      note: line.note,
    },
  };
};

/** Findings of the text that no line was made from. */
const leftOutOf = (
  reading: PlanReading,
  lines: readonly LineDraft[],
  reason: FrameworkProposals['leftOut'][number]['reason'],
): FrameworkProposals['leftOut'] => {
  const taken = new Set(lines.flatMap((line) => line.sources.map(({ kind, index }) => `${kind} ${index}`)));
  const rest = (kind: ProposalSource['kind'], count: number, skipped: (index: number) => boolean) =>
    Array.from({ length: count }, (_, index) => index).flatMap((index) =>
      taken.has(`${kind} ${index}`) || skipped(index) ? [] : [{ source: { kind, index }, reason }],
    );
  return [
    ...rest('target', reading.targets.length, () => false),
    // Clauses of task lists are followed with their rows.
    ...rest(
      'evaluation-clause',
      reading.evaluationClauses.length,
      (index) => reading.evaluationClauses[index]?.inTable === true,
    ),
  ];
};

/** Lines of one name are told apart by their deadlines. */
const distinctNames = (lines: readonly LineDraft[]): LineDraft[] => {
  const counts = new Map<string, number>();
  for (const { name } of lines) counts.set(name, (counts.get(name) ?? 0) + 1);
  return lines.map((line) =>
    (counts.get(line.name) ?? 0) > 1 && line.deadline !== null
      ? { ...line, name: `${line.name}（${line.deadline}）`.slice(0, 200) }
      : line,
  );
};

/** Where the clause that ends before an offset begins, no further than a few words before `at`. */
const clauseStart = (text: string, before: number, at: number): number => {
  let start = before;
  while (start > 0 && at - start < 80 && !/[。；\n\t|，,;]/.test(text.charAt(start - 1))) start -= 1;
  return start;
};

/** 一票否决 said in the plan becomes a veto; whether it is in force is for the client to confirm. */
const vetoesFrom = ({ reading, citations, structure }: DraftContext, lowest: string): Veto[] => {
  const found: Veto[] = [];
  let at = reading.text.indexOf('一票否决');
  while (at >= 0 && found.length < 20) {
    let start = clauseStart(reading.text, at, at);
    // 发生重大事故的，一票否决: the case stands in the clause before.
    if (at - start <= 4 && /[，,]/.test(reading.text.charAt(start - 1)))
      start = clauseStart(reading.text, start - 1, at);
    let end = at + 4;
    while (end < reading.text.length && end - at < 40 && !/[。；\n，,;]/.test(reading.text.charAt(end)))
      end += 1;
    const section = structure.sectionAt(start);
    found.push({
      code: `V${found.length + 1}`,
      name: reading.text.slice(start, end),
      effect: { type: 'grade', grade: lowest },
      citation:
        citations.of(
          { start, end },
          citedPath(section === null ? [] : (reading.sections[section]?.path ?? [])),
        )[0] ?? null,
      note: null,
    });
    at = reading.text.indexOf('一票否决', end);
  }
  return found;
};

/** A plan that is a framework by its own name keeps it. */
const titleFor = (plan: string, title: (plan: string) => string): string =>
  /指标体系(?:[(（][^()（）]*[)）])?$/.test(plan) ? plan : title(plan);

/**
 * Drafts a framework from a reading: every line with the words it is made from, the reason for its method and its
 * share of the points. Full scores add up to exactly 100, or to what a ready-made table prints.
 */
export const proposeFramework = (
  reading: PlanReading,
  { planId, texts }: DraftOptions,
): FrameworkProposals => {
  const words = texts.planReading.draft;
  const context = draftContext(reading, planId, texts);
  const rows = indicatorRows(reading);
  const fromTable = rows.length > 0;
  const tableDimensions = dimensionsFromTables(rows, words.otherDimension);
  const all = fromTable ? linesFromIndicatorTables(context, tableDimensions) : linesFromText(context);
  const lines = distinctNames(all.slice(0, mostLines));
  const allPrinted = fromTable && lines.every((line) => line.printedScore !== null);
  const scores = allPrinted
    ? lines.map((line) => line.printedScore ?? '0')
    : shareHundred(lines.map((line) => line.weight));
  const dimensions: readonly DimensionProposal[] = fromTable ? tableDimensions : context.structure.dimensions;
  const used = dimensions.filter((dimension) => lines.some((line) => line.dimension === dimension.code));
  // Parts of the plan that no line was made from leave no gap in the codes.
  const recoded = new Map(used.map((dimension, index) => [dimension.code, dimensionCode(index)]));
  const codeOf = (code: string): string => recoded.get(code) ?? code;
  const groupCodeOf = (group: string): string => {
    const cut = group.lastIndexOf('-');
    return `${codeOf(group.slice(0, cut))}${group.slice(cut)}`;
  };
  const counts = new Map<string, number>();
  const indicators = lines.map((line, index) => {
    const dimension = codeOf(line.dimension);
    const count = (counts.get(dimension) ?? 0) + 1;
    counts.set(dimension, count);
    const placed = { ...line, dimension, group: line.group === null ? null : groupCodeOf(line.group) };
    return finishLine(placed, `${dimension}${count}`, scores[index] ?? '0', planId, texts);
  });
  const groupsUsed = new Set(indicators.map((each) => each.indicator.group));
  const { title, planTitle } = reading.facts;
  return {
    title: titleFor(planTitle ?? title ?? words.untitledPlan, words.title).slice(0, 300),
    totalScore: exactToText(sum(scores.map((score) => exact(score)))),
    dimensions: used.map((dimension) => ({
      ...dimension,
      code: codeOf(dimension.code),
      groups: dimension.groups
        .map((group) => ({ ...group, code: groupCodeOf(group.code) }))
        .filter((group) => groupsUsed.has(group.code)),
    })),
    indicators,
    leftOut: leftOutOf(
      reading,
      lines,
      fromTable ? 'table-taken-over' : all.length > mostLines ? 'too-many' : 'preliminary',
    ),
    vetoes: vetoesFrom(context, words.lowestGrade),
    progressList: progressListFrom(reading, context.citations),
  };
};

export interface AssembleOptions {
  readonly frameworkId: string;
  readonly planId: string;
  readonly texts: Catalogue;
}

/**
 * Makes a framework draft of the proposals a person has accepted (all of them when all are given). Full scores stay
 * what the proposals say; `shareHundred` gives new ones after some were rejected.
 */
export const assembleFramework = (
  proposals: FrameworkProposals,
  { frameworkId, planId, texts }: AssembleOptions,
): FrameworkDocument => {
  const words = texts.planReading.draft;
  const total = exactToText(sum(proposals.indicators.map(({ indicator }) => exact(indicator.fullScore))));
  return {
    id: frameworkId,
    title: proposals.title,
    planId,
    totalScore: total,
    gradeBands: words.gradeBands.map((band) => ({ ...band })),
    rounding: { mode: 'half-up', decimals: 2, place: 'total' },
    dimensions: proposals.dimensions.flatMap((dimension) => {
      const indicators = proposals.indicators
        .filter((each) => each.dimension === dimension.code)
        .map((each) => each.indicator);
      if (indicators.length === 0) return [];
      return [
        {
          id: `${frameworkId}-${dimension.code}`,
          code: dimension.code,
          name: dimension.name,
          weight: exactToText(sum(indicators.map((indicator) => exact(indicator.fullScore)))),
          groups: dimension.groups.filter((group) =>
            indicators.some((indicator) => indicator.group === group.code),
          ),
          indicators,
        },
      ];
    }),
    vetoes: proposals.vetoes,
    bonuses: [],
    bonusCap: '0',
    progressList: proposals.progressList,
    notes: [],
  };
};
