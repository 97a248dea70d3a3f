import { Button } from 'antd';
import type { ReviewOverview } from '#shared/model/review-overview.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import paper from '../results/paper.module.css';
import styles from './reviews.module.css';
import { type ReviewScene, scorerName } from './scene.ts';

export type RoundLine = ReviewOverview['rounds'][number];

interface RoundTableProps {
  readonly scene: ReviewScene;
  readonly rounds: readonly RoundLine[];
  readonly onClose: (round: RoundLine) => void;
}

/** Every round with who opened it, why, and how far it is. */
export const RoundTable = ({ scene, rounds, onClose }: RoundTableProps) => {
  const words = useTexts().reviews.rounds;
  const day = (instant: string): string => new Date(instant).toLocaleDateString('sv');
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{words.title}</h2>
      {rounds.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <table className={paper.table}>
          <thead>
            <tr>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.openedBy}</th>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.cells}</th>
              <th scope="col">{words.progress}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <tr key={round.id}>
                <td>
                  {words.round(round.round)}{' '}
                  {round.closing ? (
                    <StateTag tone="neutral">
                      {words.closed(scorerName(scene, round.closing.closedBy), day(round.closing.closedAt))}
                    </StateTag>
                  ) : (
                    <>
                      <StateTag tone="under-way">{words.open}</StateTag>{' '}
                      <Button size="small" onClick={() => onClose(round)}>
                        {words.close}
                      </Button>
                    </>
                  )}
                </td>
                <td>{words.opened(scorerName(scene, round.openedBy), day(round.openedAt))}</td>
                <td>{round.reason}</td>
                <td className={styles.number}>
                  {round.cells.reduce((count, { indicatorIds }) => count + indicatorIds.length, 0)}
                </td>
                <td>{words.answered(round.answered, round.expected, round.changed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
