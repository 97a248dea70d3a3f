import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import type { Damage, ReviewClash } from '#shared/model/plan-review.ts';
import { clashSubject, clashValueWords } from '../../../../renderer/screens/readings/clash-words.ts';
import { nextClashing, placeClashes } from '../../../../renderer/screens/readings/clashes.ts';

const texts = catalogues['zh-CN'];
const words = texts.readings.clash;

const clash = (
  kind: ReviewClash['kind'],
  id: string,
  field: string,
  ...values: ReviewClash['values'][number]['value'][]
): ReviewClash => ({
  kind,
  id,
  field,
  values: values.map((value) => ({ by: 'owner', at: '2026-01-31T08:00:00.000Z', value })),
});

const damage: Damage = {
  id: 'damage',
  kind: 'damaged-number',
  at: { start: 12, end: 16, paragraph: 1 },
  found: '785%',
  readAs: '78.5%',
  confidence: 'medium',
  count: 1,
  decision: 'read',
  decided: null,
};
const lines = [
  { id: 'A1', spans: [{ start: 0, end: 8 }] },
  { id: 'A2', spans: [{ start: 10, end: 20 }] },
  { id: 'A3', spans: [{ start: 14, end: 30 }] },
];
const places = { lines, dimensions: [{ id: 'A' }], damages: [damage] };

describe('where a clash is shown', () => {
  test('on its line, on its dimension, on every line with the damaged words', () => {
    const decision = clash('line', 'A1', 'decision', { is: 'accepted' }, { is: 'rejected' });
    const deadline = clash('line', 'A1', 'field.deadline', { value: '2025年' }, null);
    const name = clash('dimension', 'A', 'name', '甲', '乙');
    const reading = clash('damage', 'damage', 'decision', 'read', 'keep');
    const placed = placeClashes([decision, deadline, name, reading], places);
    expect([...placed.ofLine]).toEqual([
      ['A1', [decision, deadline]],
      ['A2', [reading]],
      ['A3', [reading]],
    ]);
    expect([...placed.ofDimension]).toEqual([['A', [name]]]);
    expect(placed.elsewhere).toEqual([]);
  });

  test('apart when what it concerns is not listed', () => {
    const gone = [
      clash('line', 'gone', 'decision', null, { is: 'rejected' }),
      clash('dimension', 'gone', 'name', '甲', '乙'),
      clash('damage', 'gone', 'decision', 'read', 'keep'),
    ];
    const placed = placeClashes(gone, places);
    expect(placed.elsewhere).toEqual(gone);
    expect(placed.ofLine.size + placed.ofDimension.size).toBe(0);
  });

  test('the next one is looked for behind the selected line, then from the start', () => {
    const clashing = new Set(['A1', 'A3']);
    expect(nextClashing(lines, 'A1', clashing)?.id).toBe('A3');
    expect(nextClashing(lines, 'A3', clashing)?.id).toBe('A1');
    expect(nextClashing(lines, null, clashing)?.id).toBe('A1');
    expect(nextClashing(lines, 'A1', new Set())).toBeNull();
  });
});

describe('a clash in words', () => {
  const review = {
    lines: [],
    dimensions: [],
    damages: [damage],
  } satisfies Parameters<typeof clashValueWords>[2];
  const said = (each: ReviewClash) =>
    each.values.map(({ value }) => clashValueWords(each, value, review, texts));

  test('decisions are named as the screen names them', () => {
    const each = clash(
      'line',
      'A1',
      'decision',
      { is: 'accepted' },
      { is: 'rejected' },
      { is: 'split', into: ['a', 'b', 'c'] },
      { is: 'merged', into: ['gone'] },
      null,
    );
    expect(clashSubject(each, texts)).toBe(words.decision);
    expect(said(each)).toEqual(['采纳', '舍弃', '拆分为 3 项', '与其他指标合并', '待定']);
  });

  test('readings of a damaged place quote the reading', () => {
    const each = clash('damage', 'damage', 'decision', 'read', 'keep', null);
    expect(clashSubject(each, texts)).toBe(words.fields.damage);
    expect(said(each)).toEqual(['读作“78.5%”', '照原文“785%”', '待定']);
  });

  test('a changed field has the label of the form', () => {
    expect(clashSubject({ kind: 'line', field: 'field.deadline' }, texts)).toBe(
      texts.frameworks.indicator.deadline,
    );
    expect(clashSubject({ kind: 'line', field: 'field.targetSource' }, texts)).toBe(
      words.fields.targetSource,
    );
    expect(clashSubject({ kind: 'dimension', field: 'name' }, texts)).toBe(words.fields.name);
  });

  test('no reason and no place of its own are said, not left blank', () => {
    expect(said(clash('line', 'A1', 'reason', '重复', null))).toEqual(['重复', words.empty]);
    expect(said(clash('line', 'A1', 'dimensionId', 'gone', null))).toEqual(['gone', words.unmoved]);
    expect(said(clash('line', 'A1', 'deleted', true, false))).toEqual([words.goes, words.stays]);
  });
});
