import type { Indicator } from '#shared/model/framework.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import type { IndicatorFields } from './IndicatorForm.tsx';

interface Aims {
  readonly target: string | null;
  readonly baseline: string | null;
  readonly direction: Indicator['direction'] | null;
}

/** What a method's parameters say about the indicator's own target, baseline and direction. */
const aimsOf = (method: MethodSpecification): Aims => {
  switch (method.id) {
    case 'ratio':
      return { target: method.parameters.target, baseline: null, direction: method.parameters.direction };
    case 'baseline':
      return { target: method.parameters.target, baseline: method.parameters.baseline, direction: null };
    case 'deviation':
      return { target: method.parameters.target, baseline: null, direction: null };
    case 'direct':
    case 'level':
    case 'checklist':
    case 'yes-no':
    case 'piecewise':
    case 'deduction':
    case 'efficacy':
    case 'efficacy-banded':
    case 'deadline':
    case 'formula':
      return { target: null, baseline: null, direction: null };
  }
};

/**
 * The fields to set when a method changes. Target, baseline and direction that said the same as the parameters before
 * go on saying the same; where they differed on purpose (1500人左右 read as 1425) they stay.
 */
export const fieldsWithMethod = (indicator: Indicator, method: MethodSpecification): IndicatorFields => {
  const before = aimsOf(indicator.method);
  const after = aimsOf(method);
  const fields: IndicatorFields = { method };
  if (after.target !== null && after.target !== before.target && indicator.target === before.target) {
    fields.target = after.target;
    fields.targetSource = 'person';
  }
  if (after.baseline !== null && after.baseline !== before.baseline && indicator.baseline === before.baseline)
    fields.baseline = after.baseline;
  if (
    after.direction !== null &&
    after.direction !== before.direction &&
    indicator.direction === before.direction
  )
    fields.direction = after.direction;
  return fields;
};
