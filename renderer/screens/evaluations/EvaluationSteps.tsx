import { NavLink } from 'react-router';
import { evaluationSteps, routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './EvaluationSteps.module.css';

interface EvaluationStepsProps {
  readonly id: string;
  /** Whether the framework carries a progress list; null while that is not known. */
  readonly hasProgressList?: boolean | null;
}

/** The steps of the work on one evaluation, in order; the open one is marked. */
export const EvaluationSteps = ({ id, hasProgressList = null }: EvaluationStepsProps) => {
  const { evaluations } = useTexts();
  const shown = evaluationSteps.filter((step) => step !== 'progress' || hasProgressList !== false);
  return (
    <nav className={styles.steps} aria-label={evaluations.steps.label}>
      {shown.map((step) => (
        <NavLink
          key={step}
          to={routes.evaluation(id, step)}
          className={({ isActive }) => `${styles.step} ${isActive ? styles.active : ''}`}
        >
          {evaluations.steps[step]}
        </NavLink>
      ))}
    </nav>
  );
};
