import { fillsSheets } from '#shared/model/evaluation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import type { Connection } from '../db/connection.ts';
import { listScorers, listSubjects } from './evaluations.ts';
import { findVersion } from './frameworks.ts';

/** Subjects with every named figure of an indicator that is not left blank itself; that one is counted already. */
const countFilled = (
  connection: Connection,
  facts: { readonly evaluationId: string; readonly id: string; readonly names: string },
): number =>
  Number(
    connection
      .prepare(
        `SELECT count(*) FROM subject u WHERE u.evaluation_id = @evaluationId AND u.deleted IS NOT 1
         AND NOT EXISTS (SELECT 1 FROM observation b WHERE b.evaluation_id = u.evaluation_id
           AND b.subject_id = u.id AND b.item = @id AND b.deleted IS NOT 1
           AND (b.value IS NOT NULL OR b.blank_reason IS NOT NULL))
         AND (SELECT count(*) FROM observation o WHERE o.evaluation_id = u.evaluation_id
           AND o.subject_id = u.id AND o.deleted IS NOT 1
           AND (o.value IS NOT NULL OR o.blank_reason IS NOT NULL)
           AND o.item IN (SELECT value FROM json_each(@names))) = json_array_length(@names)`,
      )
      .pluck()
      .get(facts),
  );

/** How many cells the sheets of an evaluation have; a shared fact is one cell per subject, whoever scores. */
export const cellCounts = (connection: Connection, evaluationId: string, frameworkVersionId: string) => {
  const { document, number } = findVersion(connection, frameworkVersionId);
  const indicators = indicatorsOf(document);
  const facts = indicators.filter((indicator) => inputOf(indicator.method).from === 'observation').length;
  const subjects = listSubjects(connection, evaluationId).length;
  const scorers = listScorers(connection, evaluationId);
  const sheets = scorers.filter(fillsSheets).length;
  const count = (sql: string): number => Number(connection.prepare(sql).pluck().get({ evaluationId }));
  const scored =
    count(
      `SELECT count(*) FROM score s
       JOIN subject u ON u.evaluation_id = s.evaluation_id AND u.id = s.subject_id AND u.deleted IS NOT 1
       JOIN scorer r ON r.evaluation_id = s.evaluation_id AND r.id = s.scorer_id AND r.deleted IS NOT 1
       WHERE s.evaluation_id = @evaluationId AND s.round = 1 AND s.deleted IS NOT 1
       AND r.role IN ('scorer', 'lead') AND (s.value IS NOT NULL OR s.blank_reason IS NOT NULL)`,
    ) +
    count(
      `SELECT count(*) FROM observation o
       JOIN subject u ON u.evaluation_id = o.evaluation_id AND u.id = o.subject_id AND u.deleted IS NOT 1
       WHERE o.evaluation_id = @evaluationId AND o.deleted IS NOT 1
       AND (o.value IS NOT NULL OR o.blank_reason IS NOT NULL)
       AND o.item IN (${indicators.map((indicator) => `'${indicator.id.replaceAll("'", "''")}'`).join(', ') || 'NULL'})`,
    );
  // A formula is filled in once every figure it needs is there.
  const computed = indicators.reduce((sum, { id, method }) => {
    if (method.id !== 'formula') return sum;
    const names = JSON.stringify(method.parameters.figures.map(({ name }) => name));
    return sum + countFilled(connection, { evaluationId, id, names });
  }, 0);
  return {
    frameworkTitle: document.title,
    frameworkNumber: number,
    planId: document.planId,
    subjectCount: subjects,
    scorerCount: scorers.length,
    cellCount: subjects * (facts + (indicators.length - facts) * sheets),
    scoredCellCount: scored + computed,
  };
};
