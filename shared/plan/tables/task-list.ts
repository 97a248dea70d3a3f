import { datesIn } from '../dates/date-mentions.ts';
import { unitsIn } from '../responsibilities/unit-names.ts';
import { foldText } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { type Cell, columnOf, type Table } from './table.ts';

/** A line of a task list: what is to be done, by whom, by when. */
export interface TaskRow {
  readonly sequence: string | null;
  readonly measure: string | null;
  readonly itemNumber: string | null;
  readonly item: string;
  readonly lead: readonly string[];
  readonly units: readonly string[];
  /** As printed. */
  readonly unitText: string | null;
  readonly timeText: string | null;
  readonly deadline: string | null;
  /** First month of a span or of an open period, ISO year and month. */
  readonly start: string | null;
  readonly duration: string | null;
  /** The words of the item in the text. */
  readonly span: Span;
}

const itemNumber = /^[(（]?(\d{1,3})[.．、)）]\s*/;

interface TimeRead {
  readonly deadline: string | null;
  readonly start: string | null;
  readonly duration: string | null;
}

const titleYear = /(20\d\d)(?:年|[-—–~至]\s?(?:20)?\d\d年)/;

/** 12月底前, 上半年, 全年 in the list of one year: the year stands in the title. */
const inYear = (folded: string, year: number | null): string =>
  year === null ||
  /\d{4}/.test(folded) ||
  !/^(?:\d{1,2}月|[一二三四第]{1,2}季度|[上下]半年|年底|年末|年内|全年)/.test(folded)
    ? folded
    : `${year}年${folded.replace(/^(?:全年|年内)/, '底').replace(/^年(?=[底末])/, '')}`;

/**
 * Reads 2019年5-6月, 2017年3月始,建设期3年, 长期. An open period has no last day. `year` is that of a list of one year.
 */
export const readTime = (text: string, year: number | null = null): TimeRead => {
  const folded = inYear(foldText(text), year);
  const dates = datesIn(folded, null);
  const last = dates.at(-1);
  const [first] = dates;
  const duration =
    /(?:大约|约)?\d{1,2}(?:[-—~至]\d{1,2})?(?:年|个月)(?=时间|$|。|左右|,)/.exec(
      folded.slice(first?.end ?? 0),
    )?.[0] ?? null;
  if (!first || !last) return { deadline: null, start: null, duration };
  const open = /^(?:始|起|开始|以来)/.test(folded.slice(first.end, first.end + 2));
  const begin = first.from ?? (first.iso ? first.iso.slice(0, 7) : null);
  if (open) return { deadline: null, start: begin, duration };
  return { deadline: last.iso, start: first.from, duration: null };
};

const namesIn = (cell: Cell | null | undefined): string[] => {
  if (!cell) return [];
  const folded = foldText(cell.text.replace(/[\r\n]+/g, ' '));
  return unitsIn(folded, 0, folded.length).map((unit) => unit.name);
};

/** Whether a table is a list of tasks rather than of indicators. */
export const isTaskList = (table: Table): boolean =>
  (columnOf(table, 'item') >= 0 || columnOf(table, 'measure') >= 0) &&
  (columnOf(table, 'units') >= 0 || columnOf(table, 'lead') >= 0 || columnOf(table, 'time') >= 0) &&
  columnOf(table, 'level-1') < 0 &&
  columnOf(table, 'score') < 0;

/** The rows of a task list; cells merged over several rows hold for all of them. */
export const taskRowsOf = (table: Table): TaskRow[] => {
  // A span of years in the title says nothing of the single months.
  const stated = titleYear.exec(foldText(table.title ?? ''));
  const year = stated?.[1] !== undefined && stated[0].length === 5 ? Number(stated[1]) : null;
  const at = (row: readonly (Cell | null)[], role: Parameters<typeof columnOf>[1]): Cell | null => {
    const column = columnOf(table, role);
    return column < 0 ? null : (row[column] ?? null);
  };
  const rows: TaskRow[] = [];
  let sequence: Cell | null = null;
  let measure: Cell | null = null;
  const hasItem = columnOf(table, 'item') >= 0;
  for (const row of table.rows) {
    const ownSequence = at(row, 'sequence');
    const ownMeasure = at(row, 'measure');
    if (
      ownSequence &&
      hasItem &&
      ownMeasure === null &&
      rows.length > 0 &&
      ownSequence.text !== sequence?.text
    )
      measure = columnOf(table, 'measure') >= 0 ? measure : null;
    sequence = ownSequence ?? sequence;
    measure = ownMeasure ?? measure;
    const item = hasItem ? (at(row, 'item') ?? ownMeasure) : ownMeasure;
    if (!item) continue;
    const number = itemNumber.exec(item.text);
    const time = at(row, 'time');
    const units = at(row, 'units');
    const lead = at(row, 'lead');
    const support = at(row, 'support');
    const read = readTime(time?.text ?? '', year);
    rows.push({
      sequence: sequence?.text ?? null,
      measure: hasItem ? (measure?.text ?? null) : null,
      itemNumber: number?.[1] ?? null,
      item: item.text.slice(number?.[0].length ?? 0),
      lead: namesIn(lead),
      units: [...new Set([...namesIn(units), ...namesIn(support)])],
      unitText: [lead, units, support].flatMap((cell) => (cell ? [cell.text] : [])).join('；') || null,
      timeText: time?.text ?? null,
      ...read,
      span: { start: item.span.start + (number?.[0].length ?? 0), end: item.span.end },
    });
  }
  return rows;
};
