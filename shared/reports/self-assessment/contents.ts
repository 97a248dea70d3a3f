import type { FormContent, FormField } from '../../model/form.ts';
import type { Indicator } from '../../model/framework.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import type { SelfAssessmentFields } from '../../model/self-assessment.ts';
import { targetOfYear } from '../../scoring/annual-target.ts';
import { exactToText } from '../../scoring/exact.ts';
import type { SelfAssessmentColumn } from './columns.ts';

/** Fields of the form in printing order, with the column each is filled in under. */
export const selfAssessmentFields = {
  'target-value': 'target',
  'actual-value': 'actual',
  'self-score': 'score',
  deviation: 'deviation',
} as const satisfies Partial<Record<FormField, SelfAssessmentColumn>>;
export type SelfAssessmentField = keyof typeof selfAssessmentFields;

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/**
 * 年度指标值 as the evaluation has it: the year's share of the target where it comes out even, otherwise the target as
 * printed; a number with its unit. Empty where there is none.
 */
export const statedTarget = (
  { id, method, target, unit }: Indicator,
  { annualTargets }: Pick<EvaluationRules, 'annualTargets'>,
): string => {
  const year = targetOfYear(
    method,
    annualTargets.find(({ indicatorId }) => indicatorId === id),
  );
  const own = year ? exactToText(year.target) : null;
  const text = own !== null && isNumber(own) ? own : (target ?? '');
  return isNumber(text) ? `${text}${unit}` : text;
};

/** What stands in the cells of an indicator. Until the body states a target of its own, the evaluation's stands there. */
export const selfAssessmentContents = (
  fields: SelfAssessmentFields | null,
  stated: string,
): { readonly [Field in SelfAssessmentField]: FormContent } => ({
  'target-value': { kind: 'text', text: fields?.targetValue || stated },
  'actual-value': { kind: 'text', text: fields?.actualValue ?? '' },
  'self-score': {
    kind: 'judgement',
    value: fields?.selfScore == null ? null : { kind: 'number', number: fields.selfScore },
    blankReason: null,
  },
  deviation: { kind: 'text', text: fields?.deviation ?? '' },
});
