import type { AnnualCell, AnnualField, AnnualTable } from '../../../model/annual-table.ts';
import type { Subject } from '../../../model/evaluation.ts';
import { fieldInLine } from '../../annual-tables/field-in-line.ts';
import { type AnnualTables, previousYearOf } from '../../annual-tables/tables.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder, UnnumberedTable } from '../document-builder.ts';
import type { TableCell } from '../document-model.ts';
import { chunks } from './chunks.ts';

/** Most subjects side by side on a lying page, each with two columns; more go into further tables. */
const subjectsAbreast = 4;

/** Subjects of each table, so that none is left with a single one beside full ones. */
const evenly = (count: number): number => Math.ceil(count / Math.ceil(count / subjectsAbreast));

/** One subject has long lines of notes and few columns. */
export const annualOrientation = ({ annual }: DocumentContext): 'portrait' | 'landscape' =>
  annual?.subjects.length === 1 ? 'portrait' : 'landscape';

const says = ({ current, blankReason, previous, note }: AnnualCell): boolean =>
  current !== null || blankReason !== null || previous !== null || note !== '';

/** Whether anything stands in the data tables. */
export const hasAnnualFigures = ({ annual }: DocumentContext): boolean =>
  annual?.filled.some(({ cells }) => cells.some(says)) ?? false;

/** What the tables of some subjects are laid out from. */
interface Scene {
  readonly context: DocumentContext;
  readonly tables: AnnualTables;
  readonly subjects: readonly Subject[];
  readonly cellOf: (subject: Subject, field: AnnualField) => AnnualCell | undefined;
}

const currentText = (cell: AnnualCell | undefined, { catalogue }: DocumentContext): string =>
  cell?.current ?? (cell?.blankReason ? catalogue.rules.blankReasons[cell.blankReason] : '');

const yearHeadings = ({ context, tables }: Scene): readonly [TableCell, TableCell] => {
  const { annualPrevious, annualCurrent } = context.words.attachments;
  const { evaluation } = context.snapshot;
  return [
    { text: annualPrevious(previousYearOf(evaluation, tables.previous)) },
    { text: annualCurrent(evaluation.year) },
  ];
};

/** One subject: a line for every figure, with its note. */
const ofOne = (table: AnnualTable, subject: Subject, scene: Scene): UnnumberedTable => {
  const { context, cellOf } = scene;
  const words = context.catalogue.annualTables.workbook;
  return {
    columns: [
      { share: 38, alignment: 'left' },
      { share: 9, alignment: 'centre' },
      { share: 13, alignment: 'right' },
      { share: 13, alignment: 'right' },
      { share: 27, alignment: 'left' },
    ],
    header: [
      {
        cells: [
          { text: words.field },
          { text: words.unitColumn },
          ...yearHeadings(scene),
          { text: words.note },
        ],
      },
    ],
    rows: table.fields.map((field) => {
      const cell = cellOf(subject, field);
      return {
        cells: [
          fieldInLine(field),
          field.unit === '' ? words.noUnit : field.unit,
          cell?.previous ?? '',
          currentText(cell, context),
          cell?.note ?? '',
        ].map((text) => ({ text })),
      };
    }),
    note: null,
  };
};

/** Several subjects side by side: figures down, last year and this year of each across. */
const ofSeveral = (table: AnnualTable, scene: Scene): UnnumberedTable => {
  const { context, subjects, cellOf } = scene;
  const words = context.catalogue.annualTables.workbook;
  return {
    columns: [
      { share: 28, alignment: 'left' },
      { share: 8, alignment: 'centre' },
      ...subjects.flatMap(() => [
        { share: 8, alignment: 'right' } as const,
        { share: 8, alignment: 'right' } as const,
      ]),
    ],
    header: [
      {
        cells: [
          { text: words.field, rowSpan: 2 },
          { text: words.unitColumn, rowSpan: 2 },
          ...subjects.map(({ name }) => ({ text: name, columnSpan: 2 })),
        ],
      },
      { cells: subjects.flatMap(() => yearHeadings(scene)) },
    ],
    rows: table.fields.map((field) => ({
      cells: [
        fieldInLine(field),
        field.unit === '' ? words.noUnit : field.unit,
        ...subjects.flatMap((subject) => {
          const cell = cellOf(subject, field);
          return [cell?.previous ?? '', currentText(cell, context)];
        }),
      ].map((text) => ({ text })),
    })),
    note: null,
  };
};

/** 年报数据表: 计分卡 … 落实政策表, every figure of every subject for last year and this year. */
export const addAnnualTables = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { annual: tables, words } = context;
  if (!tables) return;
  const cells = new Map(
    tables.filled.map(({ subjectId, cells: own }) => [
      subjectId,
      new Map(own.map((cell) => [cell.fieldId, cell])),
    ]),
  );
  const { attachments } = words;
  const isOne = tables.subjects.length === 1;
  const hasNotes = tables.filled.some(({ cells: own }) => own.some(({ note }) => note !== ''));
  builder.paragraph(
    'annual/legend',
    words.sentences([
      attachments.annualLegend(tables.template.document.title),
      hasNotes && !isOne ? attachments.annualNotes : '',
    ]),
  );
  const parts = chunks(tables.subjects, evenly(tables.subjects.length));
  for (const table of tables.template.document.tables) {
    if (table.fields.length === 0) continue;
    parts.forEach((subjects, index) => {
      const scene: Scene = {
        context,
        tables,
        subjects,
        cellOf: (subject, field) => cells.get(subject.id)?.get(field.id),
      };
      const [only] = tables.subjects;
      builder.table(
        `attachment/annual/${table.id}/${index + 1}`,
        parts.length === 1 ? table.title : attachments.part(table.title, index + 1, parts.length),
        isOne && only ? ofOne(table, only, scene) : ofSeveral(table, scene),
      );
    });
  }
};
