import type { Failure } from '#shared/contract/failure.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { FormItem } from './form-items.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** What every kind of entry is given. */
export interface EntryProps {
  readonly sheet: Sheet;
  readonly item: FormItem;
  readonly row: SheetRow;
  readonly disabled: boolean;
  readonly onValue: (value: EnteredValue | null, delay?: number) => void;
  readonly onRefused: (refusal: Failure | 'empty' | null) => void;
}
