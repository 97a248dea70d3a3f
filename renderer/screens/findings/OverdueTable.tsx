import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import paper from '../results/paper.module.css';
import { overdueLines } from './finding-lines.ts';
import styles from './findings.module.css';
import type { FindingScene } from './scene.ts';

interface OverdueTableProps {
  readonly scene: FindingScene;
  readonly onOpen: (findingId: string) => void;
}

/** Measures past their last day, the longest overdue first; each leads to its finding. */
export const OverdueTable = ({ scene, onOpen }: OverdueTableProps) => {
  const { findings } = useTexts();
  const words = findings.overdue;
  const lines = overdueLines(scene);
  if (lines.length === 0)
    return (
      <div className={styles.alone}>
        <EmptyState title={words.none} remedy={words.noneRemedy} />
      </div>
    );
  return (
    <div className={`${paper.pane} ${styles.overduePane}`}>
      <table className={paper.table}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{findings.headings.subject}</th>
            <th scope="col">{words.finding}</th>
            <th scope="col">{words.measure}</th>
            <th scope="col">{findings.headings.unit}</th>
            <th scope="col">{words.person}</th>
            <th scope="col">{findings.ledger.status}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.days}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, finding, number, days }) => (
            <tr key={line.id} data-overdue-line={line.id}>
              <td>{scene.subjects.find(({ id }) => id === finding.subjectId)?.name}</td>
              <td>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => onOpen(finding.id)}
                  title={words.openFinding(number)}
                >
                  {findings.number(number)}
                </button>{' '}
                {finding.statement}
              </td>
              <td>{line.measure}</td>
              <td>{line.unit}</td>
              <td>{line.person}</td>
              <td className={paper.centre}>{findings.statuses[line.status]}</td>
              <td className={paper.number}>{line.dueOn}</td>
              <td className={`${paper.number} ${styles.bad}`}>{days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
