import type { ReviewStatistics } from '#shared/model/review-overview.ts';
import { useTexts } from '../../application/texts.tsx';
import paper from '../results/paper.module.css';
import styles from './reviews.module.css';

interface ReviewStatisticsTableProps {
  readonly before: ReviewStatistics;
  readonly after: ReviewStatistics;
}

/** Agreement on the first round beside what counts now. */
export const ReviewStatisticsTable = ({ before, after }: ReviewStatisticsTableProps) => {
  const { statistics } = useTexts().reviews;
  const figure = (value: number | null): string => (value === null ? statistics.undefined : value.toFixed(3));
  const lines = [
    { name: statistics.reviews, read: ({ reviews }: ReviewStatistics) => String(reviews) },
    { name: statistics.notices, read: ({ notices }: ReviewStatistics) => String(notices) },
    { name: statistics.alpha, read: ({ alpha }: ReviewStatistics) => figure(alpha) },
    { name: statistics.intraclass, read: ({ intraclass }: ReviewStatistics) => figure(intraclass) },
  ];
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{statistics.title}</h2>
      <table className={paper.table}>
        <thead>
          <tr>
            <th scope="col">{statistics.measure}</th>
            <th scope="col">{statistics.before}</th>
            <th scope="col">{statistics.after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, read }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{read(before)}</td>
              <td className={styles.number}>{read(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>{statistics.of(after.compared, after.scorers)}</p>
    </section>
  );
};
