import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** Source files of a folder that import a package, with forward slashes. */
const importers = (folder: string, library: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|[\\/])node_modules[\\/]/.test(file))
    .filter((file) => readFileSync(join(root, folder, file), 'utf8').includes(`from '${library}'`))
    .map((file) => `${folder}/${file}`.replaceAll('\\', '/'))
    .toSorted();

describe('workbook libraries', () => {
  test('the writer is imported where workbooks are written and nowhere else', () => {
    expect(
      ['electron', 'shared', 'renderer'].flatMap((folder) => importers(folder, '@cj-tech-master/excelts')),
    ).toEqual([
      'electron/service/workbook/excelts-entry.ts',
      'electron/service/workbook/excelts-styles.ts',
      'electron/service/workbook/excelts-writer.ts',
    ]);
  });

  test('the writer never opens a file', () => {
    const source = readFileSync(join(root, 'electron/service/workbook/excelts-writer.ts'), 'utf8');
    expect(source).not.toMatch(/readFile|\.load\(|WorkbookReader|xlsx\.read/);
  });

  test('the reader runs in the parsing thread only', () => {
    expect(['electron', 'shared', 'renderer'].flatMap((folder) => importers(folder, 'xlsx'))).toEqual([
      'electron/service/importing/workbook-rows.ts',
      'electron/service/workbook/found-sheets.ts',
    ]);
  });
});
