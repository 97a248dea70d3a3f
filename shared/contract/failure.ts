import { z } from 'zod';
import { annualTableFailures } from './failures/annual-table.ts';
import { evaluationFailures } from './failures/evaluation.ts';
import { exportFailures } from './failures/export.ts';
import { fileFailures } from './failures/files.ts';
import { findingFailures } from './failures/finding.ts';
import { formFailures } from './failures/form.ts';
import { frameworkFailures } from './failures/framework.ts';
import { frameworkImportFailures } from './failures/framework-import.ts';
import { importFailures } from './failures/import.ts';
import { issuedTemplateFailures } from './failures/issued-template.ts';
import { readingFailures } from './failures/reading.ts';
import { reportFailures } from './failures/report.ts';
import { requestFailures } from './failures/request.ts';
import { reviewFailures } from './failures/review.ts';
import { rulesFailures } from './failures/rules.ts';
import { selftestFailures } from './failures/selftest.ts';
import { statisticsFailures } from './failures/statistics.ts';
import { valueFailures } from './failures/value.ts';
import { workspaceFailures } from './failures/workspace.ts';

/** The closed list of what can go wrong: code → schema of the facts its sentence is made from. */
export const failureFacts = {
  ...requestFailures,
  ...workspaceFailures,
  ...valueFailures,
  ...frameworkFailures,
  ...evaluationFailures,
  ...rulesFailures,
  ...findingFailures,
  ...annualTableFailures,
  ...fileFailures,
  ...formFailures,
  ...exportFailures,
  ...issuedTemplateFailures,
  ...frameworkImportFailures,
  ...importFailures,
  ...readingFailures,
  ...statisticsFailures,
  ...selftestFailures,
  ...reviewFailures,
  ...reportFailures,
} as const;

export type FailureCode = keyof typeof failureFacts;
export type FactsOf<Code extends FailureCode> = z.infer<(typeof failureFacts)[Code]>;

/**
 * An expected failure as data. Sentences are made from it at the edge, per language (shared/i18n).
 * `path` points into the request or the document; `reference` into the service log.
 */
export type Failure<Code extends FailureCode = FailureCode> = {
  [Each in Code]: {
    readonly code: Each;
    readonly path: readonly (string | number)[];
    readonly facts: FactsOf<Each>;
    readonly reference?: string | undefined;
  };
}[Code];

/**
 * Builds a failure; the facts are checked by the compiler against the code. What comes back is any failure: where one
 * is expected, the compiler need not find it among hundreds.
 */
export const failure = <Code extends FailureCode>(
  code: Code,
  facts: FactsOf<Code>,
  path: readonly (string | number)[] = [],
): Failure => ({ code, path, facts }) as unknown as Failure;

/** Shape of a failure on the wire; `facts` are checked against the code. */
export const failureSchema: z.ZodType<Failure> = z
  .object({
    code: z.enum(Object.keys(failureFacts) as [FailureCode, ...FailureCode[]]),
    path: z.array(z.union([z.string(), z.number()])),
    facts: z.record(z.string(), z.unknown()),
    reference: z.string().optional(),
  })
  .refine(
    (value) => failureFacts[value.code].safeParse(value.facts).success,
  ) as unknown as z.ZodType<Failure>;

/** Carries a failure through code that has no better way to return it. Never crosses a process boundary as itself. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(cause: Failure) {
    super(cause.code);
    this.name = 'FailureError';
    this.failure = cause;
  }
}

/** Throws the failure; for use in expressions. */
export const fail = <Code extends FailureCode>(
  code: Code,
  facts: FactsOf<Code>,
  path: readonly (string | number)[] = [],
): never => {
  throw new FailureError(failure(code, facts, path));
};

/** Throws the failure where there is one. */
export const refuse = (problem: Failure | null | undefined): void => {
  if (problem) throw new FailureError(problem);
};

/** Either a value or the failure that stands in its way. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };
