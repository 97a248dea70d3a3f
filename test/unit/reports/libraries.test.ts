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
  test('workbooks are written without a library', () => {
    expect(
      ['electron', 'shared', 'renderer'].flatMap((folder) => importers(folder, '@cj-tech-master/excelts')),
    ).toEqual([]);
  });

  test('what writes a workbook shares nothing with what reads it back', () => {
    const folder = join(root, 'electron/service/workbook/ooxml');
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(
        /from 'xlsx'|found-sheets|read-back|readFile/,
      );
  });

  test('the reader is imported by what takes files apart and by nothing else', () => {
    expect(['electron', 'shared', 'renderer'].flatMap((folder) => importers(folder, 'xlsx'))).toEqual([
      'electron/service/forms/read-form.ts',
      'electron/service/importing/workbook-rows.ts',
      'electron/service/templates/fill-template.ts',
      'electron/service/workbook/found-sheets.ts',
    ]);
  });
});
