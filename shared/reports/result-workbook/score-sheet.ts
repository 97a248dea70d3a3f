import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { Dimension, Indicator } from '../../model/framework.ts';
import { indicatorsOf } from '../../model/framework.ts';
import { exact, exactToText, sum } from '../../scoring/exact.ts';
import { sheetTotals } from '../../scoring/results/sheet.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import { type ReportContext, valueInWords } from './context.ts';
import { addLine, addSignatures, addTitle, amountCell, landscape } from './table-parts.ts';

/** 序号, 一级指标, 指标, 评分标准, 佐证材料, 满分, 实际值／等级, 得分, 扣分原因, 备注. */
const widths = [5.5, 11, 20, 42, 18, 6.5, 10, 8, 16, 12];

/** Sections a clause is cited by, once each. */
const basisOf = (indicator: Indicator, context: ReportContext): string => {
  const sections = new Set(
    indicator.citations.map((clause) => clause.section).filter((section) => section !== null),
  );
  return sections.size === 0
    ? ''
    : context.texts.scoreSheet.basis([...sections].join(context.texts.listSeparator));
};

/** 个人评分表: what one scorer gave one subject, indicator by indicator, to be signed. */
export const scoreSheet = (name: string, context: ReportContext, subject: Subject, scorer: Scorer): Sheet => {
  const { texts, catalogue, framework, decimals, snapshot } = context;
  const { scoreSheet: words, particulars } = texts;
  const { rules } = snapshot.evaluation;
  const totals = sheetTotals(
    framework,
    context.scoresOf(subject, scorer),
    context.observationsOf(subject),
    rules,
  );
  const lines = new Map(totals.lines.map((line) => [line.indicatorId, line]));
  const sheet = sheetBuilder(widths);

  addTitle(sheet, words.title(snapshot.evaluation.title), [
    particulars.subject(subject.name),
    ...(subject.code === '' ? [] : [particulars.subjectCode(subject.code)]),
    particulars.year(snapshot.evaluation.year),
    particulars.scorer(scorer.name),
    particulars.unit,
  ]);
  const head = sheet.add(
    [
      words.number,
      words.dimension,
      words.indicator,
      words.rule,
      words.evidence,
      words.fullScore,
      words.value,
      words.points,
      words.deduction,
      words.remarks,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 30 },
  );
  const print = landscape(context, { first: head, last: head });

  /** What stands under 实际值 and 得分: a value, the reason for a blank, or that nobody has scored yet. */
  const outcome = (indicator: Indicator): [Cell, Cell] => {
    const line = lines.get(indicator.id);
    if (!line || line.state === 'unscored')
      return [
        textCell(line?.failure ? words.refusedValue : words.unscored, 'body-muted'),
        textCell('', 'body-number'),
      ];
    if (line.state === 'blank' && line.blankReason !== null)
      return [
        textCell(catalogue.rules.blankReasons[line.blankReason], 'body-muted'),
        amountCell(line.points, decimals, 'body-number'),
      ];
    const value = context.cellOf(subject, scorer, indicator)?.value ?? null;
    return [
      textCell(value === null ? '' : valueInWords(value, indicator, context), 'body-centre'),
      amountCell(line.points, decimals, 'body-number'),
    ];
  };

  let number = 0;
  const add = (dimension: Dimension, indicator: Indicator) => {
    number += 1;
    const score = context.scoreOf(subject, scorer, indicator);
    const attached = context.evidenceOf(subject, indicator).length;
    sheet.add(
      [
        numberCell(String(number), null, 'body-centre'),
        textCell(words.dimensionCell(dimension.code, dimension.name, dimension.weight), 'body-centre'),
        textCell(
          [words.indicatorCell(indicator.code, indicator.name), basisOf(indicator, context)]
            .filter(Boolean)
            .join('\n'),
          'body-text',
        ),
        textCell(indicator.rule, 'body-text'),
        textCell(
          [indicator.evidence.join(texts.listSeparator), attached > 0 ? words.attached(attached) : ''].join(
            '',
          ),
          'body-text',
        ),
        numberCell(indicator.fullScore, null, 'body-number'),
        ...outcome(indicator),
        textCell(score?.deductionReason ?? '', 'body-text'),
        textCell(score?.comment ?? '', 'body-text'),
      ],
      { continued: words.continued, minimumHeight: 30 },
    );
  };
  const top = sheet.next;
  for (const dimension of framework.dimensions)
    for (const indicator of dimension.indicators) add(dimension, indicator);
  sheet.mergeRuns(1, top);

  const fullScore = exactToText(sum(indicatorsOf(framework).map((indicator) => exact(indicator.fullScore))));
  const totalRow = (label: string, full: Cell, value: string, points: Cell, remark: string) => {
    sheet.add(
      [
        span(textCell(label, 'total-centre'), 5),
        full,
        textCell(value, 'total-centre'),
        points,
        span(textCell(remark, 'total-text'), 2),
      ],
      { minimumHeight: 26 },
    );
  };
  totalRow(
    words.total,
    numberCell(fullScore, null, 'total-number'),
    '',
    amountCell(totals.obtained, decimals, 'total-number'),
    words.totalCounted(totals.scoredCount + totals.blankCount, totals.indicatorCount),
  );
  if (totals.rescaled !== null) {
    totalRow(
      words.applicable,
      amountCell(totals.applicableFullScore, decimals, 'total-number'),
      '',
      blankCell('total-number'),
      '',
    );
    totalRow(
      words.rescaled,
      numberCell(framework.totalScore, null, 'total-number'),
      '',
      amountCell(totals.rescaled, decimals, 'total-number'),
      words.rescaledRule(totals.obtained.rounded, totals.applicableFullScore.rounded, framework.totalScore),
    );
  }
  sheet.rule(head);
  if (totals.unscoredCount > 0) addLine(sheet, words.noteUnscored(totals.unscoredCount), 'note');
  if (rules.rounding.place === 'total') addLine(sheet, words.notePlace, 'note');
  addSignatures(sheet, texts.signatures.scorer);
  return sheet.build(name, {
    print,
    frozen: { rows: head + 1, columns: 3 },
    filter: null,
    names: [],
  });
};
