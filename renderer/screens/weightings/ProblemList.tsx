import type { Failure } from '#shared/contract/failure.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import styles from './Weightings.module.css';

/** More lines than this are counted instead of listed. */
const mostListed = 6;

/** What has to be mended, each with its place and remedy. */
export const ProblemList = ({
  title,
  problems,
}: {
  readonly title?: string;
  readonly problems: readonly Failure[];
}) => {
  const { weightings } = useTexts();
  const failureText = useFailureText();
  return (
    <div className={styles.problems} role="alert">
      {title !== undefined && <p className={styles.problem}>{title}</p>}
      <ul>
        {problems.slice(0, mostListed).map((problem) => (
          <li key={JSON.stringify(problem)}>{failureText(problem)}</li>
        ))}
      </ul>
      {problems.length > mostListed && <p>{weightings.moreProblems(problems.length - mostListed)}</p>}
    </div>
  );
};
