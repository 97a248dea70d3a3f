import type { ReactNode } from 'react';
import type { Dimension } from '#shared/model/framework.ts';
import { exact, exactToText, subtract, sum } from '#shared/scoring/exact.ts';
import type { NewFullScore } from '#shared/scoring/weights/new-full-scores.ts';
import { useTexts } from '../../application/texts.tsx';
import { ColumnHeadings } from '../../components/ColumnHeadings.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import styles from './Weightings.module.css';

interface FullScoreTableProps {
  readonly dimensions: readonly Dimension[];
  readonly lines: readonly NewFullScore[];
  /** What can be done with them, beside copying. */
  readonly children: ReactNode;
}

const signed = (text: string): string => (text.startsWith('-') || text === '0' ? text : `+${text}`);
const change = ({ before, after }: { before: string; after: string }): string =>
  signed(exactToText(subtract(exact(after), exact(before))));
/** Sum of the full scores before or after. */
export const added = (lines: readonly NewFullScore[], which: 'before' | 'after'): string =>
  exactToText(sum(lines.map((line) => exact(line[which]))));

const share = (weight: number): string => `${(weight * 100).toFixed(2)}%`;

/** Old and new full scores, dimension by dimension. */
export const FullScoreTable = ({ dimensions, lines, children }: FullScoreTableProps) => {
  const { weightings } = useTexts();
  const headings = [
    weightings.item,
    weightings.weightOf,
    weightings.before,
    weightings.after,
    weightings.change,
  ];
  return (
    <>
      <div className={styles.tools}>
        {children}
        <CopyTable
          rows={[
            headings,
            ...lines.map((line) => [
              `${line.code} ${line.name}`,
              share(line.weight),
              line.before,
              line.after,
              change(line),
            ]),
            [weightings.total, '', added(lines, 'before'), added(lines, 'after'), ''],
          ]}
        />
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <ColumnHeadings headings={headings} />
            </tr>
          </thead>
          {dimensions.map(({ id, code, name }) => {
            const own = lines.filter(({ dimensionId }) => dimensionId === id);
            const sums = { before: added(own, 'before'), after: added(own, 'after') };
            const weight = own.reduce((total, line) => total + line.weight, 0);
            return (
              <tbody key={id}>
                <tr className={styles.groupRow}>
                  <th scope="row" className={styles.name}>
                    {code} {name}
                  </th>
                  <td className={styles.number}>{share(weight)}</td>
                  <td className={styles.number}>{sums.before}</td>
                  <td className={styles.number}>{sums.after}</td>
                  <td className={styles.number}>{change(sums)}</td>
                </tr>
                {own.map((line) => (
                  <tr key={line.indicatorId} data-indicator={line.code}>
                    <th scope="row" className={styles.nested}>
                      {line.code} {line.name}
                    </th>
                    <td className={styles.number}>{share(line.weight)}</td>
                    <td className={styles.number}>{line.before}</td>
                    <td className={styles.number}>{line.after}</td>
                    <td className={styles.number}>{change(line)}</td>
                  </tr>
                ))}
              </tbody>
            );
          })}
          <tfoot>
            <tr>
              <th scope="row">{weightings.total}</th>
              <td />
              <td className={styles.number}>{added(lines, 'before')}</td>
              <td className={styles.number}>{added(lines, 'after')}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
};
