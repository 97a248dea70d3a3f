import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Chart, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { stopIfCancelled } from '../../cancellation.ts';
import { writeFailure } from '../../files/write-failure.ts';
import type { WorkbookWriter, WriteOptions } from '../writer.ts';
import { CellFormats } from './cell-formats.ts';
import { chartXml } from './chart-xml.ts';
import { drawingXml } from './drawing-xml.ts';
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

/** Sheets laid out before those of the round before must stand in the file: bounds what waits in memory. */
const sheetsPerRound = 8;

const sheetName = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/**
 * Writes the charts of a sheet, the drawing that places them and what leads there; returns the parts. `before` charts
 * stand in sheets before it.
 */
const writeCharts = (
  zip: ZipFile,
  charts: readonly Chart[],
  sheet: Sheet,
  index: number,
  workbook: Workbook,
  before: number,
): NamedPart[] => {
  const drawing: NamedPart = { kind: 'drawing', name: `xl/drawings/drawing${index + 1}.xml` };
  const parts = charts.map(
    (_, number): NamedPart => ({
      kind: 'chart',
      name: `xl/charts/chart${before + number + 1}.xml`,
    }),
  );
  zip.add(relationshipsName(sheetName(index)), relationships([drawing]));
  zip.add(drawing.name, drawingXml(charts));
  zip.add(relationshipsName(drawing.name), relationships(parts));
  for (const [number, chart] of charts.entries())
    zip.add(parts[number]?.name ?? '', chartXml(chart, sheet, workbook));
  return [drawing, ...parts];
};

/** Writes a sheet; returns the parts it needs besides its own. */
const writeSheet = async (
  zip: ZipFile,
  sheet: Sheet,
  index: number,
  workbook: Workbook,
  shared: SharedParts & { readonly charts: number },
  options: WriteOptions,
): Promise<NamedPart[]> => {
  const part = zip.part(sheetName(index));
  part.write(
    `${xmlHead}<worksheet xmlns="${namespaces.spreadsheet}" xmlns:r="${namespaces.relationships}">${beforeRows(sheet, index === 0)}`,
  );
  await writeRows(part, sheet, shared, options);
  const charts = sheet.charts ?? [];
  part.write(`${afterRows(sheet, workbook.fonts, charts.length === 0 ? null : 'rId1')}</worksheet>`);
  part.end();
  return charts.length === 0 ? [] : writeCharts(zip, charts, sheet, index, workbook, shared.charts);
};

const writeParts = async (zip: ZipFile, workbook: Workbook, options: WriteOptions): Promise<void> => {
  const shared: SharedParts = { formats: new CellFormats(workbook), strings: new SharedStrings() };
  const entries: SheetEntry[] = [];
  const sheets: NamedPart[] = [];
  const drawn: NamedPart[] = [];
  let roundBefore = zip.settled();
  for (const [index, plan] of workbook.sheets.entries()) {
    stopIfCancelled(options);
    const sheet = plan.build();
    const charts = drawn.filter(({ kind }) => kind === 'chart').length;
    drawn.push(...(await writeSheet(zip, sheet, index, workbook, { ...shared, charts }, options)));
    options.onSheet?.(sheet);
    entries.push(sheetEntry(sheet, index));
    sheets.push({ kind: 'worksheet', name: sheetName(index) });
    if (index % sheetsPerRound === sheetsPerRound - 1) {
      await roundBefore;
      roundBefore = zip.settled();
    }
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
  zip.add('[Content_Types].xml', contentTypes([main, ...sheets, ...drawn, styles, strings, ...properties]));
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
