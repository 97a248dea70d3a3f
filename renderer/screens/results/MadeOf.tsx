import type { Subject } from '#shared/model/evaluation.ts';
import type { IndicatorRollUp } from '#shared/model/roll-up.ts';
import { useTexts } from '../../application/texts.tsx';

interface MadeOfProps {
  readonly rollUp: IndicatorRollUp;
  readonly subjects: readonly Subject[];
}

/** How many subordinates an indicator is made of, and who is left out for what reason. */
export const MadeOf = ({ rollUp, subjects }: MadeOfProps) => {
  const { results, rules } = useTexts();
  const left = rollUp.parts
    .filter(({ use }) => use !== 'counted')
    .map(({ subjectId, use }) =>
      rules.exclusion(
        subjects.find(({ id }) => id === subjectId)?.name ?? subjectId,
        rules.subordinateUses[use],
      ),
    );
  return <>{rules.madeOf(rollUp.parts.length - left.length, left.join(results.separators.item))}</>;
};
