import { type Failure, failure } from '#shared/contract/failure.ts';
import { dayInWords } from '#shared/i18n/day-in-words.ts';
import type { Subject } from '#shared/model/evaluation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { TemplateMapping, TemplateSource } from '#shared/model/issued-template.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { fitsNumberCell } from '#shared/reports/cells.ts';
import { divide, exact, exactToText, hundred } from '#shared/scoring/exact.ts';
import { dateSerial } from '../workbook/number-format.ts';
import { addressOf, type CellPlace, cellPlace, contains } from './addresses.ts';
import { type CellContent, type CellWrite, longestText, storedText } from './sheet-patch.ts';
import { cellAt, mergeOf } from './sheet-xml.ts';
import {
  isAboutSubject,
  type SourceContext,
  type SourceSubject,
  type SourceValue,
  sourceValue,
} from './source-values.ts';
import type { NumberLook, WorkbookParts, WorkbookSheet } from './workbook-parts.ts';

/** A cell to be written, with its words for looking at beforehand. */
export interface PlannedWrite extends CellWrite {
  readonly sheet: string;
  readonly text: string;
}

export interface PlannedWrites {
  readonly writes: readonly PlannedWrite[];
  /** Nothing is handed out while there are any. */
  readonly problems: readonly Failure[];
  /** Cells that stay as they are, and values a drop-down does not offer. */
  readonly doubts: readonly Failure[];
}

/** How a source goes by in failures: its kind and what it names. */
const nameOfSource = (source: TemplateSource): string => {
  switch (source.of) {
    case 'evaluation':
    case 'subject':
      return `${source.of}.${source.fact}`;
    case 'result':
      return `result.${source.figure}`;
    case 'dimension':
      return `dimension.${source.figure}${source.dimensionId === null ? '' : ` ${source.dimensionId}`}`;
    case 'indicator':
      return `indicator.${source.figure}${source.indicatorId === null ? '' : ` ${source.indicatorId}`}`;
    case 'observation':
      return `observation ${source.item}`;
    case 'annual':
      return `annual ${source.field}`;
    case 'date':
    case 'text':
      return source.of;
  }
};

/** One cell wanted: where, what, and what its row is about. */
interface Wanted {
  readonly sheet: string;
  readonly place: CellPlace;
  readonly source: TemplateSource;
  readonly about: SourceSubject;
}

const cellsOf = (
  mapping: TemplateMapping,
  subject: Subject | null,
  subjects: readonly Subject[],
  { snapshot }: SourceContext,
): { readonly wanted: Wanted[]; readonly problems: Failure[] } => {
  const { sheet } = mapping;
  if (mapping.kind === 'cell') {
    const place = cellPlace(mapping.cell);
    const position = subject ? Math.max(0, subjects.indexOf(subject)) : 0;
    const about = { subject, position, dimension: null, indicator: null };
    return { wanted: place ? [{ sheet, place, source: mapping.source, about }] : [], problems: [] };
  }
  const { firstRow, lastRow, over, columns } = mapping;
  const document = snapshot.framework.document;
  const rows: Omit<SourceSubject, 'position'>[] =
    over === 'subjects'
      ? subjects.map((each) => ({ subject: each, dimension: null, indicator: null }))
      : over === 'dimensions'
        ? document.dimensions.map((dimension) => ({ subject, dimension, indicator: null }))
        : indicatorsOf(document).map((indicator) => ({
            subject,
            dimension: document.dimensions.find(({ indicators }) => indicators.includes(indicator)) ?? null,
            indicator,
          }));
  if (rows.length > lastRow - firstRow + 1)
    return {
      wanted: [],
      problems: [failure('issued-template.too-few-rows', { sheet, firstRow, lastRow, needed: rows.length })],
    };
  return {
    wanted: rows.flatMap((about, position) =>
      columns.map(({ column, source }) => ({
        sheet,
        place: cellPlace(`${column}${firstRow + position}`) ?? { row: 0, column: 0 },
        source,
        about: { ...about, position },
      })),
    ),
    problems: [],
  };
};

/** Why nothing may be written into a cell, or null. */
const closedBy = ({ name, sheet, tables }: WorkbookSheet, place: CellPlace): Failure | null => {
  const at = { sheet: name, cell: addressOf(place) };
  const cell = cellAt(sheet, place);
  if (cell?.formula) return failure('issued-template.formula-cell', { ...at, formula: cell.formula.text });
  const merge = mergeOf(sheet, place);
  if (merge && (merge.top !== place.row || merge.left !== place.column))
    return failure('issued-template.merged-cell', {
      ...at,
      first: addressOf({ row: merge.top, column: merge.left }),
    });
  const rangeText = ({
    top,
    left,
    bottom,
    right,
  }: {
    top: number;
    left: number;
    bottom: number;
    right: number;
  }) => `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
  const array = sheet.rows
    .flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.range ?? []))
    .find((range) => contains(range, place));
  if (array) return failure('issued-template.array-cell', { ...at, range: rangeText(array) });
  const table = tables.find((range) => contains(range, place) && range.top === place.row);
  return table ? failure('issued-template.table-heading', { ...at, range: rangeText(table) }) : null;
};

/** Days between the two beginnings of counting, 1899-12-30 and 1904-01-01. */
const daysTo1904 = 1_462;

/** A value as the cell's format shows it. */
const contentOf = (
  value: SourceValue,
  look: NumberLook,
  from1904: boolean,
  context: SourceContext,
): { readonly content: CellContent; readonly text: string } => {
  switch (value.kind) {
    case 'text':
      return { content: { kind: 'text', text: storedText(value.text) }, text: value.text };
    case 'date': {
      const words = dayInWords(value.date, context);
      const serial = dateSerial(value.date) - (from1904 ? daysTo1904 : 0);
      return look === 'date'
        ? { content: { kind: 'number', number: String(serial) }, text: words }
        : { content: { kind: 'text', text: words }, text: words };
    }
    case 'number': {
      // A cell in percent shows 0.85 as 85%.
      const isShare = value.percent && look === 'percent';
      const number = isShare ? exactToText(divide(exact(value.number), hundred)) : value.number;
      return fitsNumberCell(number)
        ? { content: { kind: 'number', number }, text: isShare ? `${value.number}%` : number }
        : { content: { kind: 'text', text: value.number }, text: value.number };
    }
  }
};

/** Whether a template gives a file for every subject: some cell outside of rows over subjects is about one. */
export const isPerSubject = (mappings: readonly TemplateMapping[]): boolean =>
  mappings.some((mapping) =>
    mapping.kind === 'cell'
      ? isAboutSubject(mapping.source) &&
        !(mapping.source.of === 'subject' && mapping.source.fact === 'number')
      : mapping.over !== 'subjects' && mapping.columns.some(({ source }) => isAboutSubject(source)),
  );

/**
 * What is written into which cell, for one subject or for all at once (null). Formulas, parts of merged areas and headings
 * of lists are never written over.
 */
export const planWrites = (
  parts: WorkbookParts,
  mappings: readonly TemplateMapping[],
  subject: Subject | null,
  subjects: readonly Subject[],
  context: SourceContext,
): PlannedWrites => {
  const problems: Failure[] = [];
  const doubts: Failure[] = [];
  const writes: PlannedWrite[] = [];
  const taken = new Set<string>();
  const write = ({ sheet: name, place, source, about }: Wanted): void => {
    const sheet = parts.sheets.find((each) => each.name === name);
    if (!sheet) {
      const known = parts.sheets.map((each) => each.name);
      problems.push(failure('issued-template.no-such-sheet', { sheet: name, known }));
      return;
    }
    const at = { sheet: name, cell: addressOf(place) };
    const key = `${name}!${at.cell}`;
    const closed = closedBy(sheet, place);
    if (closed) {
      problems.push(closed);
      return;
    }
    if (taken.has(key)) {
      problems.push(failure('issued-template.cell-twice', at));
      return;
    }
    taken.add(key);
    const outcome = sourceValue(source, about, context);
    if (!outcome.found) {
      const facts = { ...at, source: nameOfSource(source) };
      if (outcome.why === 'no-value') doubts.push(failure('issued-template.no-value', facts));
      else if (outcome.why === 'missing') problems.push(failure('issued-template.source-missing', facts));
      else problems.push(failure('issued-template.no-subject', at));
      return;
    }
    const own = context.result.subjects.find(({ subjectId }) => subjectId === about.subject?.id);
    if (source.of === 'result' && own?.complete === false && source.figure !== 'finding-count')
      doubts.push(
        failure('issued-template.provisional', {
          ...at,
          subject: about.subject?.name ?? '',
          missing: own.missingCells,
        }),
      );
    const cell = cellAt(sheet.sheet, place);
    const { content, text } = contentOf(
      outcome.value,
      parts.look(cell?.style ?? null),
      parts.from1904,
      context,
    );
    if (content.kind === 'text' && content.text.length > longestText) {
      const length = content.text.length;
      problems.push(failure('issued-template.too-long', { ...at, length, maximum: longestText }));
      return;
    }
    const list = sheet.sheet.lists.find(({ ranges }) => ranges.some((range) => contains(range, place)));
    if (list && !list.words.includes(text))
      doubts.push(
        failure('issued-template.not-in-list', {
          ...at,
          found: text.slice(0, 60),
          allowed: [...list.words],
        }),
      );
    writes.push({ ...place, sheet: name, content, text });
  };
  for (const mapping of mappings) {
    const { wanted, problems: own } = cellsOf(mapping, subject, subjects, context);
    problems.push(...own);
    for (const each of wanted) write(each);
  }
  return { writes, problems, doubts };
};
