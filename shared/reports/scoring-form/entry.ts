import type { Failure } from '../../contract/failure.ts';
import type { EnteredValue } from '../../model/entered-value.ts';
import type { FormCell } from '../forms/form-cell.ts';
import type { Choice, Reading } from '../forms/read-cell.ts';

/** What goes into one entry cell, and how it is checked while typing. */
export type EntryInput =
  /** Bounds as decimal text, null where there is none; `step` where only its multiples are taken. */
  | {
      readonly type: 'number';
      readonly minimum: string | null;
      readonly maximum: string | null;
      readonly unit: string;
      readonly step: string | null;
    }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'whole'; readonly maximum: number }
  | { readonly type: 'day' };

/** One entry cell of an item. Items of several parts have a row for each under the item's own. */
export interface EntryPart {
  /** Empty for the item's own row. */
  readonly part: string;
  /** What is filled in here; empty where the item says it. */
  readonly label: string;
  /** Null where the row itself takes nothing because its parts do. */
  readonly input: EntryInput | null;
  /** Whether the part has a reason of its own beside it. */
  readonly hasReason: boolean;
}

/** What stands in a part's cells. */
export interface PartContent {
  readonly value:
    | { readonly type: 'blank' }
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'number'; readonly number: string }
    | { readonly type: 'day'; readonly day: string };
  readonly reason: string;
}

/** A part's cells as they came back. */
export interface ReturnedPart {
  readonly value: FormCell;
  readonly valueMerge: string | null;
  readonly reason: FormCell;
}

/** How the value of one item is filled in and read back. */
export interface EntryForm {
  readonly parts: readonly EntryPart[];
  /** What stands in each part for a value; a value of another shape leaves all of them blank. */
  readonly write: (value: EnteredValue | null) => ReadonlyMap<string, PartContent>;
  readonly read: (part: (name: string) => ReturnedPart) => Reading<EnteredValue>;
}

/** Words of the cells, in the language of the form and in every other it may have been written in. */
export interface EntryWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly completed: string;
  readonly completedOn: string;
}

export const blankPart: PartContent = { value: { type: 'blank' }, reason: '' };

export const textPart = (text: string): PartContent => ({ value: { type: 'text', text }, reason: '' });

/** Yes and no as a list offers them. */
export const yesNoChoices = ({ yes, no }: EntryWords): readonly Choice<boolean>[] => [
  { value: true, labels: yes },
  { value: false, labels: no },
];

/** A part that was read, or not; the first refusal of several stands for all. */
export const firstRefusal = (readings: readonly Reading<unknown>[]): Failure | null => {
  for (const reading of readings) if (reading.state === 'refused') return reading.problem;
  return null;
};

export const doubtsOf = (readings: readonly Reading<unknown>[]): readonly Failure[] =>
  readings.flatMap((reading) => (reading.state === 'read' ? reading.doubts : []));
