import { composedDetail, composedText } from '../../i18n/entered-text.ts';
import { formContentText } from '../../i18n/form-text.ts';
import type { Catalogue } from '../../i18n/translation.ts';
import type { Indicator } from '../../model/framework.ts';
import type { GivenValue, ReviewSheetCell } from '../../model/review-sheet.ts';
import type { PartContent } from '../scoring-form/entry.ts';

/** What stood in one part of the own earlier score, as it would be filled in again. */
export const ownPartWords = (content: PartContent['value'] | undefined): string => {
  switch (content?.type) {
    case 'text':
      return content.text;
    case 'number':
      return content.number;
    case 'day':
      return content.day;
    case 'blank':
    case undefined:
      return '';
  }
};

/** An earlier score with the points it comes to; `inFull` with every item deducted for and its reason. */
const givenWords = (
  given: GivenValue,
  indicator: Indicator,
  catalogue: Catalogue,
  inFull: boolean,
): string => {
  const { value, blankReason, points } = given;
  const composed = value?.kind === 'counts' || value?.kind === 'completion' || value?.kind === 'figures';
  const text = composed
    ? (inFull ? composedDetail : composedText)(value, indicator.method, catalogue)
    : formContentText({ kind: 'judgement', value, blankReason }, indicator, catalogue);
  const words = catalogue.forms.reviewSheet;
  // Points given directly say themselves.
  if (indicator.method.id === 'direct') return value ? words.directPoints(text) : text;
  return points === null ? text : words.points(text, points.rounded);
};

/** The scorer's own earlier score. */
export const ownWords = ({ own }: ReviewSheetCell, indicator: Indicator, catalogue: Catalogue): string =>
  own ? givenWords(own, indicator, catalogue, true) : catalogue.forms.reviewSheet.noOwn;

/** The others' earlier scores, no more of them than the screen shows: what was given, without the reasons. */
export const othersWords = (
  { others }: ReviewSheetCell,
  indicator: Indicator,
  catalogue: Catalogue,
): string => {
  const words = catalogue.forms.reviewSheet;
  if (others.length === 0) return words.noOthers;
  return others
    .map((other) => {
      const given = givenWords(other, indicator, catalogue, false);
      return other.name === null ? given : words.otherNamed(other.name, given);
    })
    .join('\n');
};
