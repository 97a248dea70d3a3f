import type { z } from 'zod';

/**
 * `read` looks, `write` changes and is acknowledged only once it is durable, `task` takes long and reports
 * progress and can be cancelled.
 */
export type MethodKind = 'read' | 'write' | 'task';

export interface MethodDefinition<
  Kind extends MethodKind = MethodKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
}

const define =
  <Kind extends MethodKind>(kind: Kind) =>
  <Input extends z.ZodType, Output extends z.ZodType>(
    input: Input,
    output: Output,
  ): MethodDefinition<Kind, Input, Output> => ({ kind, input, output });

export const read = define('read');
export const write = define('write');
export const task = define('task');
