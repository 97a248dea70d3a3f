import type { PanelStatistics } from '#shared/scoring/agreement/panel.ts';
import { useTexts } from '../../application/texts.tsx';
import { ColumnHeadings } from '../../components/ColumnHeadings.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import styles from './Analysis.module.css';
import { panelLines } from './panel-lines.ts';

/** The statistics of the panel, each with its reading, n and k, or why it has no value. */
export const PanelTable = ({ panel }: { readonly panel: PanelStatistics }) => {
  const texts = useTexts();
  const { analysis } = texts;
  const lines = panelLines(panel, texts);
  const headings = [analysis.statistic, analysis.value, analysis.reading, analysis.size];
  return (
    <section className={styles.section} aria-label={analysis.statistics}>
      <div className={styles.heading}>
        <h3 className={styles.title}>{analysis.statistics}</h3>
        <CopyTable
          rows={[
            [...headings, ''],
            ...lines.map(({ name, value, reading, size, note }) => [name, value, reading, size, note]),
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
          <tbody>
            {lines.map(({ name, value, defined, reading, size, note }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {defined ? (
                  <>
                    <td className={styles.number}>{value}</td>
                    <td>
                      {reading}
                      {note !== '' && <span className={styles.note}>{note}</span>}
                    </td>
                    <td>{size}</td>
                  </>
                ) : (
                  <td colSpan={3} className={styles.none}>
                    {value}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
