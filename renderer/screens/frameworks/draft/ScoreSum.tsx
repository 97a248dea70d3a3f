import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import { compare, exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { useTexts } from '../../../application/texts.tsx';
import { StateTag } from '../../../components/StateTag.tsx';

/** What the full scores add up to, beside what they should. */
export const ScoreSum = ({ document }: { readonly document: FrameworkDocument }) => {
  const { frameworks } = useTexts();
  const found = sum(indicatorsOf(document).map(({ fullScore }) => exact(fullScore)));
  const agrees = compare(found, exact(document.totalScore)) === 0;
  return (
    <StateTag tone={agrees ? 'good' : 'warning'}>
      {frameworks.draft.sum(exactToText(found), document.totalScore)}
    </StateTag>
  );
};
