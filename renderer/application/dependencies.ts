import type { ChangeNotice } from '#shared/contract/index.ts';
import { type EntityKind, entityKinds } from '#shared/model/operation.ts';
import type { ReadName } from './client.tsx';

const frameworkNouns = ['framework-version', 'framework-draft', 'framework-node'] as const;
const readingNouns = [
  'plan',
  'reading-line',
  'reading-dimension',
  'reading-damage',
  'framework-draft',
] as const;
const evaluationNouns = ['evaluation', 'subject', 'scorer'] as const;
const reviewNouns = ['review-round', 'arbitration'] as const;
const scoringNouns = [
  ...evaluationNouns,
  'score',
  ...reviewNouns,
  'observation',
  'self-assessment',
  'progress',
  'evidence',
] as const;
const findingNouns = ['finding', 'rectification'] as const;

const annualTemplateNouns = ['annual-template', 'annual-field'] as const;
const annualNouns = [...annualTemplateNouns, 'annual-link', 'annual-entry'] as const;
const annualTableNouns = [...annualNouns, 'evaluation', 'subject', 'observation'] as const;
const paperNouns = [...scoringNouns, ...findingNouns, ...annualNouns, 'report-text'] as const;

/** The nouns each read is made of. A read without an entry does not compile. */
const nouns: { readonly [Name in ReadName]: readonly EntityKind[] } = {
  'workspace.information': entityKinds,
  'workspace.stateHash': entityKinds,
  'workspace.listBackups': [],
  'settings.get': ['setting'],
  'settings.getPlace': [],
  'plans.list': ['plan'],
  'plans.get': ['plan', 'reading-damage'],
  'readings.open': readingNouns,
  'readings.proposeLine': readingNouns,
  'readings.previewDraft': readingNouns,
  'frameworks.list': ['plan', ...frameworkNouns],
  'frameworks.getVersion': ['framework-version'],
  'frameworks.getDraft': ['framework-draft', 'framework-node'],
  'frameworks.check': frameworkNouns,
  'weightings.get': ['weighting'],
  'evaluations.list': [...evaluationNouns, 'score', 'observation', 'framework-version'],
  'evaluations.get': evaluationNouns,
  'evaluations.listEarlier': [...evaluationNouns, 'framework-version'],
  'scoring.snapshot': [...scoringNouns, ...findingNouns],
  'scores.list': ['score'],
  'observations.list': ['observation'],
  'selfAssessments.list': ['self-assessment'],
  'progress.list': ['progress'],
  'reviews.overview': [...evaluationNouns, 'score', 'observation', ...reviewNouns],
  'reviews.rounds': ['review-round'],
  'reviews.sheet': [...evaluationNouns, 'score', ...reviewNouns],
  'results.get': scoringNouns,
  'results.explain': scoringNouns,
  'results.compareYears': scoringNouns,
  'files.read': [],
  'exportProfiles.list': ['export-profile'],
  'issuedTemplates.list': ['issued-template'],
  'issuedTemplates.open': ['issued-template', ...evaluationNouns],
  'issuedTemplates.preview': entityKinds,
  'evidence.list': ['evidence'],
  'annualTemplates.list': [...annualTemplateNouns, 'evaluation'],
  'annualTemplates.get': annualTemplateNouns,
  'annualTables.get': annualTableNouns,
  'annualTables.progress': annualTableNouns,
  'findings.list': findingNouns,
  'reports.get': paperNouns,
  'reportTemplates.list': ['report-template'],
  'reportTemplates.fields': paperNouns,
  'reportTemplates.check': ['report-template'],
  'reportTemplates.open': [],
  'reportTemplates.missing': [...paperNouns, 'report-template'],
  'findings.previewCarryOver': [...evaluationNouns, ...findingNouns],
};

const evaluationOf = (method: ReadName, input: unknown): string | null => {
  // They look at other evaluations as well; a change of any makes them stale.
  if (
    method === 'findings.previewCarryOver' ||
    method === 'evaluations.listEarlier' ||
    method === 'results.compareYears' ||
    method === 'annualTables.get' ||
    method === 'annualTables.progress' ||
    method === 'reports.get' ||
    method === 'reportTemplates.fields' ||
    method === 'reportTemplates.missing'
  )
    return null;
  const fields = (input ?? {}) as { evaluationId?: string; id?: string };
  return fields.evaluationId ?? (method === 'evaluations.get' ? (fields.id ?? null) : null);
};

/** Whether a read shows something that a change touched. */
export const isConcernedBy = (method: ReadName, input: unknown, notice: ChangeNotice): boolean => {
  if (!nouns[method].some((noun) => notice.entities.includes(noun))) return false;
  const evaluationId = evaluationOf(method, input);
  return notice.evaluationId === null || evaluationId === null || evaluationId === notice.evaluationId;
};
