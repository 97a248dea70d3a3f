import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { Indicator } from '../../model/framework.ts';
import { indicatorsOf } from '../../model/framework.ts';
import { type Exact, exact, exactToText, sum } from '../../scoring/exact.ts';
import { amountOf } from '../../scoring/rounding.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { calculated, inArray, LiveAmounts } from '../formula/live-cell.ts';
import { filledWords, relative } from '../formula/reference.ts';
import { unroundedCell } from '../formula/unrounded.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, Formula, Sheet } from '../sheet-model.ts';
import type { WorkbookContext } from './places.ts';
import { PointsChecks } from './points-checks.ts';
import { scoreSheetFormulas } from './score-sheet-formulas.ts';
import { evidenceText, indicatorTexts, scoreSheetColumns, valueText } from './score-sheet-rows.ts';
import { scorerSums } from './scorer-sums.ts';
import { addLine, addSignatures, addTitle, landscape } from './table-parts.ts';

const widths = Object.values(scoreSheetColumns).map(({ width }) => width);

/** 个人评分表: what one scorer gave one subject, indicator by indicator, to be signed. */
export const scoreSheet = (
  name: string,
  context: WorkbookContext,
  subject: Subject,
  scorer: Scorer,
): Sheet => {
  const { texts, framework, snapshot } = context;
  const { scoreSheet: words, particulars } = texts;
  const { rounding } = snapshot.evaluation.rules;
  const indicators = indicatorsOf(framework);
  const sums = scorerSums(context, subject, scorer, false);
  const places = context.places.scoreSheet(subject, scorer);
  const formulas = places && scoreSheetFormulas(context, places);
  const amounts = new LiveAmounts(rounding);
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

  let number = 0;
  const common = indicatorTexts(context);
  const checks = new PointsChecks(words);
  const add = (indicator: Indicator) => {
    number += 1;
    const score = context.scoreOf(subject, scorer, indicator);
    const cell = context.cellOf(subject, scorer, indicator);
    const value = valueText(cell, indicator, context);
    const own = common.get(indicator.id);
    if (!own) throw new RangeError(`no texts of indicator ${indicator.id}`);
    const row = sheet.add(
      [
        numberCell(String(number), null, 'body-centre'),
        textCell(own.dimension, 'body-centre'),
        textCell(own.indicator, 'body-text'),
        textCell(own.rule, 'body-text'),
        textCell(evidenceText(own.wanted, subject, indicator, context), 'body-text'),
        numberCell(indicator.fullScore, null, 'body-number'),
        textCell(value.text, value.isMuted ? 'body-muted' : 'body-centre'),
        cell?.points ? unroundedCell(cell.points, rounding, 'body-number') : blankCell('body-number'),
        textCell(score?.deductionReason ?? '', 'body-text'),
        textCell(score?.comment ?? '', 'body-text'),
      ],
      { continued: words.continued, minimumHeight: 30 },
    );
    checks.add(indicator.fullScore, row);
    if (places && places.rows.get(indicator.id) !== row)
      throw new RangeError(`indicator ${indicator.id} stands in row ${row} of ${name}`);
  };
  const top = sheet.next;
  for (const dimension of framework.dimensions) for (const indicator of dimension.indicators) add(indicator);
  sheet.mergeRuns(scoreSheetColumns.dimension.at, top);

  const totalRow = (label: string, full: Cell, points: Cell, remark: Cell, minimumHeight = 26) =>
    sheet.add(
      [
        span(textCell(label, 'total-centre'), scoreSheetColumns.fullScore.at),
        full,
        textCell('', 'total-centre'),
        points,
        span(remark, 2),
      ],
      { minimumHeight },
    );
  const amount = (value: Exact) => amountOf(value, rounding);
  const live = (value: Exact, expression: string | undefined, isArray = false): Cell => {
    const cell = amounts.cell(amount(value), expression ?? null, 'total-number');
    return isArray && cell.kind === 'number' && cell.formula !== undefined
      ? { ...cell, formula: inArray(cell.formula) }
      : cell;
  };
  const blank = blankCell('total-number');
  const obtained = totalRow(
    words.total,
    numberCell(exactToText(sum(indicators.map(({ fullScore }) => exact(fullScore)))), null, 'total-number'),
    live(sums.obtained, formulas?.obtained, formulas?.isArray),
    calculated(
      textCell(words.totalCounted(String(sums.doneCount), indicators.length), 'total-text'),
      formulas &&
        `${filledWords((hole) => words.totalCounted(hole, indicators.length), formulas.done)}&IF(${formulas.unreadable}=0,"",${filledWords(words.totalUnreadable, formulas.unreadable)})`,
    ),
    // Two lines: what else is found in the cells of points is told there.
    34,
  );
  if (sums.rescaled !== null) {
    const applicable = totalRow(
      words.applicable,
      live(sums.applicable, formulas?.applicable),
      blank,
      textCell('', 'total-text'),
    );
    const text = (row: number, column: number): string =>
      `"&TEXT(${relative(row, column)},"0${rounding.decimals > 0 ? `.${'0'.repeat(rounding.decimals)}` : ''}")&"`;
    const rule: Formula = `"${words.rescaledRule(
      text(obtained, scoreSheetColumns.points.at),
      text(applicable, scoreSheetColumns.fullScore.at),
      framework.totalScore,
    )}"`;
    totalRow(
      words.rescaled,
      numberCell(framework.totalScore, null, 'total-number'),
      live(sums.rescaled, formulas?.rescaled, formulas?.isArray),
      calculated(
        textCell(
          words.rescaledRule(
            amount(sums.obtained).rounded,
            amount(sums.applicable).rounded,
            framework.totalScore,
          ),
          'total-text',
        ),
        formulas && rule,
      ),
    );
  }
  sheet.rule(head);
  if (sums.unscoredCount > 0) addLine(sheet, words.noteUnscored(sums.unscoredCount), 'note');
  if (rounding.place === 'total') addLine(sheet, words.notePlace, 'note');
  if (formulas) addLine(sheet, words.noteLive, 'note');
  addSignatures(sheet, texts.signatures.scorer);
  return sheet.build(name, {
    print,
    frozen: { rows: head + 1, columns: 3 },
    filter: null,
    names: [],
    validations: checks.list(),
  });
};
