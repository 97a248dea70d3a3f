import { isSelfAssessed, type SelfAssessment, selfAssessmentSchema } from '#shared/model/self-assessment.ts';
import type { Connection } from '../db/connection.ts';
import { parseRow, textColumn } from './rows.ts';

interface SelfAssessmentRow {
  subject_id: string;
  indicator_id: string;
  target_value: string | null;
  actual_value: string | null;
  self_score: string | null;
  deviation: string | null;
}

const columns = 'subject_id, indicator_id, target_value, actual_value, self_score, deviation';

const toSelfAssessment = (evaluationId: string, row: SelfAssessmentRow): SelfAssessment =>
  parseRow(selfAssessmentSchema, {
    evaluationId,
    subjectId: row.subject_id,
    indicatorId: row.indicator_id,
    targetValue: textColumn(row.target_value),
    actualValue: textColumn(row.actual_value),
    selfScore: row.self_score,
    deviation: textColumn(row.deviation),
  });

/** Self-assessments of an evaluation, or of one subject when given; what was emptied again is absent. */
export const listSelfAssessments = (
  connection: Connection,
  filter: { evaluationId: string; subjectId?: string | undefined },
): SelfAssessment[] =>
  (
    connection
      .prepare(
        `SELECT ${columns} FROM self_assessment WHERE evaluation_id = @evaluationId AND deleted IS NOT 1
         AND (@subjectId IS NULL OR subject_id = @subjectId) ORDER BY subject_id, indicator_id`,
      )
      .all({ subjectId: null, ...filter }) as SelfAssessmentRow[]
  )
    .map((row) => toSelfAssessment(filter.evaluationId, row))
    .filter(isSelfAssessed);

export const findSelfAssessment = (
  connection: Connection,
  key: { evaluationId: string; subjectId: string; indicatorId: string },
): SelfAssessment => {
  const row = connection
    .prepare(
      `SELECT ${columns} FROM self_assessment
       WHERE evaluation_id = ? AND subject_id = ? AND indicator_id = ? AND deleted IS NOT 1`,
    )
    .get(key.evaluationId, key.subjectId, key.indicatorId) as SelfAssessmentRow | undefined;
  return row
    ? toSelfAssessment(key.evaluationId, row)
    : { ...key, targetValue: '', actualValue: '', selfScore: null, deviation: '' };
};
