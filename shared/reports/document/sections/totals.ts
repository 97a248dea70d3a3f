import type { SubjectResult } from '../../../model/result.ts';
import { compare, exact } from '../../../scoring/exact.ts';
import { bestFirst } from '../../../scoring/results/grades.ts';
import { hasTracks, remarks, subjectsWithResults } from '../../result-workbook/subject-columns.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder, UnnumberedTable } from '../document-builder.ts';
import type { Chart } from '../document-model.ts';
import { meanOf, printedDifference, type SubjectLine } from '../standing.ts';
import { column, tableOf } from '../table-parts.ts';

/** Track by track, the best total first; those without a rank last, in the order of the evaluation. */
export const linesByRank = (context: DocumentContext): SubjectLine[] => {
  const tracks = [...new Set(context.subjects.map(({ track }) => track))];
  const place = ({ rank }: SubjectResult): number => rank?.position ?? Number.MAX_SAFE_INTEGER;
  return subjectsWithResults(context).toSorted(
    (a, b) =>
      tracks.indexOf(a.subject.track) - tracks.indexOf(b.subject.track) ||
      place(a.result) - place(b.result) ||
      compare(exact(b.result.total.rounded), exact(a.result.total.rounded)) ||
      a.subject.position - b.subject.position,
  );
};

/** 2, 并列第2, or a dash. */
export const rankText = ({ rank }: SubjectResult, { words }: DocumentContext): string => {
  if (rank === null) return words.none;
  return rank.tied ? words.totals.tied(rank.position) : String(rank.position);
};

const totalsTable = (context: DocumentContext): UnnumberedTable => {
  const { words, result } = context;
  const { totals } = words;
  const tracked = hasTracks(context);
  const hasBonus = result.subjects.some(({ bonuses }) => bonuses.length > 0);
  const lines = linesByRank(context);
  const columns = [
    column<SubjectLine>(totals.rank, 9, 'centre', (line) => rankText(line.result, context)),
    column<SubjectLine>(totals.subject, 30, 'left', ({ subject }) => subject.name),
    ...(tracked ? [column<SubjectLine>(totals.track, 11, 'centre', ({ subject }) => subject.track)] : []),
    ...(hasBonus
      ? [
          column<SubjectLine>(totals.base, 11, 'right', (line) => line.result.base.rounded),
          column<SubjectLine>(totals.bonus, 9, 'right', (line) => line.result.bonus.rounded),
        ]
      : []),
    column<SubjectLine>(totals.total, 11, 'right', (line) => line.result.total.rounded),
    column<SubjectLine>(totals.grade, 10, 'centre', (line) => line.result.grade ?? words.none),
    column<SubjectLine>(totals.remarks, 26, 'left', (line) => remarks(line.result, context)),
  ];
  const complete = lines.filter((line) => line.result.complete);
  const mean =
    complete.length < 2
      ? null
      : meanOf(
          complete.map((line) => exact(line.result.total.rounded)),
          context,
        );
  const inMean = new Map([
    [totals.subject, totals.mean],
    [totals.total, mean?.rounded ?? ''],
  ]);
  return tableOf(columns, lines, {
    note: totals.note,
    totals: mean
      ? [{ emphasis: true, cells: columns.map(({ heading }) => ({ text: inMean.get(heading) ?? '' })) }]
      : [],
  });
};

const totalsChart = (context: DocumentContext): Chart => {
  const lines = linesByRank(context);
  return {
    shape: 'bars',
    categories: lines.map(({ subject }) => subject.name),
    series: [{ name: context.words.totals.total, values: lines.map(({ result }) => result.total.rounded) }],
    maximum: context.framework.totalScore,
    unit: context.words.points,
  };
};

/** Whether anybody has scored anything that counts. */
export const hasPoints = ({ result }: DocumentContext): boolean =>
  result.subjects.some(({ indicators }) => indicators.some(({ points }) => points !== null));

/** Mean, best and worst of the complete subjects. */
const totalsSentence = (lines: readonly SubjectLine[], table: string, context: DocumentContext): string => {
  const { words, framework } = context;
  const { conclusions } = words;
  const complete = lines
    .filter(({ result }) => result.complete)
    .toSorted((a, b) => compare(exact(b.result.total.rounded), exact(a.result.total.rounded)));
  const [best] = complete;
  const worst = complete.at(-1);
  if (!best || !worst) return conclusions.noneComplete(lines.length);
  if (lines.length === 1)
    return conclusions.one(
      best.subject.name,
      best.result.total.rounded,
      framework.totalScore,
      best.result.grade,
    );
  if (complete.length > 1 && best.result.total.rounded === worst.result.total.rounded)
    return conclusions.equal(complete.length, best.result.total.rounded, table);
  if (complete.length === 1)
    return conclusions.one(
      best.subject.name,
      best.result.total.rounded,
      framework.totalScore,
      best.result.grade,
    );
  const mean = meanOf(
    complete.map(({ result }) => exact(result.total.rounded)),
    context,
  );
  const named = (extreme: SubjectLine) =>
    words.names(
      complete
        .filter(({ result }) => result.total.rounded === extreme.result.total.rounded)
        .map(({ subject }) => subject.name),
    );
  return conclusions.many({
    subjects: lines.length,
    complete: complete.length,
    mean: mean?.rounded ?? '',
    best: named(best),
    bestTotal: best.result.total.rounded,
    worst: named(worst),
    worstTotal: worst.result.total.rounded,
    gap: printedDifference(best.result.total, worst.result.total, context).rounded,
    table,
  });
};

const gradesSentence = (lines: readonly SubjectLine[], context: DocumentContext): string => {
  const { conclusions, listSeparator } = context.words;
  const graded = lines.flatMap(({ result }) => (result.grade === null ? [] : [result.grade]));
  if (graded.length < 2) return '';
  const counts = Map.groupBy(graded, (grade) => grade);
  const [only] = counts.keys();
  if (counts.size === 1 && only !== undefined && graded.length === lines.length)
    return conclusions.sameGrade(only);
  const order = bestFirst(context.snapshot.evaluation.rules.gradeBands).map(({ name }) => name);
  return conclusions.grades(
    [...counts]
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([grade, same]) => conclusions.gradeCount(grade, same.length))
      .join(listSeparator),
  );
};

const tieSentences = (lines: readonly SubjectLine[], { words }: DocumentContext): string[] => {
  const ties = Map.groupBy(
    lines.filter(({ result }) => result.rank?.tied),
    ({ subject, result }) => `${subject.track}/${result.rollUp === null}/${result.rank?.position ?? 0}`,
  );
  return [...ties.values()].map((tied) =>
    words.conclusions.tie(
      words.names(tied.map(({ subject }) => subject.name)),
      tied[0]?.result.rank?.position ?? 0,
      tied[0]?.subject.track ?? '',
    ),
  );
};

/** What became of one subject's grade beside its total: veto, conditions. */
export const gradeSentences = ({ subject, result }: SubjectLine, context: DocumentContext): string[] => {
  const { words, framework } = context;
  const { conclusions } = words;
  const { grade, gradeByConditions, gradeByTotal, vetoes } = result;
  if (grade === null || gradeByConditions === null || gradeByTotal === null) return [];
  return [
    ...(gradeByConditions === gradeByTotal
      ? []
      : [conclusions.condition(subject.name, gradeByTotal, gradeByConditions)]),
    ...(vetoes.length === 0
      ? []
      : [
          conclusions.veto(
            subject.name,
            words.names(
              vetoes.map((code) =>
                conclusions.vetoName(code, framework.vetoes.find((veto) => veto.code === code)?.name ?? code),
              ),
            ),
            gradeByConditions,
            grade,
          ),
        ]),
  ];
};

/** 总体结论. */
export const addTotals = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words } = context;
  const { conclusions, headings } = words;
  builder.heading(2, 'conclusions.overall', headings.overall);
  const lines = linesByRank(context);
  if (lines.length === 0) {
    builder.paragraph('conclusions.overall', conclusions.noSubjects);
    return;
  }
  if (!hasPoints(context)) {
    builder.paragraph('conclusions.overall', conclusions.noScores);
    return;
  }
  const incomplete = lines.filter(({ result }) => !result.complete).map(({ subject }) => subject.name);
  const anyComplete = incomplete.length < lines.length;
  const rescaled = lines.filter(({ result }) => result.rescaled !== null).length;
  builder.paragraph(
    'conclusions.overall',
    words.sentences([
      totalsSentence(lines, builder.nextTable, context),
      gradesSentence(lines, context),
      ...tieSentences(lines, context),
      anyComplete && incomplete.length > 0 ? conclusions.incomplete(words.names(incomplete)) : '',
    ]),
  );
  const special = [
    ...lines.flatMap((line) => gradeSentences(line, context)),
    ...lines
      .filter(({ result }) => result.bonuses.length > 0 && compare(exact(result.bonus.exact), exact('0')) > 0)
      .map(({ subject, result }) => conclusions.bonus(subject.name, result.bonus.rounded)),
    ...(rescaled === 0 ? [] : [conclusions.rescaled(rescaled)]),
  ];
  builder.paragraph('conclusions.special', words.sentences(special));
  builder.table('totals', words.totals.title, totalsTable(context));
  if (lines.length > 1) {
    builder.paragraph('conclusions.figure', conclusions.figure(builder.nextFigure));
    builder.figure('totals', words.totals.chart, totalsChart(context));
  }
};
