import { type Failure, failure } from '#shared/contract/failure.ts';
import type { FormContent, ScoringField } from '#shared/model/form.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Change, Json } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { ScoringItem } from '#shared/reports/scoring-form/items.ts';
import { checkObservation, checkScore } from '#shared/scoring/check-entered.ts';
import { fieldChanges } from '../log/field-changes.ts';
import type { SheetScene } from './form-reader.ts';

/** Why the application cannot take a judgement, or null; the same checks as for one that is typed in. */
export const judgementFault = (
  item: ScoringItem,
  content: Extract<FormContent, { kind: 'judgement' }>,
  framework: FrameworkDocument,
): Failure | null => {
  const { value, blankReason } = content;
  if (value !== null && blankReason !== null) return failure('value.blank-and-value', {});
  if (value === null) return null;
  return item.from === 'score'
    ? checkScore(framework, item.item, value)
    : checkObservation(framework, item.item, value);
};

/** Fields of the records, by field of the form. */
const recordFields = {
  comment: 'comment',
  'deduction-reason': 'deductionReason',
  source: 'source',
} as const satisfies Record<Exclude<ScoringField, 'judgement'>, string>;

const fieldsOf = (field: ScoringField, content: FormContent): Record<string, Json> => {
  if (content.kind === 'judgement') return { value: content.value, blankReason: content.blankReason };
  return content.kind === 'text' && field !== 'judgement' ? { [recordFields[field]]: content.text } : {};
};

/** The changes that make the application hold what a form says. */
export const scoringChanges = (
  item: ScoringItem,
  field: ScoringField,
  content: FormContent,
  { evaluation, subject, stamp }: SheetScene,
): readonly Change[] => {
  const observed = item.from === 'observation' && (field === 'judgement' || field === 'source');
  const id = observed
    ? joinIdentifier(evaluation.id, subject.id, item.item)
    : joinIdentifier(evaluation.id, stamp.scorerId ?? '', subject.id, item.item, String(stamp.round));
  return fieldChanges(observed ? 'observation' : 'score', id, fieldsOf(field, content));
};
