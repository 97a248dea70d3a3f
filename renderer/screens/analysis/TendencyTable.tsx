import type { ScorerTendency } from '#shared/scoring/agreement/leniency.ts';
import type { Statistic } from '#shared/scoring/agreement/statistic.ts';
import { useTexts } from '../../application/texts.tsx';
import { ColumnHeadings } from '../../components/ColumnHeadings.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import styles from './Analysis.module.css';

interface TendencyTableProps {
  readonly tendencies: Statistic<readonly ScorerTendency[]>;
  readonly scorers: readonly string[];
}

/** Within half a percentage point of the panel a scorer is neither lenient nor severe. */
const levelWithin = 0.005;

/** How lenient every scorer is, how evenly, and how far own scores lie apart. */
export const TendencyTable = ({ tendencies, scorers }: TendencyTableProps) => {
  const texts = useTexts();
  const { analysis, statistics } = texts;
  const points = (statistic: Statistic): string =>
    statistic.defined
      ? analysis.points((statistic.value * 100).toFixed(1))
      : statistics.undefinedReasons[statistic.reason];
  const word = (statistic: Statistic): string => {
    if (!statistic.defined) return '';
    if (Math.abs(statistic.value) < levelWithin) return analysis.level;
    return statistic.value > 0 ? analysis.lenient : analysis.severe;
  };
  const headings = [
    analysis.scorer,
    analysis.leniency,
    analysis.reading,
    analysis.unevenness,
    analysis.spread,
    analysis.objects,
  ];
  const rows = tendencies.defined
    ? tendencies.value.map(({ leniency, unevenness, spread, objects }, position) => [
        scorers[position] ?? '',
        leniency.defined && leniency.value > 0 ? `+${points(leniency)}` : points(leniency),
        word(leniency),
        points(unevenness),
        points(spread),
        String(objects),
      ])
    : [];
  return (
    <section className={styles.section} aria-label={analysis.tendencies}>
      <div className={styles.heading}>
        <h3 className={styles.title}>{analysis.tendencies}</h3>
        {rows.length > 0 && <CopyTable rows={[headings, ...rows]} />}
      </div>
      {tendencies.defined ? (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <ColumnHeadings headings={headings} />
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, leniency, reading, unevenness, spread, objects], position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two scorers may share a name
                <tr key={position}>
                  <th scope="row">{name}</th>
                  <td className={styles.number}>{leniency}</td>
                  <td>{reading}</td>
                  <td className={styles.number}>{unevenness}</td>
                  <td className={styles.number}>{spread}</td>
                  <td className={styles.number}>{objects}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className={styles.muted}>{statistics.undefinedReasons[tendencies.reason]}</p>
      )}
      <p className={styles.muted}>{analysis.tendencyDetail}</p>
    </section>
  );
};
