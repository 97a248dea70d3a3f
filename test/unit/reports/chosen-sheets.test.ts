import { expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { resultSheetIds, resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { failureThrown } from '#test/builders/failures.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const snapshot = seededSnapshot({ framework: 'yuyao', subjects: 2, scorers: 2 });
const input = {
  snapshot,
  result: computeResults(snapshot),
  catalogue: catalogues['zh-CN'],
  today: '2019-11-23',
};
const fonts = { title: '宋体', heading: '黑体', body: '仿宋' };

/** Sheets that formulas of a workbook look at. */
const lookedAt = (chosen: readonly string[] | null): { names: Set<string>; found: Set<string> } => {
  const { sheets } = resultWorkbook(input, fonts, chosen);
  const found = new Set<string>();
  for (const { build } of sheets)
    for (const { cells } of build().rows)
      for (const cell of cells)
        if ((cell.kind === 'text' || cell.kind === 'number') && cell.formula !== undefined)
          for (const [, quoted, bare] of cell.formula.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu))
            found.add(quoted?.replaceAll("''", "'") ?? bare ?? '');
  return { names: new Set(sheets.map(({ name }) => name)), found };
};

test('formulas of the whole workbook look at other sheets, all of them there', () => {
  const { names, found } = lookedAt(null);
  expect(found.size).toBeGreaterThan(0);
  expect([...found].filter((name) => !names.has(name))).toEqual([]);
});

test('a workbook of chosen sheets has no formula that looks at a sheet left out', () => {
  for (const id of resultSheetIds) {
    for (const chosen of [[id], resultSheetIds.filter((each) => each !== id)]) {
      try {
        const { names, found } = lookedAt(chosen);
        expect([...found].filter((name) => !names.has(name))).toEqual([]);
      } catch (error) {
        expect(failureThrown(() => lookedAt(chosen))).toMatchObject({ code: 'export.nothing-to-write' });
        expect(error).toMatchObject({ message: 'export.nothing-to-write' });
      }
    }
  }
});
