import { blankCell, numberCell, textCell } from '../cells.ts';
import { rowCodeText } from '../forms/codes.ts';
import type { Cell } from '../sheet-model.ts';
import { placeOf, type ScoringColumn, scoringColumns } from './columns.ts';
import {
  blankReasonCell,
  isFilledFormula,
  ownCell,
  partKey,
  pointsCell,
  type RowScene,
  valueCell,
  wordsCell,
} from './entry-cells.ts';
import type { ScoringRow } from './rows.ts';

/** Key of the rows that count into the total. */
export const totalKey = 'i';

const statusCell = (line: ScoringRow, scene: RowScene): Cell => {
  const { row, catalogue } = scene;
  const { statuses } = catalogue.forms.scoringSheet;
  const { item, part, input, reviewed, blank, value } = line;
  if (reviewed) return textCell(statuses.reviewed, 'body-muted');
  // Parts say nothing of their own, and a formula is filled in through its figures.
  if (part !== '' || (!input && item.from === 'none')) return textCell(statuses.parts, 'body-muted');
  const open = `IF(${isFilledFormula(line, placeOf, scene)},"${statuses.filled}","${statuses.open}")`;
  const status = blank?.reason ? statuses.blank : value ? statuses.filled : statuses.open;
  return {
    kind: 'text',
    text: status,
    style: 'body-centre',
    formula: blank ? `IF(${ownCell(placeOf('blank'), row)}<>"","${statuses.blank}",${open})` : open,
  };
};

/** The cells of a row with the points it starts with, null where it has none. */
export const rowCells = (
  line: ScoringRow,
  scene: RowScene,
): { readonly cells: readonly Cell[]; readonly points: string | null } => {
  const { item, part, mark, start, words, what, texts } = line;
  const { cell: pointsShown, points } = pointsCell(line, placeOf, scene);
  const key = part !== '' ? partKey(item.mark) : item.kind === 'indicator' ? totalKey : '';
  const fullScore = words?.fullScore ?? '';
  const cells: { readonly [Column in ScoringColumn]: Cell } = {
    code: textCell(rowCodeText({ mark, item: item.item, part, start }), 'data-text'),
    key: textCell(key, 'data-text'),
    mark: textCell(mark, part === '' && item.kind !== 'figure' ? 'body-centre' : 'body-muted'),
    dimension: textCell(words?.dimension ?? '', 'body-centre'),
    indicator: textCell(words?.name ?? '', 'body-text'),
    rule: textCell(words?.rule ?? '', 'body-text'),
    clause: textCell(words?.clause ?? '', 'body-text'),
    full: fullScore === '' ? blankCell('body-number') : numberCell(fullScore, null, 'body-number'),
    what: textCell(what, 'body-text'),
    value: valueCell(line),
    points: pointsShown,
    blank: blankReasonCell(line, scene.catalogue),
    deduction: wordsCell(texts.get('deduction-reason')),
    comment: wordsCell(texts.get('comment')),
    source: wordsCell(texts.get('source')),
    status: statusCell(line, scene),
  };
  return { cells: scoringColumns.map(({ id }) => cells[id]), points: part === '' ? points : null };
};
