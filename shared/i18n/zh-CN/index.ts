import { analysis } from './analysis.ts';
import { annualTables } from './annual-tables.ts';
import { application } from './application.ts';
import { audit } from './audit.ts';
import { commandLine } from './command-line.ts';
import { derivation } from './derivation.ts';
import { evaluations } from './evaluations/index.ts';
import { evidence } from './evidence.ts';
import { exportProfiles } from './export-profiles.ts';
import { exports } from './exports.ts';
import { annualTableSentences } from './failures/annual-table.ts';
import { evaluationSentences } from './failures/evaluation.ts';
import { exportSentences } from './failures/export.ts';
import { filesSentences } from './failures/files.ts';
import { findingSentences } from './failures/finding.ts';
import { formSentences } from './failures/form.ts';
import { frameworkSentences } from './failures/framework.ts';
import { frameworkImportSentences } from './failures/framework-import.ts';
import { importSentences } from './failures/import.ts';
import { issuedTemplateSentences } from './failures/issued-template.ts';
import { readingSentences } from './failures/reading.ts';
import { reportSentences } from './failures/report.ts';
import { requestSentences } from './failures/request.ts';
import { reviewSentences } from './failures/review.ts';
import { rulesSentences } from './failures/rules.ts';
import { selftestSentences } from './failures/selftest.ts';
import { statisticsSentences } from './failures/statistics.ts';
import { valueSentences } from './failures/value.ts';
import { workspaceSentences } from './failures/workspace.ts';
import { findings } from './findings.ts';
import { forms } from './forms.ts';
import { frameworkImports } from './framework-imports.ts';
import { frameworks } from './frameworks.ts';
import { host } from './host.ts';
import { imports } from './imports.ts';
import { inspectionSheets } from './inspection-sheets.ts';
import { issuedTemplates } from './issued-templates.ts';
import { methods } from './methods.ts';
import { plainExport } from './plain-export.ts';
import { planReading } from './plan-reading.ts';
import { plans } from './plans.ts';
import { progress } from './progress.ts';
import { readings } from './readings/index.ts';
import { report } from './report/index.ts';
import { reports } from './reports/index.ts';
import { results } from './results.ts';
import { reviews } from './reviews.ts';
import { rulePreview } from './rule-preview.ts';
import { rules } from './rules.ts';
import { scoring } from './scoring.ts';
import { selfAssessments } from './self-assessments.ts';
import { selftest } from './selftest.ts';
import { settings } from './settings.ts';
import { statistics } from './statistics.ts';
import { weightings } from './weightings.ts';
import { workbook } from './workbook.ts';
import { years } from './years.ts';

/** Every text of the application in this language. */
export const chinese = {
  application,
  plans,
  planReading,
  readings,
  frameworks,
  frameworkImports,
  rules,
  rulePreview,
  methods,
  evaluations,
  scoring,
  results,
  report,
  reports,
  analysis,
  derivation,
  evidence,
  exports,
  exportProfiles,
  plainExport,
  issuedTemplates,
  findings,
  selfAssessments,
  imports,
  forms,
  annualTables,
  weightings,
  workbook,
  years,
  inspectionSheets,
  progress,
  settings,
  statistics,
  selftest,
  reviews,
  audit,
  commandLine,
  host,
  failures: {
    ...workspaceSentences,
    ...requestSentences,
    ...valueSentences,
    ...frameworkSentences,
    ...evaluationSentences,
    ...rulesSentences,
    ...findingSentences,
    ...annualTableSentences,
    ...filesSentences,
    ...formSentences,
    ...exportSentences,
    ...issuedTemplateSentences,
    ...frameworkImportSentences,
    ...importSentences,
    ...readingSentences,
    ...statisticsSentences,
    ...selftestSentences,
    ...reviewSentences,
    ...reportSentences,
  },
} as const;
