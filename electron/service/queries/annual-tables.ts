import {
  type AnnualEntry,
  type AnnualLink,
  type AnnualTemplate,
  annualEntrySchema,
  annualLinkSchema,
} from '#shared/model/annual-table.ts';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import { fillAnnualTables, type PreviousAnnualTables } from '#shared/reports/annual-tables/fill.ts';
import { linkableItems } from '#shared/reports/annual-tables/links.ts';
import type { AnnualTables } from '#shared/reports/annual-tables/tables.ts';
import { subjectKey } from '#shared/scoring/comparison/years.ts';
import type { Connection } from '../db/connection.ts';
import type { Workspace } from '../workspace.ts';
import { listAnnualTemplates } from './annual-templates.ts';
import { listSubjects } from './evaluations.ts';
import { findVersion } from './frameworks.ts';
import { previousEvaluation } from './previous-year.ts';
import { jsonColumn, parseRow, textColumn } from './rows.ts';
import { listObservations } from './scores.ts';

export const listAnnualLinks = (connection: Connection, evaluationId: string): AnnualLink[] =>
  (
    connection
      .prepare(
        `SELECT field_id AS fieldId, items, declined FROM annual_link
         WHERE evaluation_id = ? AND deleted IS NOT 1 ORDER BY field_id`,
      )
      .all(evaluationId) as { fieldId: string; items: string | null; declined: number | null }[]
  ).map(({ fieldId, items, declined }) =>
    parseRow(annualLinkSchema, { fieldId, items: jsonColumn(items) ?? [], declined: declined === 1 }),
  );

/** What was entered into the tables themselves, of one subject or of all. */
export const listAnnualEntries = (
  connection: Connection,
  evaluationId: string,
  subjectId: string | null = null,
): AnnualEntry[] =>
  (
    connection
      .prepare(
        `SELECT subject_id AS subjectId, field_id AS fieldId, current, blank_reason AS blankReason, previous, note
         FROM annual_entry WHERE evaluation_id = @evaluationId AND deleted IS NOT 1
         AND (@subjectId IS NULL OR subject_id = @subjectId)`,
      )
      .all({ evaluationId, subjectId }) as Record<string, unknown>[]
  ).map((row) => parseRow(annualEntrySchema, { ...row, note: textColumn(row.note) }));

/** The template an evaluation uses; null while none was chosen or the chosen one was removed. */
export const templateOf = (
  connection: Connection,
  { annualTemplateId }: Evaluation,
): AnnualTemplate | null =>
  annualTemplateId === null
    ? null
    : (listAnnualTemplates(connection).find(({ id }) => id === annualTemplateId) ?? null);

/** Last year's tables, of one subject where one is asked for; its own last year does not matter to this one. */
const previousTables = (
  workspace: Workspace,
  previous: Evaluation | null,
  only: Subject | null,
): PreviousAnnualTables | null => {
  if (previous === null) return null;
  const same =
    only &&
    listSubjects(workspace.connection, previous.id).find((each) => subjectKey(each) === subjectKey(only));
  // Last year did not have the subject: there is nothing to read.
  if (only !== null && !same) return null;
  const tables = readAnnualTables(
    workspace,
    { ...previous, previousEvaluationId: null },
    same ? same.id : null,
  );
  return (
    tables && {
      year: previous.year,
      template: tables.template.document,
      subjects: tables.subjects,
      filled: tables.filled,
    }
  );
};

/** The data tables of an evaluation, filled for one subject or for all; null while it uses no template. */
export const readAnnualTables = (
  workspace: Workspace,
  evaluation: Evaluation,
  subjectId: string | null = null,
): AnnualTables | null => {
  const { connection } = workspace;
  return connection.transaction((): AnnualTables | null => {
    const template = templateOf(connection, evaluation);
    if (template === null) return null;
    const { id } = evaluation;
    const previous = previousEvaluation(workspace, evaluation);
    const subjects = listSubjects(connection, id).filter(
      (subject) => subjectId === null || subject.id === subjectId,
    );
    const links = listAnnualLinks(connection, id);
    const items = linkableItems(findVersion(connection, evaluation.frameworkVersionId).document);
    const filled = fillAnnualTables({
      template: template.document,
      subjects,
      links,
      items,
      entries: listAnnualEntries(connection, id, subjectId),
      observations: listObservations(connection, id, subjectId),
      previous: previousTables(workspace, previous, subjectId === null ? null : (subjects[0] ?? null)),
    });
    return { template, subjects, filled, links, items, previous };
  })();
};

/** Evaluations that use a template. */
export const usersOf = (evaluations: readonly Evaluation[], templateId: string): string[] =>
  evaluations.filter(({ annualTemplateId }) => annualTemplateId === templateId).map(({ title }) => title);
