import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '#shared/model/framework.ts';
import { add, type Exact, zero } from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { otherEntries, someEntries, type TypedEntry } from '#test/builders/form-entries.ts';
import { EditedForm, prepareDesk } from '#test/builders/form-scene.ts';
import type { Scene } from '#test/builders/scoring-scene.ts';
import { office, recalculate } from '../workbook/office.ts';

if (office === null) console.warn('LibreOffice is not installed: forms are not opened with it here.');

const nine = { mode: 'half-up', decimals: 9 } as const;

/** What the form should show: points by printed number, and their sum, as the application computes them. */
const expectedPoints = ({ framework }: Scene, entries: readonly TypedEntry[]) => {
  let total: Exact = zero;
  const points = indicatorsOf(framework).flatMap(({ id, code, method, fullScore }) => {
    const entry = entries.find(({ item }) => item === id);
    const scored = entry ? scoreEntered(method, entry.value, fullScore) : null;
    if (!scored?.ok) return [];
    total = add(total, scored.value.points);
    return [[code, Number(roundExact(scored.value.points, nine))] as const];
  });
  return { points, total: Number(roundExact(total, nine)) };
};

describe.runIf(office !== null)('a form in an office program', () => {
  const desk = prepareDesk();

  test('computes points and total as the application does, and comes back readable', async () => {
    const { scene, bytes, preview } = desk();
    const directory = await mkdtemp(join(tmpdir(), '表单-'));
    try {
      const form = new EditedForm(bytes);
      const filled = { 第一职校: someEntries, 第二职校: otherEntries };
      for (const [school, entries] of Object.entries(filled))
        for (const { cells } of entries)
          for (const [mark, column, value] of cells)
            form.type(
              school,
              mark,
              column,
              // Only a real date is counted with by the program.
              mark === 'M11-1' ? { t: 'n', v: 43_891, z: 'yyyy-mm-dd' } : value,
            );
      form.type('第二职校', 'M2', 'value', null);
      form.type('第二职校', 'M2', 'blank', '不适用');
      const path = join(directory, '表.xlsx');
      await writeFile(path, form.save());
      const saved = await readFile(join(await recalculate([path], directory), '表.xlsx'));
      const opened = new EditedForm(saved);
      for (const [school, entries] of Object.entries(filled)) {
        const rows = opened.rows(school);
        const column = opened.column(school, 'points');
        const expected = expectedPoints(
          scene,
          entries.filter(({ item }) => school === '第一职校' || item !== 'of-level'),
        );
        expect(expected.points).toHaveLength(school === '第一职校' ? 12 : 11);
        for (const [mark, points] of expected.points)
          expect([mark, rows[opened.row(school, mark)]?.[column]?.v]).toEqual([mark, points]);
        expect(rows[4]?.[column]?.v).toBeCloseTo(expected.total, 8);
        const counts = rows[4]?.slice(column + 1, column + 4).map((cell) => cell?.v);
        expect(counts).toEqual(
          school === '第一职校' ? ['已填 14', '未填 0', '空缺 0'] : ['已填 13', '未填 0', '空缺 1'],
        );
      }
      const found = preview(saved);
      expect(found.counts).toMatchObject({ accepted: 28, doubtful: 0, refused: 0 });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }, 120_000);
});
