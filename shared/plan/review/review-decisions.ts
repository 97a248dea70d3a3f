import type { DamageDecision } from './settle-damage.ts';
import type { StoredLine } from './stored-line.ts';

/** Who made a stored decision, and when. */
export interface Attribution {
  readonly by: string;
  readonly at: string;
}

/** What people have decided on a plan's review, as stored. */
export interface ReviewDecisions {
  readonly lines: readonly StoredLine[];
  /** In the order they were made. */
  readonly dimensions: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly added: boolean;
  }[];
  readonly damages: ReadonlyMap<string, DamageDecision>;
  /** Of the decision on a line or damaged place, by its id. */
  readonly attributions: ReadonlyMap<string, Attribution>;
}
