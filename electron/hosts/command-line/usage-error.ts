/** Why a command line was not understood. */
export type UsageProblem =
  | { readonly problem: 'unknown-command'; readonly found: string }
  | { readonly problem: 'unknown-option'; readonly found: string }
  /** An option without its value, or a value for one that takes none. */
  | { readonly problem: 'option-value'; readonly found: string }
  /** The demonstration wants an empty workspace. */
  | { readonly problem: 'not-fresh'; readonly found: string }
  | { readonly problem: 'missing'; readonly what: string }
  | { readonly problem: 'unexpected'; readonly found: string }
  | {
      readonly problem: 'no-match';
      readonly what: string;
      readonly found: string;
      readonly known: readonly string[];
    }
  | {
      readonly problem: 'ambiguous';
      readonly what: string;
      readonly found: string;
      readonly matches: readonly string[];
    }
  | {
      readonly problem: 'unreadable';
      readonly what: string;
      readonly found: string;
      readonly allowed: string;
    };

/** Ends a command with the exit code for usage; the sentence is made where it is printed. */
export class UsageError extends Error {
  readonly usage: UsageProblem;

  constructor(usage: UsageProblem) {
    super(usage.problem);
    this.name = 'UsageError';
    this.usage = usage;
  }
}
