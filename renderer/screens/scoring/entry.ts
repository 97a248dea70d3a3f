import type { Failure } from '#shared/contract/failure.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { FormItem } from './form-items.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** The part of a sheet an entry needs: sending at once, and something its aids last as long as. */
export type EntrySheet = Pick<Sheet, 'flush'>;

/** What every kind of entry is given. */
export interface EntryProps {
  readonly sheet: EntrySheet;
  readonly item: FormItem;
  readonly row: SheetRow;
  readonly disabled: boolean;
  readonly onValue: (value: EnteredValue | null, delay?: number) => void;
  readonly onRefused: (refusal: Failure | 'empty' | null) => void;
}
