/** What a script can rely on; `hengping help` prints the same list. */
export const exitCodes = {
  ok: 0,
  /** The command was understood and could not be done. */
  failure: 1,
  /** The command was not understood. */
  usage: 2,
  /** The workspace cannot be used: open elsewhere, damaged, read-only, from a newer version. */
  workspace: 3,
  /** The examination or the self-test found something. */
  problems: 4,
  /** Ctrl-C. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
