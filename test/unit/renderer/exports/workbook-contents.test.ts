import { expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';
import { workbookContents } from '../../../../renderer/screens/exports/workbook-contents.ts';

test.each(['zh-CN', 'en'] as const)(
  'every sheet of the workbook is listed once, by kind (%s)',
  (language) => {
    const evaluation = seededSnapshot({ framework: 'yuyao' });
    const contents = workbookContents(
      evaluation,
      computeResults(evaluation),
      catalogues[language],
      '2026-01-01',
    );
    expect(contents.parts.map(({ id, names }) => [id, names.length])).toEqual([
      ['cover', 1],
      ['summary', 1],
      ['dimension-rates', 1],
      ['ranking', 1],
      ['progress', 1],
      ['expert-scores', 3],
      ['score-sheets', 9],
      ['findings', 1],
      ['ledger', 1],
      ['evidence', 1],
      ['signatures', 1],
      ['audit', 1],
      ['data', 1],
    ]);
    expect(contents.sheetCount).toBe(23);
    expect(contents.fileName).toMatch(/\.xlsx$/);
  },
);

test('a framework without a progress list brings no such sheet', () => {
  const evaluation = seededSnapshot({ framework: 'ali', subjects: 1, scorers: 2 });
  const contents = workbookContents(
    evaluation,
    computeResults(evaluation),
    catalogues['zh-CN'],
    '2026-01-01',
  );
  expect(contents.parts.map(({ id }) => id)).not.toContain('progress');
  expect(contents.parts.find(({ id }) => id === 'score-sheets')?.names).toHaveLength(2);
});
