import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Amount } from '../../model/primitives.ts';
import { exact } from '../../scoring/exact.ts';
import { GivenValues } from '../../scoring/review/given.ts';
import { amountOf } from '../../scoring/rounding.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { calculated, LiveAmounts } from '../formula/live-cell.ts';
import { onSheet, relative, rowRange } from '../formula/reference.ts';
import { unroundedCell } from '../formula/unrounded.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import { indicatorSpread, spreadOf } from './expert-spread.ts';
import type { WorkbookContext } from './places.ts';
import { givenInWords, reviewOpinions } from './review-opinions.ts';
import { type ReviewedUnit, reviewedUnits } from './reviewed-units.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, landscape } from './table-parts.ts';

/** 序号, 被评对象, 指标, 分值; then the scorers; then 极差, 复核意见, 复核后极差, 复核后得分, 组长签名. */
const before = [5.5, 18, 24, 7];
const scorerWidth = 9;
const after = [8, 44, 8, 9, 14];

const keyOf = (subjectId: string, indicatorId: string): string => `${subjectId}/${indicatorId}`;

/** 分歧复核记录: what the scorers gave before a review, what was said, and what counts now. */
export const reviewsSheet = (name: string, context: WorkbookContext): Sheet => {
  const { catalogue, snapshot, scorers, texts } = context;
  const words = catalogue.inspectionSheets.reviews;
  const { rounding } = snapshot.evaluation.rules;
  const amounts = new LiveAmounts(rounding);
  const units = reviewedUnits(snapshot);
  const asked = new Set(units.map(({ subject, indicator }) => keyOf(subject.id, indicator.id)));
  const values = new GivenValues(snapshot, (subjectId, indicatorId) =>
    asked.has(keyOf(subjectId, indicatorId)),
  );
  const sheet = sheetBuilder([...before, ...scorers.map(() => scorerWidth), ...after]);
  addTitle(
    sheet,
    words.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)),
  );

  const left = [
    catalogue.inspectionSheets.number,
    catalogue.inspectionSheets.subject,
    words.indicator,
    words.fullScore,
  ];
  const right = [words.range, words.opinion, words.laterRange, words.laterPoints, words.signature];
  const heading = (text: string): Cell => textCell(text, 'header');
  const head = sheet.add(
    [...left.map(heading), span(heading(words.points), scorers.length), ...right.map(heading)],
    { minimumHeight: 24 },
  );
  sheet.add(
    [
      ...left.map(() => blankCell('header')),
      ...scorers.map((scorer) => heading(scorer.name)),
      ...right.map(() => blankCell('header')),
    ],
    { minimumHeight: 24 },
  );
  for (const column of [
    ...left.map((_, index) => index),
    ...right.map((_, index) => left.length + scorers.length + index),
  ])
    sheet.merge({ top: head, left: column, bottom: head + 1, right: column });

  /** A figure of the sheet of scorers side by side, as it is printed there. */
  const laterCells = ({ subject, indicator }: ReviewedUnit): [Cell, Cell] => {
    const result = context
      .resultOf(subject)
      .indicators.find(({ indicatorId }) => indicatorId === indicator.id);
    const places = context.places.expert(subject);
    const row = places?.dimensions.flatMap(({ rows }) => rows.get(indicator.id) ?? [])[0];
    const on = (column: number | null | undefined): string | null =>
      !places || row === undefined || column === null || column === undefined
        ? null
        : onSheet(places.name, relative(row, column));
    const printed = (amount: Amount | null): Cell =>
      amount
        ? numberCell(amount.rounded, rounding.decimals, 'body-number')
        : textCell(words.none, 'body-centre');
    const range = (result && indicatorSpread(result).range) ?? null;
    const score = on(places?.columns.score);
    return [
      calculated(printed(range && amountOf(range, rounding)), on(places?.columns.range), rounding.decimals),
      amounts.cellOr(
        result?.points ?? null,
        score === null ? null : { isMissing: `ISTEXT(${score})`, expression: score },
        words.none,
        'total-number',
      ),
    ];
  };

  units.forEach((unit, index) => {
    const { subject, indicator } = unit;
    const row = sheet.next;
    const first = scorers.map(({ id }) => {
      const score = values.rounds(subject.id, indicator.id, id).find(({ round }) => round === 1);
      return score ? values.given(score) : null;
    });
    const points = first.flatMap((given) =>
      given?.points && given.value ? [exact(given.points.exact)] : [],
    );
    const { range } = spreadOf(points);
    const given = rowRange(row, left.length, left.length + scorers.length - 1);
    const isLive = context.places.isCalculable && first.every((each) => !each?.points || each.value !== null);
    sheet.add(
      [
        numberCell(String(index + 1), null, 'body-centre'),
        textCell(subject.name, 'body-text'),
        textCell(texts.scoreSheet.indicatorCell(indicator.code, indicator.name), 'body-text'),
        numberCell(indicator.fullScore, null, 'body-number'),
        ...first.map((each) =>
          each?.points
            ? unroundedCell(each.points, rounding, 'body-number')
            : textCell(givenInWords(each, context), 'body-muted'),
        ),
        amounts.cellOr(
          range && amountOf(range, rounding),
          isLive ? { isMissing: `COUNT(${given})=0`, expression: `MAX(${given})-MIN(${given})` } : null,
          words.none,
          'body-number',
        ),
        textCell(reviewOpinions(unit, values, context), 'body-text'),
        ...laterCells(unit),
        blankCell('body-text'),
      ],
      { minimumHeight: 40, continued: catalogue.inspectionSheets.continued },
    );
  });
  sheet.rule(head);
  addLine(sheet, words.note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head + 1 }),
    frozen: { rows: head + 2, columns: 3 },
    filter: null,
    names: [],
  });
};
