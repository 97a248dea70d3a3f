import type { AllHandlers } from '../handler.ts';
import { annualTableHandlers } from './annual-tables.ts';
import { evaluationHandlers } from './evaluations.ts';
import { evidenceHandlers } from './evidence.ts';
import { exportProfileHandlers } from './export-profiles.ts';
import { exportHandlers } from './exports.ts';
import { fileHandlers } from './files.ts';
import { findingHandlers } from './findings.ts';
import { formHandlers } from './forms.ts';
import { frameworkImportHandlers } from './framework-imports.ts';
import { frameworkHandlers } from './frameworks.ts';
import { importHandlers } from './imports.ts';
import { issuedTemplateHandlers } from './issued-templates.ts';
import { plainExportHandlers } from './plain-exports.ts';
import { planHandlers } from './plans.ts';
import { readingHandlers } from './readings.ts';
import { reportHandlers } from './reports.ts';
import { resultHandlers } from './results.ts';
import { reviewHandlers } from './reviews.ts';
import { scoringHandlers } from './scoring.ts';
import { selfAssessmentHandlers } from './self-assessments.ts';
import { selftestHandlers } from './selftest.ts';
import { settingsHandlers } from './settings.ts';
import { weightingHandlers } from './weightings.ts';
import { workspaceHandlers } from './workspace.ts';

/** Every method of the contract but `workspace.restore`, which replaces what the others stand on. */
export const handlers: Omit<AllHandlers, 'workspace.restore'> = {
  ...workspaceHandlers,
  ...settingsHandlers,
  ...planHandlers,
  ...readingHandlers,
  ...frameworkHandlers,
  ...frameworkImportHandlers,
  ...weightingHandlers,
  ...evaluationHandlers,
  ...scoringHandlers,
  ...selfAssessmentHandlers,
  ...importHandlers,
  ...resultHandlers,
  ...reportHandlers,
  ...fileHandlers,
  ...evidenceHandlers,
  ...findingHandlers,
  ...annualTableHandlers,
  ...exportHandlers,
  ...formHandlers,
  ...plainExportHandlers,
  ...exportProfileHandlers,
  ...issuedTemplateHandlers,
  ...selftestHandlers,
  ...reviewHandlers,
};
