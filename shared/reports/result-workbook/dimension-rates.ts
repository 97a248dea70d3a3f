import { exact } from '../../scoring/exact.ts';
import { rateOf } from '../../scoring/results/rates.ts';
import { numberCell, textCell } from '../cells.ts';
import { sheetBuilder } from '../layout/sheet-builder.ts';
import type { Cell, Sheet, StyleName } from '../sheet-model.ts';
import { dayInWords, type ReportContext } from './context.ts';
import { type DimensionRank, dimensionRanks, gradeOfRate } from './dimension-ranks.ts';
import { subjectsWithResults } from './subject-columns.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, amountCell, landscape } from './table-parts.ts';

/** 被评对象, 维度, 满分, 应得满分, 得分, 得分率, 排名, 等级, 已评指标. */
const widths = [30, 34, 9, 11, 10, 11, 10, 10, 12];

/** 维度得分率: how much of each dimension a subject reached, and how it stands among the others. */
export const dimensionRatesSheet = (name: string, context: ReportContext): Sheet => {
  const { texts, snapshot, framework, decimals } = context;
  const { dimensionRates: words } = texts;
  const { rules } = snapshot.evaluation;
  const lines = subjectsWithResults(context);
  const rankOf = dimensionRanks(context);
  const rankCell = (rank: DimensionRank | null, style: StyleName): Cell => {
    if (rank === null) return textCell(words.none, style);
    return rank.tied
      ? textCell(words.tied(rank.position), style)
      : numberCell(String(rank.position), null, style);
  };

  const sheet = sheetBuilder(widths);
  addTitle(
    sheet,
    words.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)),
  );
  const head = sheet.add(
    [
      words.subject,
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
  for (const { subject, result } of lines) {
    const first = sheet.next;
    for (const dimension of framework.dimensions) {
      const own = result.dimensions.find((each) => each.dimensionId === dimension.id);
      const rate = own?.rate ?? null;
      sheet.add(
        [
          textCell(subject.name, 'body-centre'),
          textCell(texts.scoreSheet.indicatorCell(dimension.code, dimension.name), 'body-text'),
          numberCell(dimension.weight, null, 'body-number'),
          amountCell(own?.applicableFullScore ?? null, decimals, 'body-number'),
          amountCell(rate === null ? null : (own?.points ?? null), decimals, 'body-number'),
          amountCell(rate, decimals, 'body-number', words.none),
          rankCell(rankOf(subject.id, dimension.id), 'body-centre'),
          textCell(
            (rate && result.complete ? gradeOfRate(rate.rounded, context) : null) ?? words.none,
            'body-centre',
          ),
          textCell(words.progressCell(own?.scoredCount ?? 0, dimension.indicators.length), 'body-centre'),
        ],
        { minimumHeight: 22 },
      );
    }
    sheet.add(
      [
        textCell(subject.name, 'body-centre'),
        textCell(words.overall, 'total-text'),
        numberCell(framework.totalScore, null, 'total-number'),
        amountCell(result.applicableFullScore, decimals, 'total-number'),
        amountCell(result.obtained, decimals, 'total-number'),
        amountCell(
          rateOf(exact(result.obtained.exact), exact(result.applicableFullScore.exact), rules),
          decimals,
          'total-number',
          words.none,
        ),
        rankCell(result.rank, 'total-centre'),
        textCell(result.grade ?? words.none, 'total-centre'),
        textCell(
          words.progressCell(
            result.dimensions.reduce((sum, each) => sum + each.scoredCount, 0),
            result.dimensions.reduce((sum, each) => sum + each.indicatorCount, 0),
          ),
          'total-centre',
        ),
      ],
      { minimumHeight: 22 },
    );
    sheet.keepTogether(first);
  }
  sheet.mergeRuns(0, top);
  sheet.rule(head);
  addLine(sheet, words.note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print,
    frozen: { rows: head + 1, columns: 2 },
    filter: null,
    names: [],
  });
};
