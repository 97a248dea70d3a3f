import type { FactsOf } from '../../contract/failure.ts';
import { type Failure, failure } from '../../contract/failure.ts';

/** As many digits as a spreadsheet keeps, so that exported formulas see the same number. */
export const maximumRuleDigits = 15;

/** The failure where a number of the rules has more digits than anyone states. */
export const tooManyDigits = (
  text: string,
  place: FactsOf<'rules.too-many-digits'>['place'],
  of: string,
  path: readonly (string | number)[],
): Failure[] =>
  text.replace(/\D/g, '').length > maximumRuleDigits
    ? [failure('rules.too-many-digits', { place, of, found: text, maximum: maximumRuleDigits }, path)]
    : [];
