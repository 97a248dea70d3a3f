import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, exactToText } from '#shared/scoring/exact.ts';
import { compileFormula, type FormulaText } from '#shared/scoring/formula/compile.ts';
import { evaluateFormula } from '#shared/scoring/formula/evaluate.ts';
import type { FormulaFault } from '#shared/scoring/formula/problem.ts';
import { type Fraction, order, over, plus, read, round, times } from './oracle.ts';

const faultsOf = (
  formula: string,
  units: Readonly<Record<string, string>> = {},
  definitions: Readonly<Record<string, string>> = {},
): readonly FormulaFault[] => {
  const outcome = compileFormula(textOf(formula, units, definitions));
  return outcome.ok ? [] : outcome.faults;
};

const textOf = (
  formula: string,
  units: Readonly<Record<string, string>> = {},
  definitions: Readonly<Record<string, string>> = {},
): FormulaText => ({
  figures: Object.entries(units).map(([name, unit]) => ({ name, unit })),
  definitions: Object.entries(definitions).map(([name, text]) => ({ name, formula: text })),
  formula,
});

const comesTo = (
  formula: string,
  figures: Readonly<Record<string, string>> = {},
  units: Readonly<Record<string, string>> = Object.fromEntries(
    Object.keys(figures).map((name) => [name, '']),
  ),
  definitions: Readonly<Record<string, string>> = {},
): string => {
  const outcome = compileFormula(textOf(formula, units, definitions));
  if (!outcome.ok) return JSON.stringify(outcome.faults);
  const value = evaluateFormula(
    outcome.value,
    new Map(Object.entries(figures).map(([name, text]) => [name, exact(text)])),
  );
  return 'refused' in value ? value.refused : exactToText(value.value);
};

describe('a formula', () => {
  it.each([
    ['1+2*3', '7'],
    ['(1+2)*3', '9'],
    ['2-3-4', '-5'],
    ['8/4/2', '1'],
    ['1/3', '1/3'],
    ['0.1+0.2', '0.3'],
    ['-2*-3', '6'],
    ['--2', '2'],
    ['2-(-3)', '5'],
    ['２＋３×（４－１）÷３', '5'],
    ['min(3,1,2)', '1'],
    ['max(3，1，2)', '3'],
    ['round(2.345,2)', '2.35'],
    ['round(-0.5,0)', '-1'],
    ['round(2/3,4)', '0.6667'],
    ['if(1<2,10,20)', '10'],
    ['if(2≤1,10,20)', '20'],
    ['if(1≠1, 10, if(2>=2, 30, 40))', '30'],
    ['85%', '0.85'],
    ['8‰×1000', '8'],
    ['2000万元/500万元', '4'],
    ['if(1=2,1/3,5)', '5'],
  ])('%s is %s', (formula, expected) => {
    expect(comesTo(formula)).toBe(expected);
  });

  it('takes figures by name', () => {
    expect(comesTo('毕业生_2024/总数*100', { 毕业生_2024: '85.5', 总数: '90' })).toBe('95');
  });

  it.each<[string, Partial<FormulaFault>]>([
    ['', { problem: 'empty', position: 1 }],
    ['  ', { problem: 'empty', position: 1 }],
    ['1+', { problem: 'unexpected-end', position: 3 }],
    ['(1+2', { problem: 'unexpected-end', position: 5, wanted: ')' }],
    ['1+2)', { problem: 'unexpected', position: 4, found: ')' }],
    ['1 2', { problem: 'unexpected', position: 3, found: '2' }],
    ['*1', { problem: 'unexpected', position: 1, found: '*' }],
    ['1+a', { problem: 'unknown-name', position: 3, found: 'a' }],
    ['1+alert(1)', { problem: 'unknown-function', position: 3, found: 'alert' }],
    ['constructor', { problem: 'unknown-name', found: 'constructor' }],
    ['a["b"]', { problem: 'unexpected-character', position: 2, found: '[' }],
    ['1;2', { problem: 'unexpected-character', position: 2, found: ';' }],
    ['2^8', { problem: 'unexpected-character', position: 2, found: '^' }],
    ['min(1)', { problem: 'wrong-argument-count', position: 1, found: 'min' }],
    ['if(1<2,3)', { problem: 'wrong-argument-count', found: 'if' }],
    ['if(1,2,3)', { problem: 'condition-wanted', position: 5, found: ',' }],
    ['1<2', { problem: 'comparison-outside-if', position: 2 }],
    ['(1<2)', { problem: 'comparison-outside-if', position: 3 }],
    ['round(1.5,0.5)', { problem: 'places-not-whole', position: 11, found: '0.5' }],
    ['round(1.5,-1)', { problem: 'places-not-whole', position: 11 }],
    ['round(1.5,99)', { problem: 'places-not-whole', position: 11 }],
    ['1/0', { problem: 'zero-denominator', position: 3 }],
    ['1e5', { problem: 'unexpected', position: 3, found: '5' }],
    [`1+${'9'.repeat(41)}`, { problem: 'number-too-long', position: 3 }],
    ['1+'.repeat(600), { problem: 'too-long' }],
    [`${'('.repeat(50)}1${')'.repeat(50)}`, { problem: 'too-deep', position: 41 }],
    [`${'-'.repeat(50)}1`, { problem: 'too-deep', position: 41 }],
  ])('%j is refused at its place', (formula, expected) => {
    const faults = faultsOf(formula);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ part: '', ...expected });
  });
});

describe('units', () => {
  const units = { 经费: '万元', 学生: '人', 教师: '人', 率: '%', 标准: '万元/人', 零: '元' };
  it.each([
    '学生/教师',
    '经费/学生/标准',
    'min(经费/学生, 标准)/标准',
    '率+5%',
    '率+0.05',
    'if(经费>0, 学生/教师, 0)',
    '(经费-2000万元)/经费',
    'round(经费,2)/1万元',
    '经费/(标准*学生)',
  ])('%s comes out even', (formula) => {
    expect(faultsOf(formula, units)).toEqual([]);
  });

  it.each<[string, string, number, string, string]>([
    ['经费+学生', 'units-differ', 3, '万元', '人'],
    ['经费+零', 'units-differ', 3, '万元', '元'],
    ['经费+1', 'units-differ', 3, '万元', ''],
    ['学生-率', 'units-differ', 3, '人', ''],
    ['min(经费,学生)', 'units-differ', 8, '万元', '人'],
    ['if(经费>学生,1,2)', 'units-differ', 1, '万元', '人'],
    ['if(1>0,经费,学生)/学生', 'units-differ', 1, '万元', '人'],
    ['经费/学生', 'unit-left', 1, '万元/人', ''],
    ['学生*学生', 'unit-left', 1, '人2', ''],
    ['1/学生', 'unit-left', 1, '1/人', ''],
  ])('%s is refused', (formula, problem, position, found, wanted) => {
    expect(faultsOf(formula, units)).toEqual([{ part: '', problem, position, found, wanted }]);
  });

  it('follows units through intermediate values', () => {
    expect(faultsOf('甲/标准', units, { 甲: '经费/学生' })).toEqual([]);
    expect(faultsOf('甲', units, { 甲: '经费/学生' })).toMatchObject([{ part: '', problem: 'unit-left' }]);
    expect(faultsOf('1', units, { 甲: '经费+学生' })).toMatchObject([
      { part: '甲', problem: 'units-differ' },
    ]);
  });
});

describe('intermediate values', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['itself', { 甲: '甲+1' }, '甲'],
    ['two', { 甲: '乙+1', 乙: '甲+1' }, '乙'],
    ['three', { 甲: '乙', 乙: '丙', 丙: 'max(1,甲)' }, '丙'],
  ])('must not go round in a circle: %s', (_, definitions, part) => {
    expect(faultsOf('甲', {}, definitions)).toEqual([
      expect.objectContaining({ part, problem: 'cyclic', found: '甲' }),
    ]);
  });

  it('may be used twice without a circle', () => {
    expect(comesTo('甲+乙', {}, {}, { 甲: '乙*2', 乙: '3' })).toBe('9');
  });

  it('are not computed where they are not needed', () => {
    expect(comesTo('if(a=0,1,甲)', { a: '0' }, { a: '' }, { 甲: '1/a' })).toBe('1');
    expect(comesTo('甲', { a: '0' }, { a: '' }, { 甲: '1/a' })).toBe('zero');
  });

  it('are refused when products of products grow without end', () => {
    const definitions = Object.fromEntries(
      Array.from({ length: 19 }, (_, index) => [`m${index + 1}`, `m${index}*m${index}`]),
    );
    expect(comesTo('m19', { a: '1234567890.123' }, { a: '' }, { m0: 'a', ...definitions })).toBe('too-large');
  });
});

/** A formula and what it must come to, made together; the value by plain fractions that share nothing with the product. */
interface Made {
  readonly text: string;
  readonly value: Fraction | null;
}

const both = (a: Made, b: Made, text: string, of: (a: Fraction, b: Fraction) => Fraction | null): Made => ({
  text,
  value: a.value && b.value && of(a.value, b.value),
});
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, [-b[0], b[1]]);

const { formula: made } = fc.letrec<{ formula: Made }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.integer({ min: 1, max: 400 }).map((n): Made => ({ text: (n / 8).toString(), value: [BigInt(n), 8n] })),
    fc
      .constantFrom('a', 'b')
      .map((name): Made => ({ text: name, value: name === 'a' ? [7n, 2n] : [-3n, 1n] })),
    tie('formula').map((x): Made => ({ text: `-(${x.text})`, value: x.value && [-x.value[0], x.value[1]] })),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => both(x, y, `(${x.text}+${y.text})`, plus)),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => both(x, y, `(${x.text})-(${y.text})`, minus)),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => both(x, y, `(${x.text})×(${y.text})`, times)),
    fc
      .tuple(tie('formula'), tie('formula'))
      .map(([x, y]) => both(x, y, `(${x.text})/(${y.text})`, (a, b) => (b[0] === 0n ? null : over(a, b)))),
    fc
      .tuple(tie('formula'), tie('formula'))
      .map(([x, y]) => both(x, y, `min(${x.text},${y.text})`, (a, b) => (order(a, b) < 0 ? a : b))),
    fc
      .tuple(tie('formula'), tie('formula'))
      .map(([x, y]) => both(x, y, `max(${x.text},${y.text})`, (a, b) => (order(a, b) < 0 ? b : a))),
    tie('formula').map(
      (x): Made => ({
        text: `round(${x.text},2)`,
        value: x.value && read(round(x.value, 'half-up', 2)),
      }),
    ),
    fc.tuple(tie('formula'), tie('formula'), tie('formula'), tie('formula')).map(([w, x, y, z]): Made => {
      const chosen = w.value && x.value && (order(w.value, x.value) > 0 ? y.value : z.value);
      return { text: `if(${w.text}>${x.text},${y.text},${z.text})`, value: chosen };
    }),
  ),
}));

describe('any formula', () => {
  it('comes to what plain fractions come to', () => {
    fc.assert(
      fc.property(made, ({ text, value }) => {
        const outcome = compileFormula(textOf(text, { a: '', b: '' }));
        if (!outcome.ok) {
          // Too long, too deep, or a literal zero under a stroke: refused before it is computed.
          expect(['too-long', 'too-deep', 'zero-denominator']).toContain(outcome.faults[0]?.problem);
          return;
        }
        const found = evaluateFormula(
          outcome.value,
          new Map([
            ['a', exact('3.5')],
            ['b', exact('-3')],
          ]),
        );
        if ('refused' in found) expect(value === null || found.refused === 'too-large').toBe(true);
        else {
          expect(value).not.toBeNull();
          expect(order([found.value.numerator, found.value.denominator], value!)).toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws and never runs on, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '1',
            '2.5',
            '0',
            'a',
            'b',
            '+',
            '-',
            '*',
            '/',
            '(',
            ')',
            ',',
            'min(',
            'if(',
            'round(',
            '<',
            '%',
            '人',
            ' ',
            '？',
          ),
          { maxLength: 25 },
        ),
        (parts) => {
          const outcome = compileFormula(textOf(parts.join(''), { a: '人', b: '' }));
          if (outcome.ok)
            evaluateFormula(
              outcome.value,
              new Map([
                ['a', exact('2')],
                ['b', exact('0')],
              ]),
            );
          else expect(outcome.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
