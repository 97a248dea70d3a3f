import type { Indicator } from '#shared/model/framework.ts';
import type { GivenValue } from '#shared/model/review-sheet.ts';
import { useTexts } from '../../application/texts.tsx';
import { valueWords } from '../scoring/value-words.ts';
import { formItemOf } from './scene.ts';

interface GivenTextProps {
  readonly given: GivenValue;
  readonly indicator: Indicator;
}

/** What somebody gave and the points it comes to. */
export const GivenText = ({ given: { value, blankReason, points }, indicator }: GivenTextProps) => {
  const texts = useTexts();
  const entered = value
    ? valueWords(value, formItemOf(indicator), texts)
    : blankReason
      ? texts.rules.blankReasons[blankReason]
      : texts.reviews.units.none_;
  const isPoints = indicator.method.id === 'direct';
  return (
    <span>
      {entered}
      {points !== null && !isPoints && ` (${texts.reviews.answers.points(points.rounded)})`}
    </span>
  );
};
