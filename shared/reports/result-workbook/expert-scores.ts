import type { Subject } from '../../model/evaluation.ts';
import { textCell } from '../cells.ts';
import { LiveAmounts } from '../formula/live-cell.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import { ExpertFormulas } from './expert-formulas.ts';
import { addIndicator, addSubtotal } from './expert-indicators.ts';
import { expertColumns, expertRows } from './expert-rows.ts';
import type { ExpertSheet } from './expert-sheet.ts';
import { indicatorSpread } from './expert-spread.ts';
import { addConditions, addTaking, addTotals, addWeights } from './expert-totals.ts';
import type { WorkbookContext } from './places.ts';
import { scorerSums } from './scorer-sums.ts';
import { addLine, addSignatures, addTitle, landscape } from './table-parts.ts';

/** What a reader must know about where the numbers come from. */
const notesOf = (own: ExpertSheet): string[] => {
  const { context, result, formulas, amounts, isArbitrated } = own;
  const words = context.catalogue.inspectionSheets.expertScores;
  if (!formulas) return [words.note, ...(context.places.isCalculable ? [] : [words.noteNotCalculable])];
  const countsZero = result.indicators.some((indicator) => !indicatorSpread(indicator).isLive);
  return [
    words.note,
    [
      words.noteLive,
      ...(countsZero && own.columns.range !== null ? [words.noteZero] : []),
      ...(isArbitrated ? [words.noteArbitrated] : []),
      ...(result.rollUp === null ? [] : [words.noteRolledUp]),
      ...(amounts.fixed === 0 ? [] : [words.noteFixed(amounts.fixed)]),
    ].join(''),
  ];
};

/** 专家评分汇总: for one subject all scorers side by side, how far they lie apart, and what they add up to. */
export const expertScoresSheet = (name: string, context: WorkbookContext, subject: Subject): Sheet => {
  const { texts, snapshot, catalogue, framework, scorers } = context;
  const words = catalogue.inspectionSheets.expertScores;
  const result = context.resultOf(subject);
  const places = context.places.expert(subject);
  const columns = places?.columns ?? expertColumns(context);
  const sheet = sheetBuilder(columns.widths);
  const own: ExpertSheet = {
    context,
    subject,
    result,
    results: new Map(result.indicators.map((each) => [each.indicatorId, each])),
    sums: scorers.map((scorer) => scorerSums(context, subject, scorer, true)),
    columns,
    rows: places ?? expertRows(context, subject),
    formulas: places && new ExpertFormulas(context, places, subject),
    amounts: new LiveAmounts(snapshot.evaluation.rules.rounding),
    sheet,
    isArbitrated: result.indicators.some(({ arbitration }) => arbitration !== null),
  };
  addTitle(sheet, words.title(snapshot.evaluation.title), [
    texts.particulars.subject(subject.name),
    ...(subject.code === '' ? [] : [texts.particulars.subjectCode(subject.code)]),
    texts.particulars.year(snapshot.evaluation.year),
    texts.particulars.unit,
  ]);
  const head = sheet.add(
    [
      words.indicator,
      words.fullScore,
      ...scorers.map((scorer) => scorer.name),
      words.score,
      ...(columns.range === null ? [] : [words.range, words.deviation]),
      words.rate,
      words.missing,
      words.remarks,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 34 },
  );
  addWeights(own);
  for (const rows of own.rows.dimensions) {
    const { dimension } = rows;
    const group = words.group(dimension.code, dimension.name, dimension.weight);
    sheet.add([span(textCell(group, 'group'), columns.widths.length)], { minimumHeight: 24 });
    for (const indicator of framework.dimensions.find(({ id }) => id === dimension.id)?.indicators ?? [])
      addIndicator(own, indicator, rows);
    addSubtotal(own, dimension, rows);
  }
  const totals = sheet.next;
  addTotals(own);
  addTaking(own);
  addConditions(own);
  sheet.keepTogether(totals);
  sheet.rule(head);
  for (const note of notesOf(own)) addLine(sheet, note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 1 },
    filter: null,
    names: [],
  });
};
