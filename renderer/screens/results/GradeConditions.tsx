import { conditionOutcomeInWords } from '#shared/i18n/rules-in-words.ts';
import type { SubjectResult } from '#shared/model/result.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './paper.module.css';

/** Which conditions of the grades held and which failed; marked where one of them decided. */
export const GradeConditions = ({ result }: { readonly result: SubjectResult }) => {
  const texts = useTexts();
  const { results } = texts;
  const { gradeConditions, gradeByTotal, gradeByConditions } = result;
  if (gradeConditions.length === 0) return null;
  const held = gradeConditions.filter((each) => each.held).length;
  return (
    <details className={`${styles.stack} ${styles.muted}`}>
      <summary data-decided={gradeByTotal !== gradeByConditions}>
        {results.subjectTable.conditions(held, gradeConditions.length)}
      </summary>
      <ul className={styles.conditions}>
        {gradeConditions.map((outcome) => {
          const words = conditionOutcomeInWords(outcome, texts, results.separators.item);
          return (
            <li key={words} data-held={outcome.held}>
              {words}
            </li>
          );
        })}
      </ul>
    </details>
  );
};
