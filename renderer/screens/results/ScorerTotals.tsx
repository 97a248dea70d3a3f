import type { Scorer } from '#shared/model/evaluation.ts';
import type { SubjectResult } from '#shared/model/result.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { DerivedNumber } from './DerivedNumber.tsx';
import styles from './paper.module.css';

interface ScorerTotalsProps {
  readonly subject: SubjectResult;
  readonly scorers: readonly Scorer[];
  readonly hasSelfAssessment: boolean;
}

/** The sum of every scorer's sheet, and the subject's total. */
export const ScorerTotals = ({ subject, scorers, hasSelfAssessment }: ScorerTotalsProps) => {
  const { results, rules } = useTexts();
  return (
    <tr className={styles.group}>
      <th scope="row" className={`${styles.sticky} ${styles.code}`} />
      <th scope="row" className={`${styles.sticky} ${styles.second}`}>
        {results.indicatorTable.scorerTotal}
      </th>
      <td />
      {scorers.map((scorer) => {
        const own = subject.scorerTotals.find(({ scorerId }) => scorerId === scorer.id);
        return (
          <td key={scorer.id} className={styles.centre}>
            {own && (
              <>
                <DerivedNumber
                  subjectId={subject.subjectId}
                  target={{ of: 'scorer-total', scorerId: scorer.id }}
                  name={results.derivation.numbers.scorerTotal(scorer.name)}
                  value={own.total.rounded}
                  struck={own.use === 'trimmed'}
                />
                {own.use !== 'counted' && (
                  <span className={`${styles.stack} ${styles.muted}`}>{rules.scorerTotalUses[own.use]}</span>
                )}
              </>
            )}
          </td>
        );
      })}
      <td className={styles.number}>
        <DerivedNumber
          subjectId={subject.subjectId}
          target={{ of: 'total' }}
          name={results.derivation.numbers.total}
          value={subject.total.rounded}
          weight="strong"
        />
        {!subject.complete && <StateTag tone="warning">{results.provisional.word}</StateTag>}
      </td>
      <td className={styles.number}>
        <DerivedNumber
          subjectId={subject.subjectId}
          target={{ of: 'total' }}
          name={results.subjectTable.rate}
          value={`${subject.rate.rounded}%`}
        />
      </td>
      {hasSelfAssessment && <td colSpan={2} />}
      <td />
      <td />
    </tr>
  );
};
