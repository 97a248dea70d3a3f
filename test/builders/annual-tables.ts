import { readFileSync } from 'node:fs';
import {
  type AnnualEntry,
  type AnnualLink,
  annualTemplateDocumentSchema,
  fieldsOf,
} from '#shared/model/annual-table.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { fillAnnualTables } from '#shared/reports/annual-tables/fill.ts';
import { linkableItems } from '#shared/reports/annual-tables/links.ts';
import type { AnnualTables } from '#shared/reports/annual-tables/tables.ts';

/** The template that ships for 2023. */
export const shippedTemplate = annualTemplateDocumentSchema.parse(
  JSON.parse(readFileSync(new URL('../../seeds/annual-tables/2023.json', import.meta.url), 'utf8')),
);

/** The shipped data tables of an evaluation with what was entered into them. */
export const annualTablesOf = (
  { subjects, framework, observations }: EvaluationSnapshot,
  entries: readonly (Pick<AnnualEntry, 'subjectId' | 'fieldId'> & Partial<AnnualEntry>)[],
  links: AnnualLink[] = [],
): AnnualTables => {
  const items = linkableItems(framework.document);
  return {
    template: { id: shippedTemplate.id, shipped: true, basedOn: null, document: shippedTemplate },
    subjects,
    filled: fillAnnualTables({
      template: shippedTemplate,
      subjects,
      links,
      items,
      entries: entries.map((entry) => ({
        current: null,
        blankReason: null,
        previous: null,
        note: '',
        ...entry,
      })),
      observations,
      previous: null,
    }),
    links,
    items,
    previous: null,
  };
};

/** Every field of every subject filled in with figures that differ, last year and this year. */
export const filledAnnualTables = (snapshot: EvaluationSnapshot): AnnualTables =>
  annualTablesOf(
    snapshot,
    snapshot.subjects.flatMap(({ id }, place) =>
      fieldsOf(shippedTemplate).map((field, index) => ({
        subjectId: id,
        fieldId: field.id,
        current: field.kind === 'text' ? '线上问卷' : `${(place + 2) * 7 + index}.5`,
        previous: field.kind === 'text' ? '纸质问卷' : `${(place + 1) * 5 + index}.25`,
        note: index % 9 === 0 ? '学校统计年报，2023年12月' : '',
      })),
    ),
  );
