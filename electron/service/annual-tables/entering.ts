import { fail, refuse } from '#shared/contract/failure.ts';
import { type AnnualField, isFigure } from '#shared/model/annual-table.ts';
import type { Subject } from '#shared/model/evaluation.ts';
import type { Change } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { Observation } from '#shared/model/score.ts';
import { checkObservation } from '#shared/scoring/check-entered.ts';
import { maximumDigits } from '#shared/scoring/decimal-input.ts';
import { fieldChanges } from '../log/field-changes.ts';
import { openForScoring } from '../open-for-scoring.ts';
import type { Workspace } from '../workspace.ts';

/** A figure is a plain decimal of a length that is computed with; text is taken as it is. */
export const assertFigure = (subject: Subject, field: AnnualField, text: string | null | undefined): void => {
  if (field.kind === 'text' || text == null) return;
  if (!isFigure(text))
    fail('annual-table.not-a-number', { subject: subject.name, field: field.name, found: text });
  if (text.replace(/\D/g, '').length > maximumDigits)
    fail('value.too-many-digits', { found: text, maximum: maximumDigits });
};

/** A value clears the reason for being blank and the other way round. */
export const exclusive = (fields: {
  current?: string | null | undefined;
  blankReason?: string | null | undefined;
}) => {
  if (fields.current != null && fields.blankReason != null) fail('value.blank-and-value', {});
  return {
    ...fields,
    ...(fields.current != null ? { blankReason: null } : {}),
    ...(fields.blankReason != null ? { current: null } : {}),
  };
};

export const entryId = (evaluationId: string, subjectId: string, fieldId: string): string =>
  joinIdentifier(evaluationId, subjectId, fieldId);

interface EntryFields {
  readonly current?: string | null | undefined;
  readonly blankReason?: Observation['blankReason'] | undefined;
  readonly note?: string | undefined;
}

/** 本年 of a linked field: the same figure into every observation it stands for. */
export const observationChanges = (
  { connection }: Workspace,
  evaluationId: string,
  subjectId: string,
  items: readonly string[],
  { current, blankReason, note }: EntryFields,
): Change[] => {
  if (current === undefined && blankReason === undefined && note === undefined) return [];
  const framework = openForScoring(connection, evaluationId);
  const { current: number, blankReason: reason } = exclusive({ current, blankReason });
  const value = number == null ? number : ({ kind: 'number', number } as const);
  return items.flatMap((item) => {
    refuse(checkObservation(framework, item, value ?? null));
    return fieldChanges('observation', joinIdentifier(evaluationId, subjectId, item), {
      value,
      blankReason: reason,
      source: note,
    });
  });
};
