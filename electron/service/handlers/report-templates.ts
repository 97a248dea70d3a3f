import { readFileSync } from 'node:fs';
import { fail } from '#shared/contract/failure.ts';
import type { reportMethods } from '#shared/contract/methods/reports.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { layDownFiles } from '../archives/lay-down-files.ts';
import type { ZipPart } from '../archives/zip-writer.ts';
import { stopIfCancelled } from '../cancellation.ts';
import { drawTemplateCharts } from '../document/templates/draw-template-charts.ts';
import { expandFields } from '../document/templates/fields-in-values.ts';
import { fillTemplate } from '../document/templates/fill-template.ts';
import type { HandlersOf } from '../handler.ts';
import { createdChanges } from '../log/field-changes.ts';
import { findEvaluation, listSubjects } from '../queries/evaluations.ts';
import { findReportTemplate, listReportTemplates } from '../queries/reports.ts';
import {
  chainsOf,
  checkTemplate,
  documentedFields,
  missingValues,
  openTemplate,
  valuesOf,
} from '../reports/template-papers.ts';
import type { Workspace } from '../workspace.ts';

type TemplateMethods = Pick<
  typeof reportMethods,
  Extract<keyof typeof reportMethods, `reportTemplates.${string}`>
>;

/** Subjects asked for by their place in the evaluation; all where none is named. */
const wantedSubjects = (
  { connection }: Workspace,
  evaluationId: string,
  subjectIds: readonly string[],
): ((subject: unknown, position: number) => boolean) => {
  const subjects = listSubjects(connection, evaluationId);
  const known = new Set(subjects.map(({ id }) => id));
  for (const id of subjectIds) if (!known.has(id)) fail('request.not-found', { noun: 'subject', id });
  const wanted = new Set(subjectIds);
  return (_subject, position) => wanted.size === 0 || wanted.has(subjects[position]?.id ?? '');
};

const withoutEnding = (name: string): string => name.replace(/\.docx$/i, '');

export const reportTemplateHandlers: HandlersOf<TemplateMethods> = {
  'reportTemplates.list': (_input, { workspace }) =>
    listReportTemplates(workspace.connection).map((template) => ({
      ...template,
      state: workspace.evidence.glance(template.sha256, template.size),
    })),
  'reportTemplates.fields': ({ evaluationId, language }, { workspace }) =>
    documentedFields(valuesOf(workspace, evaluationId, language), language),
  'reportTemplates.preview': ({ handle }, { workspace }) => {
    const { path, name } = workspace.transfers.fileOf(handle);
    const { read: _read, ...check } = checkTemplate(readFileSync(path), name);
    return check;
  },
  'reportTemplates.check': async ({ id }, { workspace }) => {
    const { bytes, template } = await openTemplate(workspace, id);
    const { read: _read, ...check } = checkTemplate(bytes, template.name);
    return check;
  },
  'reportTemplates.add': ({ handle, actor }, { workspace, changed }) => {
    const { path, name } = workspace.transfers.fileOf(handle);
    const { problems, fields, perSubject } = checkTemplate(readFileSync(path), name);
    const [first] = problems;
    if (first) fail('report-template.faulty', { place: name, problems: problems.length, first: first.found });
    if (fields.length === 0) fail('report-template.no-fields', { place: name });
    const file = workspace.transfers.take(handle);
    // The content is in its place before the log speaks of it; a crash in between leaves a file nobody refers to.
    workspace.evidence.take(file.path, file.sha256);
    const id = workspace.newIdentifier('report-template');
    workspace.log.record(
      actor,
      createdChanges('report-template', id, {
        name: file.name,
        size: file.size,
        sha256: file.sha256,
        perSubject,
        addedAt: new Date(workspace.now()).toISOString(),
        addedBy: actor,
      }),
    );
    changed(['report-template']);
    return findReportTemplate(workspace.connection, id);
  },
  'reportTemplates.remove': ({ id, actor }, { workspace, changed }) => {
    findReportTemplate(workspace.connection, id);
    const { batch } = workspace.log.record(actor, [
      { entity: 'report-template', entityId: id, field: 'deleted', value: true },
    ]);
    changed(['report-template']);
    return { batch };
  },
  'reportTemplates.open': async ({ id }, { workspace }) => {
    const { template } = await openTemplate(workspace, id);
    const { name, size, sha256 } = template;
    return workspace.transfers.offer({
      path: workspace.evidence.pathOf(sha256),
      name,
      size,
      sha256,
      temporary: false,
    });
  },
  'reportTemplates.missing': async ({ id, evaluationId, subjectIds, language }, { workspace }) => {
    const { fields } = await openTemplate(workspace, id);
    const wanted = wantedSubjects(workspace, evaluationId, subjectIds);
    return missingValues(
      fields,
      chainsOf(valuesOf(workspace, evaluationId, language), fields.perSubject, wanted),
    );
  },
  'reportTemplates.fill': async (
    { id, evaluationId, subjectIds, language, inPlaceOfMissing },
    { workspace, signal, progress },
  ) => {
    progress({ step: 'reading', done: 0, total: 0 });
    const { bytes, fields, template } = await openTemplate(workspace, id);
    const evaluation = findEvaluation(workspace.connection, evaluationId);
    const wanted = wantedSubjects(workspace, evaluationId, subjectIds);
    const chains = chainsOf(valuesOf(workspace, evaluationId, language), fields.perSubject, wanted);
    const missing = missingValues(fields, chains);
    if (missing.length > 0 && inPlaceOfMissing === null)
      fail('report-template.values-missing', {
        place: template.name,
        names: [...new Set(missing.map(({ name }) => name))],
      });
    const method = 'reportTemplates.fill';
    const charts = await drawTemplateCharts(
      fields.parts,
      chains.flatMap((chain) => expandFields(fields.nodes, chain).charts),
      { name: template.name, method, signal, onProgress: progress },
    );
    const words = catalogues[language].reports.templates;
    const papers: ZipPart[] = [];
    let compared = 0;
    for (const [index, chain] of chains.entries()) {
      stopIfCancelled({ method, signal });
      progress({ step: 'writing', done: index, total: chains.length });
      const made = await fillTemplate(bytes, {
        name: template.name,
        nodes: fields.nodes,
        values: chain,
        inPlaceOfMissing: inPlaceOfMissing ?? '',
        charts,
      });
      compared += made.compared;
      const title = chain.length > 1 ? (chain.at(-1)?.label ?? '') : evaluation.title;
      papers.push({
        name: fitFileName(words.filledName(withoutEnding(template.name), title), '.docx'),
        bytes: made.bytes,
      });
    }
    if (papers.length === 0) fail('request.not-found', { noun: 'subject', id: evaluation.title });
    const file = await layDownFiles({
      files: papers,
      archiveName: fitFileName(words.filledName(withoutEnding(template.name), evaluation.title), '.zip'),
      directory: workspace.transfers.directory,
    });
    return {
      ...workspace.transfers.offer({ ...file, temporary: true }),
      papers: papers.length,
      compared,
    };
  },
};
