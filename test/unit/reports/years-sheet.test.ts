import { describe, expect, it } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import type { Cell, Sheet } from '#shared/reports/sheet-model.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const catalogue = catalogues['zh-CN'];
const words = catalogue.years;
const year = (snapshot: EvaluationSnapshot) => ({ snapshot, result: computeResults(snapshot) });
const now = year(seededSnapshot({ subjects: 2, seed: 2, blank: 0 }));
const before = year(seededSnapshot({ subjects: 2, seed: 1, blank: 0 }));

const sheets = (previous: typeof before | null): Sheet[] =>
  resultWorkbook(
    { ...now, catalogue, today: '2022-12-01', previous },
    { title: '宋体', heading: '黑体', body: '仿宋' },
  )
    .sheets.filter(({ name }) => name.startsWith(words.sheet.name))
    .map((plan) => plan.build());

const shown = (cell: Cell | undefined): string =>
  cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.number : '';

/** The row that starts with a subject's name and has a text. */
const lineOf = (sheet: Sheet | undefined, ...wanted: string[]): string[] =>
  sheet?.rows
    .map(({ cells }) => cells.map(shown))
    .find((cells) => wanted.every((text) => cells.includes(text))) ?? [];

const plain = (decimal: string | undefined): string => String(Number(decimal));

describe('年度对比 in the result workbook', () => {
  it('is there only where an earlier evaluation is chosen', () => {
    expect(sheets(null)).toEqual([]);
    expect(sheets(before).map(({ name }) => name)).toEqual([words.sheet.name, words.sheet.detailsName]);
  });

  it('prints totals, rates, ranks, grades and the change of every subject', () => {
    const [totals] = sheets(before);
    for (const [index, subject] of now.snapshot.subjects.entries()) {
      const was = before.result.subjects[index];
      const is = now.result.subjects[index];
      const line = lineOf(totals, subject.name);
      expect(line.slice(1, 3)).toEqual([plain(was?.total.rounded), plain(is?.total.rounded)]);
      expect(Number(line[3])).toBeCloseTo(Number(is?.total.rounded) - Number(was?.total.rounded), 9);
      expect(line.slice(4, 6)).toEqual([plain(was?.rate.rounded), plain(is?.rate.rounded)]);
      expect(line.slice(8)).toEqual([was?.grade, is?.grade, words.comparable]);
    }
  });

  it('marks what does not compare with the reason and prints no change', () => {
    const { document } = before.snapshot.framework;
    const [dimension, ...others] = document.dimensions;
    const [first, second, ...rest] = dimension?.indicators ?? [];
    if (!dimension || !first || !second) throw new Error('the framework has two indicators');
    const changed = {
      ...before,
      snapshot: {
        ...before.snapshot,
        framework: {
          ...before.snapshot.framework,
          document: {
            ...document,
            dimensions: [
              {
                ...dimension,
                indicators: [{ ...first, unit: '别的' }, { ...second, fullScore: '99' }, ...rest],
              },
              ...others,
            ],
          },
        },
      },
    };
    const [totals, details] = sheets(changed);
    const [subject] = now.snapshot.subjects;
    const total = lineOf(totals, subject?.name ?? '');
    expect(total[3]).toBe(words.none);
    expect(total.at(-1)).toBe(words.notComparable(words.totalReasons.indicators));
    const cell = catalogue.workbook.scoreSheet.indicatorCell;
    const unit = lineOf(details, subject?.name ?? '', cell(first.code, first.name));
    expect(unit.slice(8)).toEqual([words.none, words.none, words.notComparable(words.reasons.unit)]);
    const full = lineOf(details, subject?.name ?? '', cell(second.code, second.name));
    expect(full[2]).toBe('99');
    expect(full[8]).toBe(words.none);
    expect(full[9]).not.toBe(words.none);
    expect(full.at(-1)).toBe(words.comparableByRate(words.reasons['full-score']));
    const whole = lineOf(details, subject?.name ?? '', cell(dimension.code, dimension.name));
    expect(whole.at(-1)).toBe(words.dimensionNotComparable);
  });
});
