import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { stopIfCancelled } from '../stop-if-cancelled.ts';
import { writeFailure } from '../write-failure.ts';
import type { WorkbookWriter, WriteOptions } from '../writer.ts';
import { CellFormats } from './cell-formats.ts';
import { SharedStrings } from './shared-strings.ts';
import { type SharedParts, writeRows } from './sheet-rows.ts';
import { afterRows, beforeRows } from './sheet-settings.ts';
import {
  applicationProperties,
  contentTypes,
  coreProperties,
  type NamedPart,
  relationships,
  relationshipsName,
  type SheetEntry,
  sheetEntry,
  workbookXml,
} from './workbook-parts.ts';
import { namespaces, xmlHead } from './xml-text.ts';
import { ZipFile } from './zip-file.ts';

/** Sheets that may be packed at the same time while the next is laid out. */
const sheetsInFlight = 8;

const sheetName = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

const writeSheet = async (
  zip: ZipFile,
  sheet: Sheet,
  index: number,
  workbook: Workbook,
  shared: SharedParts,
  options: WriteOptions,
): Promise<void> => {
  const part = zip.part(sheetName(index));
  part.write(
    `${xmlHead}<worksheet xmlns="${namespaces.spreadsheet}" xmlns:r="${namespaces.relationships}">${beforeRows(sheet, index === 0)}`,
  );
  await writeRows(part, sheet, shared, options);
  part.write(`${afterRows(sheet, workbook.fonts, null)}</worksheet>`);
  part.end();
};

const writeParts = async (zip: ZipFile, workbook: Workbook, options: WriteOptions): Promise<void> => {
  const shared: SharedParts = { formats: new CellFormats(workbook), strings: new SharedStrings() };
  const entries: SheetEntry[] = [];
  const sheets: NamedPart[] = [];
  for (const [index, plan] of workbook.sheets.entries()) {
    stopIfCancelled(options.signal);
    const sheet = plan.build();
    await writeSheet(zip, sheet, index, workbook, shared, options);
    options.onSheet?.(sheet);
    entries.push(sheetEntry(sheet, index));
    sheets.push({ kind: 'worksheet', name: sheetName(index) });
    if (index % sheetsInFlight === sheetsInFlight - 1) await zip.settled();
    options.onProgress?.(index + 1, workbook.sheets.length);
    await setImmediate();
  }
  const styles: NamedPart = { kind: 'styles', name: 'xl/styles.xml' };
  const strings: NamedPart = { kind: 'strings', name: 'xl/sharedStrings.xml' };
  const main: NamedPart = { kind: 'workbook', name: 'xl/workbook.xml' };
  const properties: NamedPart[] = [
    { kind: 'core', name: 'docProps/core.xml' },
    { kind: 'application', name: 'docProps/app.xml' },
  ];
  zip.add(styles.name, shared.formats.xml());
  await shared.strings.write(zip, strings.name);
  zip.add(main.name, workbookXml(entries));
  zip.add(relationshipsName(main.name), relationships([...sheets, styles, strings]));
  zip.add('docProps/core.xml', coreProperties(workbook, new Date()));
  zip.add('docProps/app.xml', applicationProperties());
  zip.add('_rels/.rels', relationships([main, ...properties]));
  zip.add('[Content_Types].xml', contentTypes([main, ...sheets, styles, strings, ...properties]));
};

/**
 * Writes the parts of a workbook as text straight into a zip file, row by row: memory grows neither with the number of
 * sheets nor with their length.
 */
export const packageWriter: WorkbookWriter = {
  async write(workbook, options) {
    const { path } = options;
    let zip: ZipFile | null = null;
    try {
      zip = await ZipFile.create(path);
      await writeParts(zip, workbook, options);
      await zip.end();
    } catch (error) {
      await zip?.abandon();
      await rm(path, { force: true });
      throw writeFailure(error, path);
    }
  },
};
