import type { Failure } from '#shared/contract/failure.ts';
import type { RawTable } from '../../importing/raw-table.ts';
import type { TableHeading } from './heading.ts';

/** An indicator as the table prints it. */
export interface FoundLine {
  readonly row: number;
  readonly dimension: string;
  readonly group: string | null;
  readonly code: string | null;
  readonly name: string;
  /** Decimal text; null where the table prints none. */
  score: string | null;
  readonly rule: string[];
  readonly definition: string[];
  readonly target: string | null;
  readonly unit: string;
  readonly evidence: string;
  readonly responsible: string;
  readonly deadline: string | null;
  readonly note: string | null;
  readonly doubts: Failure[];
}

/** A sum the table prints, with the lines it is of. */
export interface StatedSum {
  readonly name: string;
  readonly stated: string;
  readonly place: { readonly sheet: string; readonly row: number; readonly column: string };
  readonly lines: readonly FoundLine[];
}

export interface FoundSystem {
  readonly table: RawTable;
  readonly heading: TableHeading;
  readonly title: string | null;
  readonly lines: readonly FoundLine[];
  readonly sums: readonly StatedSum[];
  readonly notes: readonly string[];
  readonly doubts: readonly Failure[];
  /** A printed score is in percent. */
  readonly percent: boolean;
}
