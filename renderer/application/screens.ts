import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { RouteName } from './routes.ts';

const screen = (load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> =>
  lazy(async () => ({ default: await load() }));

/** The screen of every route, loaded when first opened. A route without a screen does not compile. */
export const screens: { readonly [Name in RouteName]: LazyExoticComponent<ComponentType> } = {
  home: screen(async () => (await import('../screens/home/index.tsx')).HomeScreen),
  plans: screen(async () => (await import('../screens/plans/index.tsx')).PlanList),
  plan: screen(async () => (await import('../screens/plans/index.tsx')).PlanReading),
  planImport: screen(async () => (await import('../screens/readings/index.tsx')).ImportScreen),
  planReview: screen(async () => (await import('../screens/readings/index.tsx')).ReviewScreen),
  frameworks: screen(async () => (await import('../screens/frameworks/index.tsx')).FrameworkList),
  frameworkImport: screen(
    async () => (await import('../screens/frameworks/index.tsx')).FrameworkImportScreen,
  ),
  frameworkVersion: screen(
    async () => (await import('../screens/frameworks/index.tsx')).FrameworkVersionScreen,
  ),
  frameworkDraft: screen(async () => (await import('../screens/frameworks/index.tsx')).FrameworkDraftScreen),
  evaluations: screen(async () => (await import('../screens/evaluations/index.tsx')).EvaluationList),
  newEvaluation: screen(async () => (await import('../screens/evaluations/index.tsx')).EvaluationNew),
  setup: screen(async () => (await import('../screens/evaluations/index.tsx')).EvaluationSetup),
  forms: screen(async () => (await import('../screens/forms/index.tsx')).FormsScreen),
  selfAssessments: screen(
    async () => (await import('../screens/self-assessments/index.tsx')).SelfAssessmentsScreen,
  ),
  imports: screen(async () => (await import('../screens/imports/index.tsx')).ImportScreen),
  scoring: screen(async () => (await import('../screens/scoring/index.tsx')).ScoringScreen),
  progress: screen(async () => (await import('../screens/progress/index.tsx')).ProgressScreen),
  reviews: screen(async () => (await import('../screens/reviews/index.tsx')).ReviewsScreen),
  results: screen(async () => (await import('../screens/results/index.tsx')).ResultsScreen),
  findings: screen(async () => (await import('../screens/findings/index.tsx')).FindingsScreen),
  report: screen(async () => (await import('../screens/reports/index.tsx')).ReportScreen),
  annualTables: screen(async () => (await import('../screens/annual-tables/index.tsx')).AnnualTablesScreen),
  export: screen(async () => (await import('../screens/exports/index.tsx')).ExportScreen),
  settings: screen(async () => (await import('../screens/settings/index.tsx')).SettingsScreen),
};
