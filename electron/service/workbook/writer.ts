import type { Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import type { Cancellable } from '../cancellation.ts';

export interface WriteOptions extends Cancellable {
  /** The file to make; an existing one is replaced. */
  readonly path: string;
  /** Called with every sheet as it is written, in order. */
  readonly onSheet?: ((sheet: Sheet) => void) | undefined;
  /** Called after every sheet. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Turns a workbook as data into an xlsx file, sheet by sheet. Rejects with FailureError: `cell.too-long` for text no
 * cell takes, `request.cancelled`, `workspace.disk-full`, `file.target-unwritable`. What it began is removed then.
 */
export interface WorkbookWriter {
  write(workbook: Workbook, options: WriteOptions): Promise<void>;
}
