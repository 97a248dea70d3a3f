import { memo } from 'react';
import type { Table, TableCell, TableRow } from '#shared/reports/document/document-model.ts';
import styles from './paper.module.css';

const spans = ({ columnSpan, rowSpan }: TableCell) => ({
  ...(columnSpan === undefined ? {} : { colSpan: columnSpan }),
  ...(rowSpan === undefined ? {} : { rowSpan }),
});

/** The column each cell of each row stands in, past the cells that reach down from above. */
const columnsOf = (rows: readonly TableRow[]): number[][] => {
  const reaching: number[] = [];
  return rows.map(({ cells }) => {
    let column = 0;
    const own = cells.map((cell) => {
      while ((reaching[column] ?? 0) > 0) column += 1;
      const at = column;
      for (let each = 0; each < (cell.columnSpan ?? 1); each += 1) {
        reaching[column] = cell.rowSpan ?? 1;
        column += 1;
      }
      return at;
    });
    for (let each = 0; each < reaching.length; each += 1)
      reaching[each] = Math.max(0, (reaching[each] ?? 0) - 1);
    return own;
  });
};

/** A ruled table under its caption; the header is printed again on every page. */
export const PaperTable = memo(({ table }: { readonly table: Table }) => {
  const total = table.columns.reduce((sum, { share }) => sum + share, 0);
  const places = columnsOf(table.rows);
  return (
    <div data-block={table.key}>
      {table.caption !== '' && <p className={`${styles.caption} ${styles.tableCaption}`}>{table.caption}</p>}
      <table className={styles.table} aria-label={table.caption}>
        <colgroup>
          {table.columns.map(({ share }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name.
            <col key={index} style={{ width: `${(share * 100) / total}%` }} />
          ))}
        </colgroup>
        <thead>
          {table.header.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name.
            <tr key={index}>
              {row.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name.
                <th key={column} scope="col" {...spans(cell)}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name.
            <tr key={index} className={row.emphasis ? styles.emphasis : undefined}>
              {row.cells.map((cell, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name.
                  key={column}
                  className={styles[table.columns[places[index]?.[column] ?? column]?.alignment ?? 'left']}
                  {...spans(cell)}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note !== null && <p className={styles.note}>{table.note}</p>}
    </div>
  );
});
