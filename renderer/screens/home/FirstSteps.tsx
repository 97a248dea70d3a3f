import { Link } from 'react-router';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './HomeScreen.module.css';

/** What to do first, while there is no evaluation yet. */
export const FirstSteps = () => {
  const { application } = useTexts();
  const { steps } = application.home;
  const list = [
    { title: steps.read, detail: steps.readDetail, to: routes.plans() },
    { title: steps.choose, detail: steps.chooseDetail, to: routes.frameworks() },
    { title: steps.evaluate, detail: steps.evaluateDetail, to: routes.newEvaluation() },
  ];
  return (
    <section className={styles.section} aria-label={steps.title}>
      <h2 className={styles.subtitle}>{steps.title}</h2>
      <ol className={styles.steps}>
        {list.map(({ title, detail, to }, index) => (
          <li key={to}>
            <Link className={styles.step} to={to}>
              <span className={styles.stepNumber} aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <span className={styles.stepTitle}>{title}</span>
                <span className={styles.stepDetail}>{detail}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
};
