import type { Clause } from '#shared/model/plan.ts';

/** Where a plan is opened: at a paragraph, with the cited words marked. */
export interface PlanPlace {
  readonly paragraph: number;
  readonly start?: number;
  readonly end?: number;
}

const segment = encodeURIComponent;

const query = (values: object): string => {
  const parts = Object.entries(values).filter(([, value]) => value !== undefined);
  return parts.length === 0
    ? ''
    : `?${parts.map(([key, value]) => `${key}=${segment(String(value))}`).join('&')}`;
};

/** Steps of the work on one evaluation, in order. */
export const evaluationSteps = [
  'setup',
  'forms',
  'scoring',
  'progress',
  'reviews',
  'results',
  'findings',
  'annual-tables',
  'report',
  'export',
] as const;
export type EvaluationStep = (typeof evaluationSteps)[number];

/** Every address inside the application. Links are made here and nowhere else. */
export const routes = {
  home: () => '/',
  plans: () => '/plans',
  plan: (id: string, place?: PlanPlace) => `/plans/${segment(id)}${place ? query(place) : ''}`,
  planImport: () => '/plans/import',
  planReview: (id: string) => `/plans/${segment(id)}/review`,
  clause: ({ planId, paragraph, start, end }: Pick<Clause, 'planId' | 'paragraph' | 'start' | 'end'>) =>
    `/plans/${segment(planId)}${query({ paragraph, start, end })}`,
  frameworks: () => '/frameworks',
  frameworkImport: () => '/frameworks/import',
  frameworkVersion: (id: string, place?: { readonly indicator?: string; readonly tab?: string }) =>
    `/frameworks/versions/${segment(id)}${place ? query(place) : ''}`,
  frameworkDraft: (id: string) => `/frameworks/drafts/${segment(id)}`,
  evaluations: () => '/evaluations',
  newEvaluation: (frameworkVersionId?: string) =>
    `/evaluations/new${frameworkVersionId ? query({ framework: frameworkVersionId }) : ''}`,
  evaluation: (id: string, step: EvaluationStep, place?: Readonly<Record<string, string | number>>) =>
    `/evaluations/${segment(id)}/${step}${place ? query(place) : ''}`,
  /** Self-assessments and tables of others stand under the forms. */
  selfAssessments: (id: string) => `/evaluations/${segment(id)}/forms/self-assessments`,
  imports: (id: string) => `/evaluations/${segment(id)}/forms/imports`,
  settings: () => '/settings',
} as const;

/** The same addresses as patterns for the router. */
export const patterns = {
  home: '/',
  plans: '/plans',
  planImport: '/plans/import',
  plan: '/plans/:id',
  planReview: '/plans/:id/review',
  frameworks: '/frameworks',
  frameworkImport: '/frameworks/import',
  frameworkVersion: '/frameworks/versions/:id',
  frameworkDraft: '/frameworks/drafts/:id',
  evaluations: '/evaluations',
  newEvaluation: '/evaluations/new',
  setup: '/evaluations/:id/setup',
  forms: '/evaluations/:id/forms',
  selfAssessments: '/evaluations/:id/forms/self-assessments',
  imports: '/evaluations/:id/forms/imports',
  scoring: '/evaluations/:id/scoring',
  progress: '/evaluations/:id/progress',
  reviews: '/evaluations/:id/reviews',
  results: '/evaluations/:id/results',
  findings: '/evaluations/:id/findings',
  annualTables: '/evaluations/:id/annual-tables',
  report: '/evaluations/:id/report',
  export: '/evaluations/:id/export',
  settings: '/settings',
} as const;
export type RouteName = keyof typeof patterns;
