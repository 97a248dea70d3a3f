import type { ProgressList } from '../../model/framework.ts';
import { compare, exact, zero } from '../../scoring/exact.ts';
import type { PlanReading, ReadIndicator } from '../reading.ts';
import { recogniseRule } from '../tables/recognised-rules.ts';
import type { Citations } from './citations.ts';
import type { DraftContext, LineDraft } from './line-draft.ts';
import type { ChosenMethod } from './method-for-target.ts';
import { dimensionCode } from './plan-structure.ts';
import type { DimensionProposal } from './proposal.ts';

const longestName = 200;
/** Points a judgement is given in. */
const directStep = '0.5';

/** 发生事故的，一票否决 without a score is a veto and no line of the form. */
const isVeto = (row: ReadIndicator): boolean => row.fullScore === null && /一票否决/.test(row.quote);

/** The rows of all indicator tables in order, without those that only veto. */
export const indicatorRows = (reading: PlanReading): ReadIndicator[] =>
  reading.indicatorTables.flatMap((table) => table.rows).filter((row) => !isVeto(row));

/** The dimensions and groups that indicator tables print. */
export const dimensionsFromTables = (
  rows: readonly ReadIndicator[],
  otherName: string,
): DimensionProposal[] => {
  const byName = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const name = row.level1 ?? otherName;
    const groups = byName.get(name) ?? new Map<string, string>();
    byName.set(name, groups);
    if (row.level2 !== null && !groups.has(row.level2))
      groups.set(row.level2, `${dimensionCode([...byName.keys()].indexOf(name))}-${groups.size + 1}`);
  }
  return [...byName].map(([name, groups], index) => ({
    code: dimensionCode(index),
    name: name.slice(0, longestName),
    section: null,
    groups: [...groups].map(([group, code]) => ({ code, name: group.slice(0, longestName) })),
  }));
};

const directMethod: ChosenMethod = {
  method: { id: 'direct', version: 1, parameters: { step: directStep } },
  reasons: [{ kind: 'direct-as-printed' }],
  target: null,
  direction: 'higher',
  baseline: null,
};

const chosen = (row: ReadIndicator, fullScore: string): ChosenMethod => {
  const method = row.standard === null ? null : recogniseRule(row.standard, fullScore);
  if (!method) return directMethod;
  const target =
    method.id === 'ratio'
      ? method.parameters.target
      : method.id === 'piecewise'
        ? (method.parameters.points.at(-1)?.value ?? null)
        : null;
  return {
    method,
    reasons: [{ kind: 'rule-recognised', method: method.id }],
    target: row.target ?? target,
    direction: 'higher',
    baseline: null,
  };
};

/** Lines from ready-made indicator tables, taken over as they are printed. */
export const linesFromIndicatorTables = (
  context: DraftContext,
  dimensions: readonly DimensionProposal[],
): LineDraft[] => {
  const { reading, citations, texts } = context;
  const otherName = texts.planReading.draft.otherDimension;
  return indicatorRows(reading).map((row, index): LineDraft => {
    const dimension = dimensions.find(
      (each) => each.name === (row.level1 ?? otherName).slice(0, longestName),
    );
    const printed = row.fullScore !== null && compare(exact(row.fullScore), zero) > 0 ? row.fullScore : null;
    return {
      sources: [{ kind: 'indicator-row', index }],
      dimension: dimension?.code ?? dimensionCode(0),
      group: dimension?.groups.find((group) => group.name === row.level2)?.code ?? null,
      name: row.name.slice(0, longestName),
      unit: '',
      choose: (fullScore) => chosen(row, fullScore),
      printedRule: row.standard?.slice(0, 4_000) ?? null,
      printedScore: printed,
      evidence:
        row.evidence === null
          ? []
          : row.evidence
              .split(/[、;；]/)
              .map((each) => each.trim().slice(0, 400))
              .filter((each) => each !== ''),
      units: row.units,
      deadline: null,
      citations: citations.of(row, null),
      note: row.note,
      weight: printed === null ? 'plain' : 'as-printed',
      reasons: [
        { kind: 'from-words', quote: row.quote, paragraph: row.paragraph },
        ...(printed === null ? [] : [{ kind: 'weight-as-printed' as const, score: printed }]),
      ],
      confidence: 'high',
      at: row.start,
      targetSource: row.target === null ? null : 'seed',
    };
  });
};

/** The task lists of a plan as one list that is followed, not scored; null where there is none. */
export const progressListFrom = (reading: PlanReading, citations: Citations): ProgressList | null => {
  const rows = reading.taskLists.flatMap((list) => list.rows);
  const [first] = reading.taskLists;
  if (!first || rows.length === 0) return null;
  let group = 0;
  let groupName: string | null = null;
  let number = 0;
  return {
    title: first.title ?? first.columns.join('、'),
    items: rows.map((row) => {
      const name = row.measure ?? row.sequence ?? '';
      if (group === 0 || name !== groupName) {
        group += 1;
        groupName = name;
        number = 0;
      }
      number += 1;
      const month = /^(\d{4})-(\d{2})$/.exec(row.startsIn ?? '');
      return {
        code: `W${group}.${number}`,
        groupNumber: group,
        group: name,
        number,
        content: row.item === '' ? row.quote : row.item,
        responsibleUnits: [...row.lead, ...row.units],
        responsibleText: row.unitText ?? '',
        timeText: row.timeText ?? '',
        startsOn: month ? `${month[1]}-${month[2]}-01` : null,
        dueOn: row.deadlineOn,
        evidence: [],
        note: null,
        citation: citations.of(row, null)[0] ?? null,
      };
    }),
  };
};
