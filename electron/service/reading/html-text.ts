import { resolveReferences } from './html-entities.ts';
import { htmlTokens } from './html-tokens.ts';
import { PageText } from './page-text.ts';

/** Elements that begin and end a line. */
const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead title tr ul caption'.split(
    ' ',
  ),
);

/** Spans beyond these are no table a person reads. */
const widestSpan = 60;
const longestSpan = 500;
/** Cells that reach down are followed this far right, and this often in one table. */
const widestReach = 200;
const mostCovered = 200_000;

const spanOf = (attributes: string, name: string, largest: number): number => {
  const found = new RegExp(`\\b${name}\\s{0,4}=\\s{0,4}["']?(\\d{1,3})`, 'i').exec(
    attributes.slice(0, 2_000),
  );
  const span = Number(found?.[1] ?? '1');
  return Math.min(Math.max(span, 1), largest);
};

const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

/** Columns that a cell of a row above still reaches into: rows left, and how many columns from here on. */
interface Reach {
  rows: number;
  readonly columns: number;
}

/** Cells that reach down are left out of the rows below in a page; writes them there as cells that continue. */
class RowSpans {
  readonly #reaching = new Map<number, Reach>();
  #column = 0;
  #left = mostCovered;

  startRow(): void {
    this.#column = 0;
  }

  /** Columns of the cells from above that stand before the next own cell. */
  *covered(): Generator<number> {
    for (let reach = this.#reaching.get(this.#column); reach; reach = this.#reaching.get(this.#column)) {
      const column = this.#column;
      this.#left -= 1;
      if (this.#left < 0) {
        this.#reaching.clear();
        return;
      }
      reach.rows -= 1;
      if (reach.rows === 0) this.#reaching.delete(column);
      this.#column += reach.columns;
      yield reach.columns;
    }
  }

  add(columns: number, rows: number): void {
    if (rows > 1 && this.#column < widestReach) this.#reaching.set(this.#column, { rows: rows - 1, columns });
    this.#column += columns;
  }
}

export interface HtmlText {
  readonly text: string;
  /** Cells merged over rows that were written again in a row below. */
  readonly repeatedCells: number;
}

/**
 * The text of a page as its reader sees it: one line per block, tables of data as rows with tabs, tables that only lay
 * out the page as blocks. One pass over the markup; nothing is loaded.
 */
export const htmlToText = (html: string): HtmlText => {
  const page = new PageText();
  const spans: RowSpans[] = [];
  let pre = 0;
  const writeCovered = (): void => {
    for (const columns of spans.at(-1)?.covered() ?? []) page.openCell({ columns, continues: true });
  };
  const table = (name: string, opens: boolean, attributes: string): void => {
    switch (name) {
      case 'table':
        if (opens) {
          page.openTable();
          spans.push(new RowSpans());
        } else {
          writeCovered();
          page.closeTable();
          spans.pop();
        }
        return;
      case 'tr':
        writeCovered();
        page.closeCell();
        if (opens) {
          page.openRow();
          spans.at(-1)?.startRow();
        }
        return;
      default: {
        if (!opens) {
          page.closeCell();
          return;
        }
        writeCovered();
        const columns = spanOf(attributes, 'colspan', widestSpan);
        page.openCell({ columns, continues: false });
        spans.at(-1)?.add(columns, spanOf(attributes, 'rowspan', longestSpan));
      }
    }
  };
  for (const token of htmlTokens(html)) {
    if (token.type === 'text') {
      const text = resolveReferences(pre > 0 ? token.text : collapse(token.text));
      if (pre > 0)
        text.split('\n').forEach((part, index) => {
          if (index > 0) page.breakLine();
          page.write(part);
        });
      else if (text !== ' ' || !page.atStart) page.write(text);
      continue;
    }
    const { name, type, attributes } = token;
    if (name === 'br') page.breakLine();
    else if (name === 'pre') pre = Math.max(0, pre + (type === 'open' ? 1 : -1));
    else if (name === 'table' || (page.inTable && (name === 'tr' || name === 'td' || name === 'th')))
      table(name, type === 'open', attributes);
    else if (blocks.has(name)) page.breakLine();
  }
  return { text: page.finish(), repeatedCells: page.repeated };
};
