import { type Failure, FailureError, failure } from '#shared/contract/failure.ts';
import { contract, type MethodName } from '#shared/contract/index.ts';
import { unknownMethodIn } from '#shared/scoring/methods/unknown.ts';
import { workspaceFailure } from './db/failures.ts';
import type { Context, Handler } from './handler.ts';
import { numberFault } from './number-fault.ts';

/** Keeps what only a developer can use; a failure's `reference` points at its line. */
export interface ServiceLog {
  write(reference: string, text: string): void;
}

export const isMethod = (name: string): name is MethodName => Object.hasOwn(contract, name);

/** Parses the input of a call once; everything behind it is typed. */
export const parseInput = (method: MethodName, input: unknown): unknown => {
  const parsed = contract[method].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const unknown = unknownMethodIn(input);
  if (unknown) throw new FailureError(unknown);
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
  const fault = issue && numberFault(issue, input, path);
  if (fault) throw new FailureError(fault);
  throw new FailureError(
    failure('request.invalid', { method, at: path.join('.'), detail: issue?.message ?? '' }, path),
  );
};

/** Runs a handler on parsed input. The handler's own types tie input and output to the method. */
export const runHandler = async (
  handler: Handler<MethodName>,
  input: unknown,
  context: Context,
): Promise<unknown> => {
  context.signal.throwIfAborted();
  return (handler as (input: unknown, context: Context) => unknown)(input, context);
};

/** What any thrown thing means to the caller. Defects become `service.internal`; their details stay in the log. */
export const asFailure = (
  error: unknown,
  facts: { method: string; place: string; aborted: boolean; reference: () => string; log: ServiceLog },
): Failure => {
  if (error instanceof FailureError) return error.failure;
  if (facts.aborted) return failure('request.cancelled', { method: facts.method });
  const known = workspaceFailure(error, facts.place);
  if (known) return known;
  const reference = facts.reference();
  facts.log.write(reference, error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { ...failure('service.internal', { method: facts.method }), reference };
};
