import type { Subject } from '../../../model/evaluation.ts';
import type { SubjectResult } from '../../../model/result.ts';
import { compare, exact } from '../../../scoring/exact.ts';
import { hasTracks, remarks, subjectsWithResults } from '../../result-workbook/subject-columns.ts';
import type { DocumentContext } from '../context.ts';
import type { UnnumberedTable } from '../document-builder.ts';
import type { Chart, TableColumn } from '../document-model.ts';

/** A subject with its result. */
export interface SubjectLine {
  readonly subject: Subject;
  readonly result: SubjectResult;
}

/** Track by track, the best total first; those without a rank last, in the order of the evaluation. */
export const linesByRank = (context: DocumentContext): SubjectLine[] => {
  const tracks = [...new Set(context.subjects.map(({ track }) => track))];
  return subjectsWithResults(context).toSorted(
    (a, b) =>
      tracks.indexOf(a.subject.track) - tracks.indexOf(b.subject.track) ||
      (a.result.rank?.position ?? Number.POSITIVE_INFINITY) -
        (b.result.rank?.position ?? Number.POSITIVE_INFINITY) ||
      compare(exact(b.result.total.rounded), exact(a.result.total.rounded)) ||
      a.subject.position - b.subject.position,
  );
};

/** 第2名, or tied. */
export const rankText = ({ rank }: SubjectResult, { words }: DocumentContext): string => {
  if (rank === null) return words.none;
  return rank.tied ? words.totals.tied(rank.position) : String(rank.position);
};

/** 各被评对象得分及等级. */
export const totalsTable = (context: DocumentContext): UnnumberedTable => {
  const { words, result } = context;
  const { totals } = words;
  const tracked = hasTracks(context);
  const hasBonus = result.subjects.some(({ bonuses }) => bonuses.length > 0);
  const column = (share: number, alignment: TableColumn['alignment']): TableColumn => ({ share, alignment });
  const columns: readonly (readonly [string, TableColumn, (line: SubjectLine) => string])[] = [
    [totals.rank, column(10, 'centre'), (line) => rankText(line.result, context)],
    [totals.subject, column(30, 'left'), ({ subject }) => subject.name],
    ...(tracked
      ? [[totals.track, column(12, 'centre'), ({ subject }: SubjectLine) => subject.track] as const]
      : []),
    ...(hasBonus
      ? [
          [totals.base, column(11, 'right'), (line: SubjectLine) => line.result.base.rounded] as const,
          [totals.bonus, column(10, 'right'), (line: SubjectLine) => line.result.bonus.rounded] as const,
        ]
      : []),
    [totals.total, column(11, 'right'), (line) => line.result.total.rounded],
    [totals.grade, column(10, 'centre'), (line) => line.result.grade ?? words.none],
    [totals.remarks, column(22, 'left'), (line) => remarks(line.result, context)],
  ];
  return {
    columns: columns.map(([, each]) => each),
    header: [{ cells: columns.map(([text]) => ({ text })) }],
    rows: linesByRank(context).map((line) => ({
      cells: columns.map(([, , text]) => ({ text: text(line) })),
    })),
    note: totals.note,
  };
};

/** 各被评对象总分 as bars. */
export const totalsChart = (context: DocumentContext): Chart => {
  const lines = linesByRank(context);
  return {
    shape: 'bars',
    categories: lines.map(({ subject }) => subject.name),
    series: [{ name: context.words.totals.total, values: lines.map(({ result }) => result.total.rounded) }],
    maximum: context.framework.totalScore,
    unit: context.words.points,
  };
};
