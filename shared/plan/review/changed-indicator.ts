import { ruleInWords } from '../../i18n/rule-in-words.ts';
import type { Catalogue } from '../../i18n/translation.ts';
import type { Indicator } from '../../model/framework.ts';
import { exact, isZero } from '../../scoring/exact.ts';
import { withFullScore } from '../../scoring/reweight.ts';
import type { ChangedFields } from './stored-line.ts';

/** A line's words of its method stay the method's words as long as nobody wrote others. */
const withRuleInWords = (
  before: Indicator,
  after: Indicator,
  changed: ChangedFields,
  texts: Catalogue,
): Indicator => {
  if (changed.rule !== undefined) return after;
  const words = (indicator: Indicator): string =>
    ruleInWords(indicator.method, { fullScore: indicator.fullScore, unit: indicator.unit }, texts);
  return before.rule === words(before) ? { ...after, rule: words(after) } : after;
};

/** An indicator with a person's changes. */
export const withChanges = (indicator: Indicator, changed: ChangedFields, texts: Catalogue): Indicator => {
  const { group: _group, ...fields } = changed;
  // Points in the method follow a full score that was changed alone.
  const scaled =
    changed.fullScore !== undefined && changed.method === undefined && !isZero(exact(changed.fullScore))
      ? withFullScore(indicator, changed.fullScore)
      : indicator;
  // Absent fields are absent keys: `changed` holds nothing but what was changed.
  const after = { ...scaled, ...(fields as Partial<Indicator>) };
  return withRuleInWords(indicator, after, changed, texts);
};
