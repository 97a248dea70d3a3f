import type { Contract, MethodName, Output, ParsedInput, Progress } from '#shared/contract/index.ts';
import type { EntityKind } from '#shared/model/operation.ts';
import type { Workspace } from './workspace.ts';

/** What a handler may use. */
export interface Context {
  readonly workspace: Workspace;
  readonly applicationVersion: string;
  /** Aborts when the caller cancels; long work looks at it. */
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Tells every client what changed. Called after the write is durable. */
  readonly changed: (entities: readonly EntityKind[], evaluationId?: string) => void;
  readonly backupDirectory: string;
  /** Plans, frameworks and published examples that ship with the application. */
  readonly seedsDirectory: string;
}

export type Handler<Name extends MethodName> = (
  input: ParsedInput<Name>,
  context: Context,
) => Output<Name> | Promise<Output<Name>>;

/** One handler per method of a noun's part of the contract. */
export type HandlersOf<Methods> = { readonly [Name in keyof Methods & MethodName]: Handler<Name> };

export type AllHandlers = HandlersOf<Contract>;
