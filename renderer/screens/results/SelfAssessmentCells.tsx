import type { Amount } from '#shared/model/primitives.ts';
import type { RoundingRule } from '#shared/model/rules.ts';
import type { SelfAssessment } from '#shared/model/self-assessment.ts';
import { exact, subtract } from '#shared/scoring/exact.ts';
import { amountOf } from '#shared/scoring/rounding.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './paper.module.css';

interface SelfAssessmentCellsProps {
  /** What the body wrote under the indicator; undefined where nothing. */
  readonly written: SelfAssessment | undefined;
  /** What the experts' scores come to, or null. */
  readonly points: Amount | null;
  readonly rounding: RoundingRule;
}

/** 自评得分 and how far it lies above the experts', with what the body wrote beside it. */
export const SelfAssessmentCells = ({ written, points, rounding }: SelfAssessmentCellsProps) => {
  const { selfAssessments: words } = useTexts();
  const score = written?.selfScore ?? null;
  const difference =
    score === null || points === null
      ? null
      : amountOf(subtract(exact(score), exact(points.exact)), rounding).rounded;
  const details = written
    ? [
        [words.target, written.targetValue],
        [words.actual, written.actualValue],
        [words.deviation, written.deviation],
      ]
        .filter(([, text]) => text !== '')
        .map(([name, text]) => `${name}: ${text}`)
        .join('\n')
    : '';
  return (
    <>
      <td className={styles.number} title={details}>
        {score}
      </td>
      <td className={styles.number}>
        {difference !== null && !difference.startsWith('-') && Number(difference) !== 0
          ? `+${difference}`
          : difference}
      </td>
    </>
  );
};
