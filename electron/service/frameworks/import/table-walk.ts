import { type Failure, failure } from '#shared/contract/failure.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import type { RawTable } from '../../importing/raw-table.ts';
import { readName, readScore, tidyLine, tidyText } from './cell-text.ts';
import type { FoundLine, StatedSum } from './found-system.ts';
import type { HeadedColumn, TableHeading } from './heading.ts';
import { asideOf } from './row-kinds.ts';
import { type DataRow, dataRows, hasText, ownTexts, type PlacedCell, placeOf } from './table-rows.ts';

type Level = 'level-1' | 'level-2' | 'level-3';
const levels: readonly Level[] = ['level-1', 'level-2', 'level-3'];

/** The level whose scores a column of scores prints: the nearest one on its left, the indicators' own otherwise. */
const ownerOf = (score: HeadedColumn, columns: readonly HeadedColumn[], leaf: Level): Level => {
  const left = columns
    .filter(({ column, role }) => column < score.column && (levels as readonly string[]).includes(role))
    .at(-1);
  return (left?.role as Level | undefined) ?? leaf;
};

/** Longer text named by a rule is cut at a mark or here. */
const briefLimit = 40;
const brief = (text: string): string => {
  const [first = ''] = tidyLine(text).split(/[，,。；;：:]/);
  return (first === '' ? tidyLine(text) : first).slice(0, briefLimit);
};

/** Walks the rows of one table and puts indicators together from cells that hold for several rows. */
export class TableWalk {
  readonly #table: RawTable;
  readonly #heading: TableHeading;
  readonly #leaf: Level;
  readonly #otherName: string;
  readonly lines: FoundLine[] = [];
  readonly sums: StatedSum[] = [];
  readonly notes: string[] = [];
  readonly doubts: Failure[] = [];
  percent = false;
  #dimension: string | null = null;
  #group: string | null = null;
  #line: FoundLine | null = null;
  #sinceSubtotal = 0;
  /** Sums printed with a dimension or group, filled once its lines are known. */
  readonly #open: { key: string; level: Level; name: string; stated: string; place: StatedSum['place'] }[] =
    [];

  constructor(table: RawTable, heading: TableHeading, otherName: string) {
    this.#table = table;
    this.#heading = heading;
    this.#otherName = otherName;
    this.#leaf = levels.findLast((level) => heading.columns.some(({ role }) => role === level)) ?? 'level-3';
  }

  walk(): this {
    for (const row of dataRows(this.#table, this.#heading)) this.#read(row);
    for (const { level, key, ...stated } of this.#open) {
      const wider = ({ dimension, group }: FoundLine): boolean =>
        level === 'level-1' ? dimension === key : `${dimension}\n${group ?? ''}` === key;
      const lines = this.lines.filter(wider);
      if (lines.length > 0) this.sums.push({ ...stated, lines, wider });
    }
    return this;
  }

  #at(placed: PlacedCell) {
    return placeOf(this.#table, placed);
  }

  #scoreCells(row: DataRow, level: Level): PlacedCell[] {
    return row
      .of('score')
      .filter((each) => hasText(each) && ownerOf(each.column, this.#heading.columns, this.#leaf) === level);
  }

  /** Notes, sums, signatures and repeated headings are told apart from indicators. */
  #readAside(row: DataRow): boolean {
    const aside = asideOf(row, this.#table, this.#heading);
    if (aside === null) return false;
    const [first] = ownTexts(row);
    const at = {
      sheet: this.#table.name,
      row: row.row.number,
      column: columnLetters(first?.column ?? 0),
    };
    if (aside.kind === 'note') this.notes.push(aside.text.slice(0, 2_000));
    else if (aside.kind === 'dimension') this.#enterDimension(aside.text, at, null);
    else {
      if (aside.kind === 'summary') this.#readSum(row, aside.text);
      this.doubts.push(
        failure('framework-import.row-left-out', {
          ...at,
          found: aside.text.slice(0, 100),
          reason: aside.kind,
        }),
      );
    }
    return true;
  }

  #readSum(row: DataRow, name: string): void {
    const isSubtotal = /^小计/.test(name);
    const lines = isSubtotal ? this.lines.slice(this.#sinceSubtotal) : [...this.lines];
    if (isSubtotal) this.#sinceSubtotal = this.lines.length;
    const [cell] = this.#scoreCells(row, this.#leaf);
    const score = cell ? readScore(cell.cell) : null;
    if (!cell || !score || lines.length === 0) return;
    const { heading: _heading, ...place } = this.#at(cell);
    this.sums.push({ name, stated: score.number, place, lines, wider: isSubtotal ? null : () => true });
  }

  #enterDimension(text: string, place: StatedSum['place'], stated: string | null): void {
    const { name, score } = readName(text);
    if (name === this.#dimension) return;
    this.#dimension = name;
    this.#group = null;
    this.#line = null;
    const printed = stated ?? score;
    if (printed !== null) this.#open.push({ level: 'level-1', key: name, name, stated: printed, place });
  }

  #enterGroup(text: string, place: StatedSum['place'], stated: string | null): void {
    const { name, score } = readName(text);
    if (name === this.#group) return;
    this.#group = name;
    this.#line = null;
    const printed = stated ?? score;
    const dimension = this.#dimension ?? this.#otherName;
    if (printed !== null)
      this.#open.push({ level: 'level-2', key: `${dimension}\n${name}`, name, stated: printed, place });
  }

  /** A score printed for a whole dimension or group. */
  #statedFor(row: DataRow, level: Level): string | null {
    const [cell] = this.#scoreCells(row, level);
    const score = cell ? readScore(cell.cell) : null;
    if (score?.percent) this.percent = true;
    return score?.number ?? null;
  }

  #read(row: DataRow): void {
    if (ownTexts(row).length === 0 || this.#readAside(row)) return;
    const isOwn = (placed: PlacedCell | null): placed is PlacedCell => placed?.from === row.row.number;
    const one = this.#leaf === 'level-1' ? null : row.first('level-1');
    const two = this.#leaf === 'level-3' ? row.first('level-2') : null;
    if (isOwn(one)) this.#enterDimension(one.cell.text, this.#at(one), this.#statedFor(row, 'level-1'));
    if (isOwn(two)) this.#enterGroup(two.cell.text, this.#at(two), this.#statedFor(row, 'level-2'));
    const own = row.first(this.#leaf);
    if (isOwn(own)) {
      this.#add(row, own, own.cell.text, []);
      return;
    }
    // Without a name of its own the row goes on with what stands above, or is named by the level above it.
    const rule = row.first('rule') ?? row.first('definition');
    const scores = this.#scoreCells(row, this.#leaf).filter((each) => each.from === row.row.number);
    if (this.#line && scores.length === 0) this.#continue(row);
    else if (this.#line && rule) {
      const doubt = failure('framework-import.name-from-rule', {
        ...this.#at(rule),
        found: brief(rule.cell.text),
      });
      this.#add(row, rule, `${this.#line.name}：${brief(rule.cell.text)}`, [doubt]);
    } else if (!this.#line && (isOwn(two) || isOwn(one))) {
      const named = isOwn(two) ? two : one;
      if (named) this.#add(row, named, named.cell.text, [], isOwn(two) ? 'level-2' : 'level-1');
    } else this.#leaveOut(row);
  }

  #leaveOut(row: DataRow): void {
    const [first] = ownTexts(row);
    this.doubts.push(
      failure('framework-import.row-left-out', {
        sheet: this.#table.name,
        row: row.row.number,
        column: columnLetters(first?.column ?? 0),
        found: (first?.text ?? '').slice(0, 100),
        reason: 'nameless',
      }),
    );
  }

  /** Further rules of the indicator above. */
  #continue(row: DataRow): void {
    const add = (role: 'rule' | 'definition', to: string[] | undefined): void => {
      for (const placed of row.of(role))
        if (placed.from === row.row.number && hasText(placed)) to?.push(tidyText(placed.cell.text));
    };
    add('rule', this.#line?.rule);
    add('definition', this.#line?.definition);
  }

  #add(row: DataRow, named: PlacedCell, text: string, doubts: readonly Failure[], level = this.#leaf): void {
    const { name, code, score: inName } = readName(text);
    const textsOf = (role: 'rule' | 'definition') =>
      row.of(role).flatMap((placed) => (hasText(placed) ? [tidyText(placed.cell.text)] : []));
    const textOf = (role: 'target' | 'unit' | 'evidence' | 'responsible' | 'deadline' | 'note' | 'code') =>
      tidyText(row.first(role)?.cell.text ?? '');
    const group = level === 'level-2' ? null : this.#group;
    const line: FoundLine = {
      sheet: this.#table.name,
      row: row.row.number,
      dimension: this.#dimension ?? this.#otherName,
      group: this.#leaf === 'level-3' ? group : null,
      code: tidyLine(textOf('code')).replace(/[\s/]+/g, '') || code,
      name,
      score: null,
      rule: textsOf('rule'),
      definition: textsOf('definition'),
      target: textOf('target') || null,
      unit: textOf('unit'),
      evidence: textOf('evidence'),
      responsible: textOf('responsible'),
      deadline: textOf('deadline') || null,
      note: textOf('note') || null,
      doubts: [...doubts],
    };
    line.score = this.#scoreOf(row, named, line, level) ?? inName;
    this.#doubtCells(row, line);
    this.lines.push(line);
    this.#line = line;
  }

  #scoreOf(row: DataRow, named: PlacedCell, line: FoundLine, level: Level): string | null {
    const [placed] = [...this.#scoreCells(row, this.#leaf), ...this.#scoreCells(row, level)];
    if (!placed) return null;
    const isShared = placed.to > placed.from && (placed.from < named.from || placed.to > named.to);
    if (isShared) {
      line.doubts.push(
        failure('framework-import.score-shared', {
          ...this.#at(placed),
          found: tidyLine(placed.cell.text),
          rows: placed.to - placed.from + 1,
        }),
      );
      return null;
    }
    const score = readScore(placed.cell);
    if (!score)
      line.doubts.push(
        failure('framework-import.score-unreadable', {
          ...this.#at(placed),
          found: tidyLine(placed.cell.text).slice(0, 60),
        }),
      );
    if (score?.percent) this.percent = true;
    return score?.number ?? null;
  }

  #doubtCells(row: DataRow, line: FoundLine): void {
    if (row.row.hidden)
      line.doubts.push(
        failure('cell.hidden-row', { sheet: this.#table.name, row: row.row.number, column: 'A' }),
      );
    for (const role of [...levels, 'rule', 'definition'] as const)
      for (const placed of row.of(role)) {
        if (placed.from !== row.row.number) continue;
        if (placed.cell.unreadable)
          line.doubts.push(failure('cell.unreadable', { ...this.#at(placed), found: placed.cell.text }));
        else if (placed.cell.formula !== null)
          line.doubts.push(failure('cell.formula-text', { ...this.#at(placed), found: placed.cell.formula }));
      }
  }
}
