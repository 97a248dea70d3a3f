import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Dimension } from '../../model/framework.ts';
import type { Amount } from '../../model/primitives.ts';
import { exact } from '../../scoring/exact.ts';
import { rateOf } from '../../scoring/results/rates.ts';
import { numberCell, textCell } from '../cells.ts';
import { calculated, LiveAmounts } from '../formula/live-cell.ts';
import { relative } from '../formula/reference.ts';
import { sheetBuilder } from '../layout/sheet-builder.ts';
import type { Cell, Sheet, StyleName } from '../sheet-model.ts';
import { addDimensionCharts } from './dimension-charts.ts';
import { type DimensionRank, dimensionRanks, gradeOfRate } from './dimension-ranks.ts';
import {
  DimensionRateFormulas,
  type DimensionRateSource,
  dimensionRankFormula,
} from './dimension-rate-formulas.ts';
import type { WorkbookContext } from './places.ts';
import { hasTracks, subjectsWithResults } from './subject-columns.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, landscape } from './table-parts.ts';

const subjectWidth = 30;
const trackWidth = 12;
/** 维度, 满分, 应得满分, 得分, 得分率, 排名, 等级, 已评指标. */
const widths = [34, 9, 11, 10, 11, 10, 10, 12];

/** A line of the table: a dimension of a subject, or all of it. */
interface Line {
  readonly label: string;
  readonly fullScore: string;
  readonly applicable: Amount | null;
  readonly points: Amount | null;
  readonly rate: Amount | null;
  readonly rank: DimensionRank | null;
  readonly grade: string | null;
  readonly done: number;
  readonly indicators: number;
}

/** 维度得分率: how much of each dimension a subject reached, and how it stands among the others. */
export const dimensionRatesSheet = (name: string, context: WorkbookContext): Sheet => {
  const { texts, snapshot, framework, decimals } = context;
  const { dimensionRates: words } = texts;
  const { rules } = snapshot.evaluation;
  const lines = subjectsWithResults(context);
  const rankOf = dimensionRanks(context);
  const amounts = new LiveAmounts(rules.rounding);
  const isTracked = hasTracks(context);
  const shift = isTracked ? 2 : 1;
  const columns = { track: isTracked ? 1 : null, dimension: shift, rate: shift + 4, grade: shift + 6 };
  const rankCell = (rank: DimensionRank | null, style: StyleName): Cell => {
    if (rank === null) return textCell(words.none, style);
    return rank.tied
      ? textCell(texts.summary.tied(rank.position), style)
      : numberCell(String(rank.position), null, style);
  };

  const ownWidths = [subjectWidth, ...(isTracked ? [trackWidth] : []), ...widths];
  const sheet = sheetBuilder(ownWidths);
  addTitle(
    sheet,
    words.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)),
  );
  const head = sheet.add(
    [
      words.subject,
      ...(isTracked ? [texts.summary.track] : []),
      words.dimension,
      words.fullScore,
      words.applicable,
      words.points,
      words.rate,
      words.rank,
      words.grade,
      words.progress,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 30 },
  );
  const print = landscape(context, { first: head, last: head });
  const top = sheet.next;
  const linesPerSubject = framework.dimensions.length + 1;
  const rankFormula = context.places.isCalculable
    ? dimensionRankFormula(context, columns, {
        first: top,
        last: top + lines.length * linesPerSubject - 1,
      })
    : null;

  const add = (
    line: Line,
    kind: 'body' | 'total',
    before: readonly Cell[],
    formulas: DimensionRateFormulas | null,
    source: DimensionRateSource | null,
  ) => {
    const row = sheet.next;
    const number = `${kind}-number` as const;
    const centre = `${kind}-centre` as const;
    const own = source && formulas;
    const grade = kind === 'total' ? own?.ofSummary('grade') : own?.grade(relative(row, columns.rate));
    const rank = kind === 'total' ? own?.ofSummary('rank') : own && grade ? rankFormula?.(row) : null;
    sheet.add(
      [
        ...before,
        textCell(line.label, `${kind}-text`),
        numberCell(line.fullScore, null, number),
        line.applicable
          ? amounts.cell(line.applicable, source?.applicable ?? null, number)
          : textCell('', number),
        amounts.cellOr(
          line.rate && line.points,
          source && { isMissing: source.isMissing, expression: source.points },
          words.none,
          number,
        ),
        calculated(
          line.rate ? numberCell(line.rate.rounded, decimals, number) : textCell(words.none, number),
          source?.rate ?? null,
          decimals,
        ),
        calculated(rankCell(line.rank, centre), rank ?? null),
        calculated(textCell(line.grade ?? words.none, centre), grade ?? null),
        calculated(
          textCell(words.progressCell(line.done, line.indicators), centre),
          (source && formulas?.progress(source, line.indicators)) ?? null,
        ),
      ],
      { minimumHeight: 22 },
    );
  };

  const firstRows: number[] = [];
  for (const { subject, result } of lines) {
    const first = sheet.next;
    firstRows.push(first);
    const places = context.places.expert(subject);
    const formulas = places && new DimensionRateFormulas(context, subject, places);
    const before = [
      textCell(subject.name, 'body-centre'),
      ...(isTracked ? [textCell(subject.track, 'body-centre')] : []),
    ];
    const lineOf = (dimension: Dimension): Line => {
      const own = result.dimensions.find((each) => each.dimensionId === dimension.id);
      const rate = own?.rate ?? null;
      return {
        label: texts.scoreSheet.indicatorCell(dimension.code, dimension.name),
        fullScore: dimension.weight,
        applicable: own?.applicableFullScore ?? null,
        points: own?.points ?? null,
        rate,
        rank: rankOf(subject.id, dimension.id),
        grade: rate && result.complete ? gradeOfRate(rate.rounded, context) : null,
        done: own?.scoredCount ?? 0,
        indicators: dimension.indicators.length,
      };
    };
    framework.dimensions.forEach((dimension, index) => {
      const rows = places?.dimensions[index];
      add(lineOf(dimension), 'body', before, formulas, (rows && formulas?.dimension(rows)) ?? null);
    });
    const count = (of: (each: (typeof result.dimensions)[number]) => number): number =>
      result.dimensions.reduce((sum, each) => sum + of(each), 0);
    add(
      {
        label: words.overall,
        fullScore: framework.totalScore,
        applicable: result.applicableFullScore,
        points: result.obtained,
        rate: rateOf(exact(result.obtained.exact), exact(result.applicableFullScore.exact), rules),
        rank: result.rank,
        grade: result.grade,
        done: count(({ scoredCount }) => scoredCount),
        indicators: count(({ indicatorCount }) => indicatorCount),
      },
      'total',
      before,
      formulas,
      formulas?.overall() ?? null,
    );
    sheet.keepTogether(first);
  }
  sheet.mergeRuns(0, top);
  sheet.rule(head);
  addLine(sheet, words.note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  addDimensionCharts(
    sheet,
    {
      firstRows,
      dimensionNames: framework.dimensions.map(({ code, name: own }) =>
        texts.scoreSheet.indicatorCell(code, own),
      ),
      subjectNames: lines.map(({ subject }) => subject.name),
      widths: ownWidths,
      subjectColumn: 0,
      dimensionColumn: columns.dimension,
      rateColumn: columns.rate,
      divide: columns.dimension + 1,
      highest: Math.max(
        0,
        ...lines.flatMap(({ result }) => result.dimensions.map(({ rate }) => Number(rate?.rounded ?? 0))),
      ),
    },
    context,
  );
  return sheet.build(name, {
    print,
    frozen: { rows: head + 1, columns: shift + 1 },
    filter: null,
    names: [],
  });
};
