import type { Failure } from '#shared/contract/failure.ts';

/** Failures that say nothing about the value: the service is away, the disk is full. The same may be tried again. */
export const isPassing = ({ code }: Failure): boolean =>
  code.startsWith('service.') || code.startsWith('workspace.');

/**
 * How long after a passing failure the same is tried again, in milliseconds. That the service is back may be heard
 * before it is known that something sent to it was lost, so hearing of it is not enough.
 */
export const restBeforeTrying = 3000;
