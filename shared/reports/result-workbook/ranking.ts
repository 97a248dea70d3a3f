import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Subject } from '../../model/evaluation.ts';
import type { SubjectResult } from '../../model/result.ts';
import { blankCell, textCell } from '../cells.ts';
import { calculated, LiveAmounts } from '../formula/live-cell.ts';
import { absolute, onSheet } from '../formula/reference.ts';
import { unroundedCell } from '../formula/unrounded.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import type { WorkbookContext } from './places.ts';
import {
  dimensionCells,
  dimensionHeadings,
  gradeCell,
  hasTracks,
  rankCell,
  remarks,
  subjectsWithResults,
  vetoCell,
} from './subject-columns.ts';
import type { SummaryColumnId } from './summary-rows.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, amountCell, landscape } from './table-parts.ts';

interface Line {
  readonly subject: Subject;
  readonly result: SubjectResult;
}

/** Ranked subjects in the order of their ranks, then those without a rank. */
const order = (lines: readonly Line[]): { readonly ranked: Line[]; readonly unranked: Line[] } => ({
  ranked: lines
    .filter(({ result }) => result.rank !== null)
    .toSorted((a, b) => (a.result.rank?.position ?? 0) - (b.result.rank?.position ?? 0)),
  unranked: lines.filter(({ result }) => result.rank === null),
});

/** 排名: subjects in the order of their totals, track by track. */
export const rankingSheet = (name: string, context: WorkbookContext): Sheet => {
  const { texts, snapshot, framework, decimals } = context;
  const { ranking: words } = texts;
  const { rounding } = snapshot.evaluation.rules;
  const amounts = new LiveAmounts(rounding);
  const dimensions = framework.dimensions.length;
  const widths = [9, 26, 24, ...framework.dimensions.map(() => 9.5), 7, 9, 8, 9, 26];
  const sheet = sheetBuilder(widths);
  addTitle(
    sheet,
    words.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)),
  );

  const before = [words.rank, words.subject, words.code];
  const after = [words.bonus, words.total, words.grade, words.vetoes, words.remarks];
  const heading = (text: string) => textCell(text, 'header');
  const head = sheet.add(
    [...before.map(heading), span(textCell(words.dimensions, 'header'), dimensions), ...after.map(heading)],
    { minimumHeight: 24 },
  );
  sheet.add(
    [
      ...before.map(() => blankCell('header')),
      ...dimensionHeadings(context),
      ...after.map(() => blankCell('header')),
    ],
    { minimumHeight: 36 },
  );
  const columns = [
    ...before.map((_, index) => index),
    ...after.map((_, index) => before.length + dimensions + index),
  ];
  for (const column of columns) sheet.merge({ top: head, left: column, bottom: head + 1, right: column });

  const places = context.places.summary();
  // Fixed references: lines sorted by hand keep looking at their own subject.
  const of = (subject: Subject, id: SummaryColumnId, offset = 0): string | null => {
    const row = places?.rows.get(subject.id);
    const column = places?.columnOf(id) ?? null;
    return !places || row === undefined || column === null
      ? null
      : onSheet(places.name, absolute(row, column + offset));
  };
  const following = (cell: Cell, subject: Subject, id: SummaryColumnId, offset = 0): Cell =>
    calculated(cell, of(subject, id, offset), decimals);
  const add = ({ subject, result }: Line) => {
    sheet.add(
      [
        following(rankCell(result, context), subject, 'rank'),
        textCell(subject.name, 'body-text'),
        textCell(subject.code, 'body-centre'),
        ...dimensionCells(result, context, amounts, []).map((cell, index) =>
          following(cell, subject, 'dimensions', index),
        ),
        following(unroundedCell(result.bonus, rounding, 'body-number'), subject, 'bonus'),
        following(amountCell(result.total, decimals, 'total-number'), subject, 'total'),
        following(gradeCell(result, context), subject, 'grade'),
        vetoCell(result, context),
        textCell(remarks(result, context), 'body-text'),
      ],
      { minimumHeight: 26 },
    );
  };
  const groupLine = (text: string) => {
    sheet.add([span(textCell(text, 'group'), sheet.columnCount)], { minimumHeight: 24 });
  };
  const tracked = hasTracks(context);
  const tracks = [...new Set(context.subjects.map((subject) => subject.track))];
  const all = subjectsWithResults(context);
  const hasSuperiors = all.some(({ result }) => result.rollUp !== null);
  // Subjects made up of others are ranked among themselves, and stand apart.
  const levels = hasSuperiors ? [true, false] : [false];
  const groups = tracks.flatMap((track) => levels.map((isSuperior) => ({ track, isSuperior })));
  for (const { track, isSuperior } of groups) {
    const lines = all.filter(
      ({ subject, result }) => subject.track === track && (result.rollUp !== null) === isSuperior,
    );
    if (lines.length === 0) continue;
    const { ranked, unranked } = order(lines);
    if (tracked) groupLine(track === '' ? words.noTrack : words.track(track));
    if (hasSuperiors) groupLine(isSuperior ? words.superiors : words.subordinates);
    ranked.forEach(add);
    if (unranked.length > 0) groupLine(words.unranked);
    unranked.forEach(add);
  }
  sheet.rule(head);
  addLine(sheet, words.note, 'note');
  if (places) addLine(sheet, words.noteLive, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head + 1 }),
    frozen: { rows: head + 2, columns: 2 },
    filter: null,
    names: [],
  });
};
