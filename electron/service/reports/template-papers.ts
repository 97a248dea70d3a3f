import { readFileSync } from 'node:fs';
import { fail } from '#shared/contract/failure.ts';
import type { TemplateField } from '#shared/contract/methods/reports.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { ReportTemplate, TemplateCheck } from '#shared/model/report-template.ts';
import { briefOf } from '#shared/model/report-text.ts';
import { loopParents, type Scope, scopes } from '#shared/reports/template-fields/scopes.ts';
import { type FilledScope, type PaperOf, templateValues } from '#shared/reports/template-fields/values.ts';
import { type ReadFields, readFields } from '../document/templates/field-nodes.ts';
import { expandFields, type MissingValue, type ScopeChain } from '../document/templates/fields-in-values.ts';
import { readTemplateParts } from '../document/templates/template-parts.ts';
import { findReportTemplate, findReportTexts } from '../queries/reports.ts';
import type { Workspace } from '../workspace.ts';
import { makePaper, readPaperSource } from './make-paper.ts';

export interface OpenTemplate {
  readonly template: ReportTemplate;
  readonly bytes: Buffer;
  readonly fields: ReadFields;
}

/** What a file asks for and what is wrong with it. */
export const checkTemplate = (bytes: Buffer, name: string): TemplateCheck & { readonly read: ReadFields } => {
  const read = readFields(readTemplateParts(bytes, name));
  const counts = Map.groupBy(read.names, (each) => each);
  return {
    read,
    fields: [...counts].map(([field, each]) => ({ name: field, count: each.length })),
    perSubject: read.perSubject,
    problems: [...read.problems],
  };
};

/** A template of the workspace with its file as it was added. */
export const openTemplate = async (workspace: Workspace, id: string): Promise<OpenTemplate> => {
  const template = findReportTemplate(workspace.connection, id);
  const state = await workspace.evidence.examine(template.sha256);
  if (state !== 'present') return fail(`report-template.file-${state}`, { place: template.name });
  const bytes = readFileSync(workspace.evidence.pathOf(template.sha256));
  return { template, bytes, fields: readFields(readTemplateParts(bytes, template.name)) };
};

/** Everything a template may ask for in an evaluation. */
export const valuesOf = (workspace: Workspace, evaluationId: string, language: Language): FilledScope => {
  const source = readPaperSource(workspace, evaluationId, language);
  const paperOf: PaperOf = (subjectId) => {
    const paper = subjectId === null ? 'report' : briefOf(subjectId);
    const { texts } = findReportTexts(workspace.connection, { evaluationId, paper, language });
    return makePaper(workspace, source, paper, texts);
  };
  return templateValues(source, paperOf);
};

/** The values each file is filled from: one for the evaluation, or one for each subject. */
export const chainsOf = (
  values: FilledScope,
  perSubject: boolean,
  wanted: (subject: FilledScope, position: number) => boolean,
): ScopeChain[] =>
  perSubject ? (values.loops.subjects ?? []).filter(wanted).map((subject) => [values, subject]) : [[values]];

/** Fields without a value, each told once for each place. */
export const missingValues = (fields: ReadFields, chains: readonly ScopeChain[]): MissingValue[] => {
  const all = chains.flatMap((chain) => expandFields(fields.nodes, chain).missing);
  return [...new Map(all.map((each) => [`${each.name}\n${each.where}`, each])).values()];
};

const firstLine = (lines: readonly FilledScope[] | undefined): FilledScope | undefined => lines?.[0];

/** Every field with the loops it stands in and its first value. */
export const documentedFields = (values: FilledScope, language: Language): TemplateField[] => {
  const { fields, loops } = catalogues[language].reports;
  const subject = firstLine(values.loops.subjects);
  const holders: { readonly [Each in Scope]: FilledScope | undefined } = {
    evaluation: values,
    subjects: subject,
    dimensions: firstLine(subject?.loops.dimensions),
    indicators: firstLine(subject?.loops.indicators),
    findings: firstLine(values.loops.findings),
    rectifications: firstLine(values.loops.rectifications),
    scorers: firstLine(values.loops.scorers),
    grades: firstLine(values.loops.grades),
    paragraphs: firstLine(values.loops.paragraphs),
  };
  const outer = (scope: Scope): string[] => {
    if (scope === 'evaluation') return [];
    return [...outer(loopParents[scope][0]), loops[scope].name];
  };
  const loopLines = (scope: Exclude<Scope, 'evaluation'>): number => {
    const parent = loopParents[scope][0] === 'subjects' ? subject : values;
    return parent?.loops[scope]?.length ?? 0;
  };
  return scopes.flatMap((scope): TemplateField[] => {
    const within = outer(scope);
    const own = Object.entries(fields[scope]).map(
      ([id, { name, meaning }]): TemplateField => ({
        name,
        meaning,
        isLoop: false,
        within,
        example: holders[scope]?.values[id] ?? null,
      }),
    );
    if (scope === 'evaluation') return own;
    const { name, meaning } = loops[scope];
    return [
      { name, meaning, isLoop: true, within: within.slice(0, -1), example: String(loopLines(scope)) },
      ...own,
    ];
  });
};
