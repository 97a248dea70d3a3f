import type { Catalogue } from '../../i18n/translation.ts';
import { cellAddress } from '../cell-address.ts';
import { blankCell, dateCell, numberCell, textCell } from '../cells.ts';
import { rowCodeText } from '../forms/codes.ts';
import type { Cell, EntryKind, Formula, StyleName } from '../sheet-model.ts';
import { cachedPoints } from './cached-points.ts';
import { placeOf, type ScoringColumn, scoringColumns } from './columns.ts';
import type { EntryInput, PartContent } from './entry.ts';
import { pointsFormula } from './points.ts';
import type { ScoringRow } from './rows.ts';

/** Key of the rows that count into the total, and of the parts of an item. */
export const totalKey = 'i';
const partKey = (mark: string): string => `p:${mark}`;

/** Rows the table runs over, counted from 0; formulas find parts and totals in them by key. */
export interface TableRows {
  readonly first: number;
  readonly last: number;
}

/** A column of the table as formulas write it: fixed, because rows may be sorted. */
export const tableRange = (column: ScoringColumn, { first, last }: TableRows): string => {
  const letters = cellAddress(0, placeOf(column)).replace(/\d+$/, '');
  return `$${letters}$${first + 1}:$${letters}$${last + 1}`;
};

/** A cell of the own row as formulas write it: the column fixed, the row moving along. */
const own = (column: ScoringColumn, row: number): string => `$${cellAddress(row, placeOf(column))}`;

const entryKinds: { readonly [Type in EntryInput['type']]: EntryKind } = {
  number: 'number',
  whole: 'number',
  day: 'date',
  choice: 'text',
};

const filledWith = (content: PartContent['value'], style: StyleName): Cell => {
  switch (content.type) {
    case 'blank':
      return blankCell(style);
    case 'text':
      return textCell(content.text, style);
    case 'number':
      return numberCell(content.number, null, style);
    case 'day':
      return dateCell(content.day, style);
  }
};

const unlocked = (cell: Cell, entry: EntryKind): Cell => ({ ...cell, entry });

const valueCell = ({ input, content, reviewed }: ScoringRow): Cell => {
  if (!input) return blankCell('closed');
  return reviewed
    ? filledWith(content.value, 'closed')
    : unlocked(filledWith(content.value, 'entry-centre'), entryKinds[input.type]);
};

const wordsCell = (text: string | undefined): Cell =>
  text === undefined ? blankCell('closed') : unlocked(textCell(text, 'entry-text'), 'text');

const blankReasonCell = ({ blank, reviewed }: ScoringRow, { rules }: Catalogue): Cell => {
  if (!blank) return blankCell('closed');
  const text = blank.reason === null ? '' : rules.blankReasons[blank.reason];
  return reviewed ? textCell(text, 'closed') : unlocked(textCell(text, 'entry-centre'), 'text');
};

/** A result with the formula that redoes it; a formula without a result shows nothing as its cached text. */
const calculated = (cell: Cell, formula: Formula | null, style: StyleName): Cell => {
  if (formula === null) return cell;
  if (cell.kind === 'number' || cell.kind === 'text') return { ...cell, formula };
  return { kind: 'text', text: '', style, formula };
};

/** Everything about a row that its cells are made from. */
interface RowScene {
  readonly row: number;
  readonly table: TableRows;
  readonly decimals: number;
  readonly catalogue: Catalogue;
}

interface RowPlaces {
  readonly key: string;
  readonly isFilled: string;
  readonly points: Formula | null;
}

const placesOf = (line: ScoringRow, { row, table, catalogue }: RowScene): RowPlaces => {
  const { item, part, hasParts, mark } = line;
  const { yes, no } = catalogue.forms.scoringSheet;
  const keys = tableRange('key', table);
  const values = tableRange('value', table);
  const wanted = `"${partKey(mark)}"`;
  const partCount = `COUNTIFS(${keys},${wanted},${values},"<>")`;
  const value = own('value', row);
  const isOwn = part === '';
  const points =
    item.kind === 'indicator'
      ? pointsFormula(
          item.indicator,
          part,
          {
            value,
            partPoints: `SUMIF(${keys},${wanted},${tableRange('points', table)})`,
            partValues: `SUMIF(${keys},${wanted},${values})`,
            partCount,
            yes,
            no,
          },
          isOwn && line.blank ? own('blank', row) : null,
        )
      : null;
  return {
    key: isOwn ? (item.kind === 'indicator' ? totalKey : '') : partKey(item.mark),
    isFilled: isOwn && hasParts ? `OR(${value}<>"",${partCount}>0)` : `${value}<>""`,
    points,
  };
};

const statusCell = (line: ScoringRow, isFilled: string, { row, catalogue }: RowScene): Cell => {
  const { statuses } = catalogue.forms.scoringSheet;
  const { item, part, input, reviewed, blank, value } = line;
  if (reviewed) return textCell(statuses.reviewed, 'body-muted');
  // Parts say nothing of their own, and a formula is filled in through its figures.
  if (part !== '' || (!input && item.from === 'none')) return textCell(statuses.parts, 'body-muted');
  const open = `IF(${isFilled},"${statuses.filled}","${statuses.open}")`;
  const status = blank?.reason ? statuses.blank : value ? statuses.filled : statuses.open;
  return {
    kind: 'text',
    text: status,
    style: 'body-centre',
    formula: blank ? `IF(${own('blank', row)}<>"","${statuses.blank}",${open})` : open,
  };
};

/** The cells of a row with the points it starts with, null where it has none. */
export const rowCells = (
  line: ScoringRow,
  scene: RowScene,
): { readonly cells: readonly Cell[]; readonly points: string | null } => {
  const { item, part, mark, start, words, what, texts } = line;
  const places = placesOf(line, scene);
  const points = item.kind === 'indicator' ? cachedPoints(item.indicator, part, line.value) : null;
  const fullScore = words?.fullScore ?? '';
  const cells: { readonly [Column in ScoringColumn]: Cell } = {
    code: textCell(rowCodeText({ mark, item: item.item, part, start }), 'data-text'),
    key: textCell(places.key, 'data-text'),
    mark: textCell(mark, part === '' && item.kind !== 'figure' ? 'body-centre' : 'body-muted'),
    dimension: textCell(words?.dimension ?? '', 'body-centre'),
    indicator: textCell(words?.name ?? '', 'body-text'),
    rule: textCell(words?.rule ?? '', 'body-text'),
    clause: textCell(words?.clause ?? '', 'body-text'),
    full: fullScore === '' ? blankCell('body-number') : numberCell(fullScore, null, 'body-number'),
    what: textCell(what, 'body-text'),
    value: valueCell(line),
    points: calculated(
      points === null ? blankCell('body-number') : numberCell(points, scene.decimals, 'body-number'),
      places.points,
      'body-number',
    ),
    blank: blankReasonCell(line, scene.catalogue),
    deduction: wordsCell(texts.get('deduction-reason')),
    comment: wordsCell(texts.get('comment')),
    source: wordsCell(texts.get('source')),
    status: statusCell(line, places.isFilled, scene),
  };
  return { cells: scoringColumns.map(({ id }) => cells[id]), points: part === '' ? points : null };
};
