import type { ReactNode } from 'react';
import { ColumnHeadings } from '../../components/ColumnHeadings.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import styles from './Analysis.module.css';

interface AnalysisTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Cells in the order of the headings; the first names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  /** Columns that hold figures. */
  readonly figures?: ReadonlySet<number>;
  readonly children?: ReactNode;
}

/** A plain table with its heading, to copy into a spreadsheet as shown. */
export const AnalysisTable = ({ caption, headings, rows, figures, children }: AnalysisTableProps) => (
  <section className={styles.section} aria-label={caption}>
    <div className={styles.heading}>
      <h3 className={styles.title}>{caption}</h3>
      <CopyTable rows={[headings, ...rows.map(({ cells }) => cells)]} />
    </div>
    {children}
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <ColumnHeadings headings={headings} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map((cell, position) => (
                <td
                  key={headings[position + 1]}
                  className={figures?.has(position + 1) ? styles.number : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
