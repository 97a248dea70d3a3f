import type { Failure } from '#shared/contract/failure.ts';
import type { ImportLabel, TableLayout } from '#shared/contract/methods/imports.ts';
import type { BlankReason, EnteredValue } from '#shared/model/entered-value.ts';

/** A cell of a table and what it says. */
export interface FoundEntry {
  /** Position of its table. */
  readonly table: number;
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly subjectId: string | null;
  readonly item: string | null;
  /** Null for a shared fact. */
  readonly scorerId: string | null;
  readonly found: string;
  readonly value: EnteredValue | null;
  readonly blankReason: BlankReason | null;
  readonly words: Readonly<Partial<Record<'deductionReason' | 'comment' | 'source', string>>> | null;
  readonly problem: Failure | null;
  readonly doubts: readonly Failure[];
}

export interface FoundTable {
  readonly sheet: string;
  readonly layout: TableLayout | null;
  readonly taken: boolean;
  readonly rows: number;
  readonly subjectId: string | null;
  readonly scorerId: string | null;
  readonly needs: readonly ('subject' | 'scorer')[];
}

/** Everything a file says, before it is compared with what is stored. */
export interface FoundEntries {
  readonly tables: readonly FoundTable[];
  readonly entries: readonly FoundEntry[];
  readonly labels: readonly ImportLabel[];
  readonly rows: readonly Failure[];
  /** Cells under labels that mean nothing yet. */
  readonly unmatched: number;
  readonly encoding: string | null;
}

/** Letters of a foreign text that are repeated in a message. */
export const quotedLength = 200;
