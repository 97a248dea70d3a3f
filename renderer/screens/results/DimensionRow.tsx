import type { Dimension } from '#shared/model/framework.ts';
import type { SubjectResult } from '#shared/model/result.ts';
import { useTexts } from '../../application/texts.tsx';
import { DerivedNumber } from './DerivedNumber.tsx';
import styles from './paper.module.css';

interface DimensionRowProps {
  readonly dimension: Dimension;
  readonly subject: SubjectResult;
  /** How many columns the scorers take. */
  readonly scorers: number;
  readonly hasSelfAssessment: boolean;
}

/** A dimension as the head of its indicators: weight, points and rate. */
export const DimensionRow = ({ dimension, subject, scorers, hasSelfAssessment }: DimensionRowProps) => {
  const { results } = useTexts();
  const own = subject.dimensions.find(({ dimensionId }) => dimensionId === dimension.id);
  const target = { of: 'dimension', dimensionId: dimension.id } as const;
  const name = results.derivation.numbers.dimension(dimension.code, dimension.name);
  return (
    <tr className={styles.group}>
      <th scope="row" className={`${styles.sticky} ${styles.code}`}>
        {dimension.code}
      </th>
      <th scope="row" className={`${styles.sticky} ${styles.second}`}>
        {dimension.name}
      </th>
      <td className={styles.number}>{dimension.weight}</td>
      <td colSpan={scorers} />
      <td className={styles.number}>
        {own && (
          <DerivedNumber
            subjectId={subject.subjectId}
            target={target}
            name={name}
            value={own.points.rounded}
          />
        )}
      </td>
      <td className={styles.number}>
        {own?.rate && (
          <DerivedNumber
            subjectId={subject.subjectId}
            target={target}
            name={results.indicatorTable.rate}
            value={`${own.rate.rounded}%`}
          />
        )}
      </td>
      {hasSelfAssessment && <td colSpan={2} />}
      <td />
      <td />
    </tr>
  );
};
