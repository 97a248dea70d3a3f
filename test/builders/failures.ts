import { expect } from 'vitest';
import { type Failure, FailureError } from '#shared/contract/failure.ts';

/** The failure a promise is rejected with. */
export const failureOf = async (promise: Promise<unknown>): Promise<Failure> => {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  expect(outcome).toHaveProperty('error');
  const { error } = outcome as { error: unknown };
  expect(error).toBeInstanceOf(FailureError);
  return (error as FailureError).failure;
};

/** The failure a function throws. */
export const failureThrown = (action: () => unknown): Failure => {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(FailureError);
    return (error as FailureError).failure;
  }
  throw new Error('nothing was thrown');
};
