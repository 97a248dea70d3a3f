import type { FormContent } from '#shared/model/form.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { Change } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { SelfAssessmentFields } from '#shared/model/self-assessment.ts';
import { emptyJudgement, emptyText } from '#shared/reports/forms/content.ts';
import type { FoundRow } from '#shared/reports/forms/found-form.ts';
import { type Reading, readNumberCell, readTextCell } from '#shared/reports/forms/read-cell.ts';
import { selfAssessmentEntryColumns } from '#shared/reports/self-assessment/columns.ts';
import {
  type SelfAssessmentField,
  selfAssessmentContents,
  selfAssessmentFields,
  statedTarget,
} from '#shared/reports/self-assessment/contents.ts';
import { checkSelfScore } from '#shared/scoring/check-self-assessment.ts';
import { fieldChanges } from '../log/field-changes.ts';
import { listSelfAssessments } from '../queries/self-assessments.ts';
import type { FieldReading, FormReader, SheetScene } from './form-reader.ts';

/** Fields of the record, and the longest words they take. */
const records = {
  'target-value': { field: 'targetValue', longest: 500 },
  'actual-value': { field: 'actualValue', longest: 2_000 },
  'self-score': { field: 'selfScore', longest: 0 },
  deviation: { field: 'deviation', longest: 8_000 },
} as const satisfies Record<SelfAssessmentField, { field: keyof SelfAssessmentFields; longest: number }>;

const readScore = (row: FoundRow, fullScore: string): Reading<FormContent> => {
  const column = selfAssessmentFields['self-score'];
  const reading = readNumberCell(row.cell(column), '', row.mergeOver(column));
  if (reading.state !== 'read') return reading;
  const { value: number, doubts } = reading;
  const fault = number.startsWith('-')
    ? ({ code: 'value.below-minimum', path: [], facts: { found: number, minimum: '0' } } as const)
    : checkSelfScore({ fullScore }, number);
  if (fault) return { state: 'refused', problem: fault };
  return {
    state: 'read',
    value: { kind: 'judgement', value: { kind: 'number', number }, blankReason: null },
    doubts,
  };
};

const readText = (row: FoundRow, field: SelfAssessmentField): Reading<FormContent> => {
  const column = selfAssessmentFields[field];
  const reading = readTextCell(row.cell(column), records[field].longest, row.mergeOver(column));
  return reading.state === 'read' ? { ...reading, value: { kind: 'text', text: reading.value } } : reading;
};

const changesOf = (
  { evaluation, subject }: SheetScene,
  indicatorId: string,
  field: SelfAssessmentField,
  content: FormContent,
): Change[] => {
  const value =
    content.kind === 'text'
      ? content.text
      : content.kind === 'judgement' && content.value?.kind === 'number'
        ? content.value.number
        : null;
  return fieldChanges('self-assessment', joinIdentifier(evaluation.id, subject.id, indicatorId), {
    [records[field].field]: value,
  });
};

const fieldNames = Object.keys(selfAssessmentFields) as SelfAssessmentField[];

/** Self-assessment forms: the body's own words and scores, apart from those of experts. */
export const selfAssessmentReader: FormReader = {
  columns: selfAssessmentEntryColumns,
  changed: ['self-assessment'],
  expected: ({ framework }) =>
    indicatorsOf(framework).map(({ id, code }) => ({ mark: code, item: id, part: '' })),
  fields: (rows, scene) => {
    const { connection, evaluation, framework, subject } = scene;
    const written = new Map(
      listSelfAssessments(connection, { evaluationId: evaluation.id, subjectId: subject.id }).map((each) => [
        each.indicatorId,
        each,
      ]),
    );
    return indicatorsOf(framework).flatMap((indicator): FieldReading[] => {
      const { id, code, name, fullScore } = indicator;
      const row = rows.of(id, '');
      if (!row) return [];
      const before = selfAssessmentContents(
        written.get(id) ?? null,
        statedTarget(indicator, evaluation.rules),
      );
      return fieldNames.map((field) => ({
        row: row.row,
        column: selfAssessmentFields[field],
        item: id,
        mark: code,
        name,
        field,
        found: row.cell(selfAssessmentFields[field]).shown,
        reading: field === 'self-score' ? readScore(row, fullScore) : readText(row, field),
        empty: field === 'self-score' ? emptyJudgement : emptyText,
        before: before[field],
        start: row.code.start[field] ?? null,
        changes: (content) => changesOf(scene, id, field, content),
      }));
    });
  },
};
