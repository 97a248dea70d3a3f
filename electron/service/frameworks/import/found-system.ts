import type { Failure } from '#shared/contract/failure.ts';
import type { RawTable } from '../../importing/raw-table.ts';
import type { TableHeading } from './heading.ts';

/** An indicator as the table prints it. */
export interface FoundLine {
  readonly sheet: string;
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
  /** Lines of all sheets it may be of instead; null for a part of this sheet only. */
  readonly wider: ((line: FoundLine) => boolean) | null;
}

/** The indicators of one sheet. */
export interface FoundSheet {
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

/** A sheet of the file, and what was found in it; null where it holds no indicator table. */
export interface SurveyedSheet {
  readonly table: RawTable;
  readonly found: FoundSheet | null;
  /** Whether its columns are those of the sheets that would be read by themselves. */
  readonly fits: boolean;
}

/** The indicator system of a file: the sheets that are read, among all of them. */
export interface FoundSystem {
  readonly sheets: readonly SurveyedSheet[];
  readonly read: readonly FoundSheet[];
}
