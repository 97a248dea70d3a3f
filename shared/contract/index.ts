import type { z } from 'zod';
import type { Failure } from './failure.ts';
import { annualTableMethods } from './methods/annual-tables.ts';
import { evaluationMethods } from './methods/evaluations.ts';
import { evidenceMethods } from './methods/evidence.ts';
import { exportProfileMethods } from './methods/export-profiles.ts';
import { exportMethods } from './methods/exports.ts';
import { fileMethods } from './methods/files.ts';
import { findingMethods } from './methods/findings.ts';
import { formMethods } from './methods/forms.ts';
import { frameworkImportMethods } from './methods/framework-imports.ts';
import { frameworkMethods } from './methods/frameworks.ts';
import { importMethods } from './methods/imports.ts';
import { issuedTemplateMethods } from './methods/issued-templates.ts';
import { plainExportMethods } from './methods/plain-exports.ts';
import { planMethods } from './methods/plans.ts';
import { readingMethods } from './methods/readings.ts';
import { reportMethods } from './methods/reports.ts';
import { resultMethods } from './methods/results.ts';
import { reviewMethods } from './methods/reviews.ts';
import { scoringMethods } from './methods/scoring.ts';
import { selfAssessmentMethods } from './methods/self-assessments.ts';
import { selftestMethods } from './methods/selftest.ts';
import { settingsMethods } from './methods/settings.ts';
import { weightingMethods } from './methods/weightings.ts';
import { workspaceMethods } from './methods/workspace.ts';

/** The one API of the service: every screen, host, script and test speaks it and nothing else. */
export const contract = {
  ...workspaceMethods,
  ...settingsMethods,
  ...planMethods,
  ...readingMethods,
  ...frameworkMethods,
  ...frameworkImportMethods,
  ...weightingMethods,
  ...evaluationMethods,
  ...scoringMethods,
  ...selfAssessmentMethods,
  ...importMethods,
  ...resultMethods,
  ...fileMethods,
  ...evidenceMethods,
  ...findingMethods,
  ...annualTableMethods,
  ...exportMethods,
  ...formMethods,
  ...plainExportMethods,
  ...exportProfileMethods,
  ...issuedTemplateMethods,
  ...selftestMethods,
  ...reviewMethods,
  ...reportMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<Name extends MethodName> = z.input<Contract[Name]['input']>;
export type ParsedInput<Name extends MethodName> = z.output<Contract[Name]['input']>;
export type Output<Name extends MethodName> = z.output<Contract[Name]['output']>;

/** How far a task is. `step` names what it is doing (catalogue `progress`); `total` 0 means not known yet. */
export interface Progress {
  readonly step: ProgressStep;
  readonly done: number;
  readonly total: number;
}
export const progressSteps = [
  'reading',
  'checking',
  'computing',
  'drawing',
  'writing',
  'reading-back',
  'comparing',
  'moving',
  'hashing',
  'replaying',
] as const;
export type ProgressStep = (typeof progressSteps)[number];

/** Told to every client after a write: what kind of data changed, so that views reload. */
export interface ChangeNotice {
  readonly revision: string;
  readonly entities: readonly string[];
  /** The evaluation concerned, or null for workspace-wide data. */
  readonly evaluationId: string | null;
}

/** Whether the service runs. `restarted`: it stopped once and is back; `stopped`: it stays down, with the reason. */
export interface ServiceState {
  readonly state: 'running' | 'restarted' | 'stopped';
  readonly failure: Failure | null;
}

/** The part of AbortSignal that a call needs; shared code knows no DOM or Node types. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface CallOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * A client of the service over any transport. `call` rejects with FailureError and nothing else.
 */
export interface Client {
  call<Name extends MethodName>(
    method: Name,
    input: Input<Name>,
    options?: CallOptions,
  ): Promise<Output<Name>>;
  /** Listens for changes until the returned function is called. */
  onChange(listener: (notice: ChangeNotice) => void): () => void;
  onState(listener: (state: ServiceState) => void): () => void;
}
