import { fail } from '#shared/contract/failure.ts';
import type { annualTableMethods } from '#shared/contract/methods/annual-tables.ts';
import { type AnnualField, type AnnualLink, fieldsOf } from '#shared/model/annual-table.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { linkableItems, proposeLinks } from '#shared/reports/annual-tables/links.ts';
import { assertFigure, entryId, exclusive, observationChanges } from '../annual-tables/entering.ts';
import { assertLinkable, movedFigures } from '../annual-tables/linking.ts';
import type { HandlersOf } from '../handler.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { openForScoring } from '../open-for-scoring.ts';
import { listAnnualLinks, readAnnualTables, templateOf } from '../queries/annual-tables.ts';
import { findAnnualTemplate } from '../queries/annual-templates.ts';
import { findEvaluation, findSubject } from '../queries/evaluations.ts';
import { findVersion } from '../queries/frameworks.ts';
import { exportAnnualTables } from '../workbook/export-annual-tables.ts';
import { offerWorkbook } from '../workbook/offer-workbook.ts';
import type { Workspace } from '../workspace.ts';
import { annualTemplateHandlers } from './annual-templates.ts';
import { readSettings } from './settings.ts';

/** Annual figures are collected until the evaluation is closed, also while scores are locked. */
const openEvaluation = ({ connection }: Workspace, evaluationId: string): Evaluation => {
  const evaluation = findEvaluation(connection, evaluationId);
  const { state, title } = evaluation;
  if (state === 'closed') fail('evaluation.locked', { title, state });
  return evaluation;
};

const usedTemplate = ({ connection }: Workspace, evaluation: Evaluation) =>
  templateOf(connection, evaluation)?.document ??
  fail('annual-table.no-template', { title: evaluation.title });

const findField = (fields: readonly AnnualField[], id: string): AnnualField =>
  fields.find((field) => field.id === id) ?? fail('request.not-found', { noun: 'annual-field', id });

const itemsOf = (links: readonly AnnualLink[], fieldId: string): readonly string[] =>
  links.find((link) => link.fieldId === fieldId)?.items ?? [];

const entities = ['annual-link', 'annual-entry', 'observation'] as const;

export const annualTableHandlers: HandlersOf<typeof annualTableMethods> = {
  ...annualTemplateHandlers,
  'annualTables.get': ({ evaluationId, subjectId }, { workspace }) => {
    const evaluation = findEvaluation(workspace.connection, evaluationId);
    if (subjectId !== undefined) findSubject(workspace.connection, evaluationId, subjectId);
    const tables = readAnnualTables(workspace, evaluation, subjectId ?? null);
    if (!tables) return { template: null, subjects: [], links: [], items: [], proposals: [], previous: null };
    const { template, filled, links, items, previous } = tables;
    const framework = findVersion(workspace.connection, evaluation.frameworkVersionId).document;
    return {
      template,
      subjects: filled,
      links,
      items,
      proposals: proposeLinks(template.document, framework, links),
      previous: previous && { id: previous.id, title: previous.title, year: previous.year },
    };
  },
  'annualTables.progress': ({ evaluationId }, { workspace }) => {
    const tables = readAnnualTables(workspace, findEvaluation(workspace.connection, evaluationId));
    if (!tables) return [];
    const cells = new Map(tables.filled.map((each) => [each.subjectId, each.cells]));
    return tables.subjects.map(({ id, name, code }) => {
      const own = cells.get(id) ?? [];
      return {
        id,
        name,
        code,
        filled: own.filter(({ current, blankReason }) => current !== null || blankReason !== null).length,
        fields: own.length,
        doubts: own.filter(({ doubts }) => doubts.length > 0).length,
      };
    });
  },
  'annualTables.use': ({ evaluationId, templateId }, { workspace, changed }) => {
    openEvaluation(workspace, evaluationId);
    if (templateId !== null) findAnnualTemplate(workspace.connection, templateId);
    const { batch } = workspace.log.record(
      'owner',
      fieldChanges('evaluation', evaluationId, { annualTemplateId: templateId }),
    );
    changed(['evaluation'], evaluationId);
    return { batch };
  },
  'annualTables.setEntry': (
    { evaluationId, subjectId, fieldId, actor, current, blankReason, previous, note },
    { workspace, changed },
  ) => {
    const { connection } = workspace;
    const template = usedTemplate(workspace, openEvaluation(workspace, evaluationId));
    const subject = findSubject(connection, evaluationId, subjectId);
    const field = findField(fieldsOf(template), fieldId);
    assertFigure(subject, field, current);
    assertFigure(subject, field, previous);
    const items = field.kind === 'number' ? itemsOf(listAnnualLinks(connection, evaluationId), fieldId) : [];
    const own = { current, blankReason, note };
    const isEntered = current !== undefined || blankReason !== undefined;
    const { batch } = workspace.log.record(
      actor,
      items.length > 0
        ? [
            ...observationChanges(workspace, evaluationId, subjectId, items, own),
            // What was entered before the link has had its say once the figure is entered again.
            ...createdChanges('annual-entry', entryId(evaluationId, subjectId, fieldId), {
              previous,
              ...(isEntered ? { current: null, blankReason: null } : {}),
            }),
          ]
        : createdChanges('annual-entry', entryId(evaluationId, subjectId, fieldId), {
            ...exclusive({ current, blankReason }),
            previous,
            note,
          }),
    );
    changed(entities, evaluationId);
    return { batch };
  },
  'annualTables.link': ({ evaluationId, links, actor }, { workspace, changed }) => {
    const { connection } = workspace;
    const evaluation = openEvaluation(workspace, evaluationId);
    const fields = fieldsOf(usedTemplate(workspace, evaluation));
    const linkable = linkableItems(openForScoring(connection, evaluationId));
    const present = listAnnualLinks(connection, evaluationId);
    // Links of one request are judged together, so that an item can change its field.
    const planned = [
      ...present.filter(({ fieldId }) => !links.some((link) => link.fieldId === fieldId)),
      ...links.map((link) => ({ ...link, declined: false })),
    ];
    const { batch } = workspace.log.record(
      actor,
      links.flatMap(({ fieldId, items }) => {
        const field = findField(fields, fieldId);
        assertLinkable(field, items, linkable, planned, fields);
        return [
          ...createdChanges('annual-link', joinIdentifier(evaluationId, fieldId), {
            items,
            declined: items.length === 0,
          }),
          ...movedFigures(workspace, evaluationId, field, itemsOf(present, fieldId), items),
        ];
      }),
    );
    changed(entities, evaluationId);
    return { batch };
  },
  'annualTables.decline': ({ evaluationId, fieldId, declined, actor }, { workspace, changed }) => {
    const template = usedTemplate(workspace, openEvaluation(workspace, evaluationId));
    findField(fieldsOf(template), fieldId);
    const { batch } = workspace.log.record(
      actor,
      createdChanges('annual-link', joinIdentifier(evaluationId, fieldId), { declined }),
    );
    changed(['annual-link'], evaluationId);
    return { batch };
  },
  'annualTables.export': async ({ evaluationId, subjectId, language }, { workspace, signal, progress }) => {
    const evaluation = findEvaluation(workspace.connection, evaluationId);
    if (subjectId !== null) findSubject(workspace.connection, evaluationId, subjectId);
    const tables =
      readAnnualTables(workspace, evaluation, subjectId) ??
      fail('annual-table.no-template', { title: evaluation.title });
    const exported = await exportAnnualTables(
      { evaluation, tables, single: subjectId !== null, revision: workspace.log.revision() },
      {
        language,
        fonts: readSettings(workspace).fonts,
        temporaryDirectory: workspace.transfers.directory,
        method: 'annualTables.export',
        signal,
        onProgress: progress,
      },
    );
    return offerWorkbook(workspace, exported);
  },
};
