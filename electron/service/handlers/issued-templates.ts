import { readFileSync, rmSync } from 'node:fs';
import { fail, refuse } from '#shared/contract/failure.ts';
import type { ParsedInput } from '#shared/contract/index.ts';
import type { issuedTemplateMethods } from '#shared/contract/methods/issued-templates.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { byPosition } from '#shared/model/by-position.ts';
import type { Subject } from '#shared/model/evaluation.ts';
import type { IssuedTemplate } from '#shared/model/issued-template.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { layDownFiles } from '../archives/lay-down-files.ts';
import type { ZipPart } from '../archives/zip-writer.ts';
import { pause } from '../cancellation.ts';
import type { HandlersOf } from '../handler.ts';
import { createdChanges } from '../log/field-changes.ts';
import { toJson } from '../log/to-json.ts';
import { readAnnualTables } from '../queries/annual-tables.ts';
import { findEvaluation } from '../queries/evaluations.ts';
import { findVersion } from '../queries/frameworks.ts';
import { findIssuedTemplate, listIssuedTemplates } from '../queries/issued-templates.ts';
import { readSnapshot } from '../queries/snapshot.ts';
import { addressOf } from '../templates/addresses.ts';
import type { TemplateFill } from '../templates/fill-template.ts';
import { isPerSubject, type PlannedWrites, planWrites } from '../templates/plan-writes.ts';
import { proposeMappings } from '../templates/propose-mappings.ts';
import type { SourceContext } from '../templates/source-values.ts';
import { templateSheet } from '../templates/template-sheets.ts';
import { openWorkbook, type WorkbookParts } from '../templates/workbook-parts.ts';
import { localToday } from '../workbook/export-workbook.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import type { Workspace } from '../workspace.ts';

/** Bounds of taking a workbook of others apart and filling it. */
const memoryMegabytes = 1024;
const checkMilliseconds = 60_000;
const fillMilliseconds = 600_000;

/** The kept workbook, after checking that it still is what was imported. */
const openKept = async (
  { evidence }: Workspace,
  { name, sha256 }: IssuedTemplate,
): Promise<WorkbookParts> => {
  const state = await evidence.examine(sha256);
  if (state !== 'present') fail(`evidence.${state}`, { name, sha256 });
  return openWorkbook(readFileSync(evidence.pathOf(sha256)), name);
};

interface Filling {
  readonly template: IssuedTemplate;
  readonly parts: WorkbookParts;
  readonly context: SourceContext;
  readonly subjects: readonly Subject[];
  /** The subjects a file is made for; null for one file about all of them. */
  readonly files: readonly (Subject | null)[];
}

/** Everything a template is filled from. Fails with `issued-template.no-mappings` where nothing is mapped. */
const prepare = async (
  { id, evaluationId, subjectIds, language }: ParsedInput<'issuedTemplates.fill'>,
  workspace: Workspace,
): Promise<Filling> => {
  const template = findIssuedTemplate(workspace.connection, id);
  if (template.mappings.length === 0) fail('issued-template.no-mappings', { name: template.name });
  const parts = await openKept(workspace, template);
  const snapshot = readSnapshot(workspace, evaluationId);
  const known = byPosition(snapshot.subjects);
  for (const asked of subjectIds)
    if (!known.some((subject) => subject.id === asked))
      fail('request.not-found', { noun: 'subject', id: asked });
  const subjects = known.filter((subject) => subjectIds.includes(subject.id));
  const usesAnnual = JSON.stringify(template.mappings).includes('"of":"annual"');
  const tables = usesAnnual ? readAnnualTables(workspace, snapshot.evaluation) : null;
  const cells = new Map(
    (tables?.filled ?? []).flatMap(({ subjectId, cells: own }) =>
      own.map((cell) => [`${subjectId}/${cell.fieldId}`, cell] as const),
    ),
  );
  return {
    template,
    parts,
    subjects,
    files: isPerSubject(template.mappings) ? subjects : [null],
    context: {
      snapshot,
      result: computeResults(snapshot),
      catalogue: catalogues[language],
      today: localToday(),
      annual: (subjectId, field, year) => {
        const cell = cells.get(`${subjectId}/${field}`);
        return cell === undefined ? undefined : year === 'this' ? cell.current : cell.previous;
      },
    },
  };
};

const plan = ({ parts, template, subjects, context }: Filling, subject: Subject | null): PlannedWrites =>
  planWrites(parts, template.mappings, subject, subjects, context);

export const issuedTemplateHandlers: HandlersOf<typeof issuedTemplateMethods> = {
  'issuedTemplates.list': (_input, { workspace }) => listIssuedTemplates(workspace.connection),
  'issuedTemplates.import': async ({ handle, actor }, { workspace, signal, progress, changed }) => {
    progress({ step: 'checking', done: 0, total: 0 });
    const { path, name, size, sha256 } = workspace.transfers.fileOf(handle);
    await runInWorker(
      'check-template',
      { path, name },
      { method: 'issuedTemplates.import', memoryMegabytes, milliseconds: checkMilliseconds, signal },
    );
    const known = listIssuedTemplates(workspace.connection).find((each) => each.sha256 === sha256);
    if (known) {
      workspace.transfers.close(handle);
      return { template: known, batch: null };
    }
    const file = workspace.transfers.take(handle);
    const isNew = workspace.evidence.glance(sha256, size) !== 'present';
    workspace.evidence.take(file.path, sha256);
    const id = workspace.newIdentifier('template');
    const importedAt = new Date(workspace.now()).toISOString();
    try {
      const { batch } = workspace.log.record(
        actor,
        createdChanges('issued-template', id, {
          name,
          size,
          sha256,
          importedAt,
          importedBy: actor,
          mappings: [],
        }),
      );
      changed(['issued-template']);
      return { template: findIssuedTemplate(workspace.connection, id), batch };
    } catch (error) {
      if (isNew) rmSync(workspace.evidence.pathOf(sha256), { force: true });
      throw error;
    }
  },
  'issuedTemplates.open': async ({ id, evaluationId }, { workspace }) => {
    const template = findIssuedTemplate(workspace.connection, id);
    const { frameworkVersionId } = findEvaluation(workspace.connection, evaluationId);
    const parts = await openKept(workspace, template);
    return {
      template,
      sheets: parts.sheets.filter(({ hidden }) => !hidden).map((sheet) => templateSheet(sheet, parts)),
      proposals: proposeMappings(parts, findVersion(workspace.connection, frameworkVersionId).document),
    };
  },
  'issuedTemplates.setMappings': ({ id, mappings, actor }, { workspace, changed }) => {
    findIssuedTemplate(workspace.connection, id);
    const { batch } = workspace.log.record(actor, [
      { entity: 'issued-template', entityId: id, field: 'mappings', value: toJson(mappings) },
    ]);
    changed(['issued-template']);
    return { batch };
  },
  'issuedTemplates.remove': ({ id, actor }, { workspace, changed }) => {
    findIssuedTemplate(workspace.connection, id);
    const { batch } = workspace.log.record(actor, [
      { entity: 'issued-template', entityId: id, field: 'deleted', value: true },
    ]);
    changed(['issued-template']);
    return { batch };
  },
  'issuedTemplates.undo': ({ id, batch, actor }, { workspace, changed }) => {
    const { reverted, kept } = workspace.log.revert(actor, batch, id);
    changed(['issued-template']);
    return { reverted, kept };
  },
  'issuedTemplates.preview': async (input, { workspace }) => {
    const filling = await prepare(input, workspace);
    const [first = null] = filling.files;
    const { writes, problems, doubts } = plan(filling, first);
    return {
      cells: writes.map((write) => ({
        sheet: write.sheet,
        cell: addressOf(write),
        text: write.text,
      })),
      problems: [...problems],
      doubts: [...doubts],
      files: filling.files.length,
    };
  },
  'issuedTemplates.fill': async (input, { workspace, signal, progress }) => {
    const method = 'issuedTemplates.fill';
    progress({ step: 'computing', done: 0, total: 0 });
    const filling = await prepare(input, workspace);
    const { template, files } = filling;
    const base = template.name.replace(/\.[^.]{1,5}$/, '');
    const ending = /\.xlsm$/i.test(template.name) ? '.xlsm' : '.xlsx';
    const fills: TemplateFill[] = [];
    for (const subject of files) {
      await pause({ method, signal });
      const { writes, problems } = plan(filling, subject);
      refuse(problems[0]);
      fills.push({ name: fitFileName(subject ? `${base} ${subject.name}` : base, ending), writes });
    }
    const filled = await runInWorker(
      'fill-template',
      { path: workspace.evidence.pathOf(template.sha256), name: template.name, fills },
      { method, memoryMegabytes, milliseconds: fillMilliseconds, signal, progress },
    );
    const made: ZipPart[] = filled.map(({ bytes }, index) => {
      const name = fills[index]?.name ?? template.name;
      return { name: fills.length > 1 ? `${String(index + 1).padStart(3, '0')} ${name}` : name, bytes };
    });
    const sumOf = (count: 'written' | 'recalculated' | 'compared'): number =>
      filled.reduce((sum, each) => sum + each[count], 0);
    const file = await layDownFiles({
      files: made,
      archiveName: fitFileName(base, '.zip'),
      directory: workspace.transfers.directory,
    });
    return {
      ...workspace.transfers.offer({ ...file, temporary: true }),
      files: made.map(({ name }) => name),
      written: sumOf('written'),
      recalculated: sumOf('recalculated'),
      compared: sumOf('compared'),
    };
  },
};
