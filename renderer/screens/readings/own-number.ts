import { ruleInWords } from '#shared/i18n/rule-in-words.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { startingSpecification } from '../frameworks/draft/editors/defaults.ts';
import type { LineChanges } from './use-review.ts';

const withTarget = (indicator: Indicator, target: string): MethodSpecification => {
  const { method } = indicator;
  if (method.id === 'ratio')
    return { ...method, parameters: { ...method.parameters, target, nominalTarget: null } };
  if (method.id === 'baseline') return { ...method, parameters: { ...method.parameters, target } };
  return startingSpecification('ratio', { ...indicator, target });
};

/**
 * What changes when a person says which number a damaged one is: target and method, and the rule where it was made
 * from the method and not printed in the plan.
 */
export const withOwnNumber = (indicator: Indicator, target: string, texts: Catalogue): LineChanges => {
  const { fullScore, unit } = indicator;
  const method = withTarget(indicator, target);
  const words = ruleInWords(indicator.method, { fullScore, unit }, texts);
  return {
    target,
    targetSource: 'person',
    method,
    ...(indicator.rule === words ? { rule: ruleInWords(method, { fullScore, unit }, texts) } : {}),
  };
};
