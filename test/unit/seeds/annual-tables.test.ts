import { describe, expect, it } from 'vitest';
import { annualTemplateDocumentSchema, fieldsOf } from '#shared/model/annual-table.ts';
import { proposeLinks } from '#shared/reports/annual-tables/links.ts';
import { readSeed, seedFramework, seedNames } from './read.ts';

const names = seedNames('annual-tables');
const template = (name: string) => annualTemplateDocumentSchema.parse(readSeed('annual-tables', name));

it('the data tables of at least one year ship', () => {
  expect(names.length).toBeGreaterThan(0);
});

describe.each(names)('data tables of %s', (name) => {
  const document = template(name);
  const fields = fieldsOf(document);

  it('are stored in the form the schema gives back, under their year', () => {
    expect(document).toEqual(readSeed('annual-tables', name));
    expect(String(document.year)).toBe(name);
  });

  it('have the six tables', () => {
    expect(document.tables.map(({ title }) => title)).toEqual([
      '计分卡',
      '满意度调查表',
      '教学资源表',
      '服务贡献表',
      '国际影响表',
      '落实政策表',
    ]);
  });

  it('set parts in under a line of their own table, and give every figure a unit', () => {
    for (const table of document.tables) {
      let above = -1;
      for (const { level, name: line } of table.fields) {
        expect(level, line).toBeLessThanOrEqual(above + 1);
        above = level;
      }
    }
    for (const { kind, unit, name: line } of fields) expect(unit !== '', line).toBe(kind === 'number');
  });
});

describe('links the names suggest', () => {
  const proposed = (framework: string) => {
    const document = seedFramework(framework);
    const codes = new Map(
      document.dimensions.flatMap(({ indicators }) => indicators.map(({ id, code }) => [id, code])),
    );
    return Object.fromEntries(
      proposeLinks(template('2023'), document, []).map(({ fieldId, items }) => [
        fieldId,
        items.map((item) => codes.get(item)),
      ]),
    );
  };

  it.each([
    ['yongnian', { 'dual-qualified-rate': ['C1', 'C2'] }],
    ['yuyao', { 'dual-qualified-rate': ['B3'] }],
    ['chongqing', { 'placement-rate': ['E1'] }],
    // Its rise is measured in percentage points, which is another figure.
    ['ali', {}],
    ['beijing', {}],
  ])('%s', (framework, expected) => {
    expect(proposed(framework)).toEqual(expected);
  });

  it('are not repeated for a field that was decided on or an indicator that is taken', () => {
    const document = seedFramework('yuyao');
    const all = (links: Parameters<typeof proposeLinks>[2]) =>
      proposeLinks(template('2023'), document, links);
    expect(all([{ fieldId: 'dual-qualified-rate', items: [], declined: true }])).toEqual([]);
    expect(all([{ fieldId: 'senior-title-rate', items: ['yuyao-B3'], declined: false }])).toEqual([]);
    expect(all([{ fieldId: 'dual-qualified-rate', items: [], declined: false }])).toHaveLength(1);
  });
});
