import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnnualTemplateDocument, annualTemplateDocumentSchema } from '#shared/model/annual-table.ts';
import { type FrameworkDocument, frameworkDocumentSchema } from '#shared/model/framework.ts';
import { type Plan, planSchema } from '#shared/model/plan.ts';

export interface Seeds {
  readonly plans: readonly Plan[];
  readonly frameworks: readonly FrameworkDocument[];
  /** Data tables of the annual quality report, one template a year. */
  readonly annualTemplates: readonly AnnualTemplateDocument[];
}

const jsonFiles = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort();

const readPlan = (directory: string, name: string): Plan => {
  const text = readFileSync(join(directory, name.replace(/\.json$/, '.txt')), 'utf8');
  const facts: unknown = JSON.parse(readFileSync(join(directory, name), 'utf8'));
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return planSchema.parse({ ...(facts as object), text, sha256 });
};

/** The plans and frameworks that ship with the application, validated by the model's own schemas. */
export const readSeeds = (directory: string): Seeds => {
  const plans = join(directory, 'plans');
  const frameworks = join(directory, 'frameworks');
  const annualTables = join(directory, 'annual-tables');
  return {
    plans: jsonFiles(plans).map((name) => readPlan(plans, name)),
    frameworks: jsonFiles(frameworks).map((name) =>
      frameworkDocumentSchema.parse(JSON.parse(readFileSync(join(frameworks, name), 'utf8'))),
    ),
    annualTemplates: jsonFiles(annualTables).map((name) =>
      annualTemplateDocumentSchema.parse(JSON.parse(readFileSync(join(annualTables, name), 'utf8'))),
    ),
  };
};
