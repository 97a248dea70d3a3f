import type { ParseArgsOptionsConfig } from 'node:util';
import type { Client } from '#shared/contract/index.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { WorkspaceFolders } from '../folders.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Output } from './output.ts';

export const commandNames = [
  'plans',
  'plan',
  'frameworks',
  'evaluations',
  'score',
  'results',
  'explain',
  'export',
  'annual-tables',
  'forms',
  'import',
  'report',
  'report-template',
  'demo',
  'selftest',
  'doctor',
  'backups',
  'help',
] as const;
export type CommandName = (typeof commandNames)[number];

/** One call of a command, with everything it may use. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly output: Output;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The folder asked for with `--workspace`, resolved; undefined without it. */
  readonly workspaceAsked: string | undefined;
  /** Makes a path absolute as the caller of the command means it. */
  resolvePath(path: string): string;
  /** Has something done when the command has ended and its workspace is closed. */
  afterwards(action: () => Promise<void>): void;
  /**
   * Opens the workspace, the default one unless others are given, and closes it after the command.
   * `unusable: 'allowed'` opens one whose database cannot be used, for looking at and restoring backups.
   * @throws WorkspaceUnavailable
   */
  open(options?: { folders?: WorkspaceFolders; unusable?: 'allowed' | 'refused' }): Promise<Client>;
}

export interface Command {
  /** Options besides those every command takes. */
  readonly options: ParseArgsOptionsConfig;
  run(invocation: Invocation): Promise<ExitCode>;
}
