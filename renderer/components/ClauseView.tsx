import { Link } from 'react-router';
import type { Clause } from '#shared/model/plan.ts';
import { routes } from '../application/routes.ts';
import { useTexts } from '../application/texts.tsx';
import styles from './ClauseView.module.css';

interface ClauseViewProps {
  readonly clause: Clause;
  /** One line for tables; the words in full otherwise. */
  readonly compact?: boolean;
}

/** The plan's own words with their place; the place opens the plan there. */
export const ClauseView = ({ clause, compact = false }: ClauseViewProps) => {
  return (
    <figure className={compact ? styles.compact : styles.clause}>
      <blockquote
        className={styles.quote}
        cite={`#${routes.clause(clause)}`}
        title={compact ? clause.quote : undefined}
      >
        {clause.quote}
      </blockquote>
      <figcaption className={styles.place}>
        <ClausePlace clause={clause} />
      </figcaption>
    </figure>
  );
};

/** The place alone, for where the words stand already. */
export const ClausePlace = ({ clause }: Pick<ClauseViewProps, 'clause'>) => {
  const { plans } = useTexts();
  return (
    <Link to={routes.clause(clause)} title={plans.openAtParagraph}>
      {plans.place(clause.section, clause.paragraph)}
    </Link>
  );
};
