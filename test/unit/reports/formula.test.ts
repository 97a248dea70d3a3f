import { describe, expect, test } from 'vitest';
import { aggregationFormula } from '#shared/reports/formula/aggregation.ts';
import { bandsCover, gradeFormula } from '#shared/reports/formula/grading.ts';
import { calculated, LiveAmounts } from '#shared/reports/formula/live-cell.ts';
import { placeFormula, printedRankFormula } from '#shared/reports/formula/ranking.ts';
import { absolute, columnRange, onSheet, textLiteral } from '#shared/reports/formula/reference.ts';
import { roundedFormula, roundsAlike } from '#shared/reports/formula/rounding.ts';
import { cellDigits, unroundedCell } from '#shared/reports/formula/unrounded.ts';
import { exact } from '#shared/scoring/exact.ts';
import { amountOf } from '#shared/scoring/rounding.ts';

const halfUp = { mode: 'half-up', decimals: 2, place: 'total' } as const;
const halfEven = { mode: 'half-even', decimals: 2, place: 'total' } as const;

describe('references', () => {
  test('are quoted, with an apostrophe doubled', () => {
    expect(onSheet("甲's 校-王", absolute(3, 27))).toBe("'甲''s 校-王'!$AB$4");
    expect(columnRange({ column: 2, first: 4, last: 9 })).toBe('C5:C10');
    expect(textLiteral('说"好"')).toBe('"说""好"""');
    expect(textLiteral('')).toBe('""');
  });

  test('texts longer than Excel takes are put together, no character cut in two', () => {
    expect(textLiteral('甲'.repeat(255))).toBe(`"${'甲'.repeat(255)}"`);
    expect(textLiteral(`${'甲'.repeat(254)}𠮷"`)).toBe(`"${'甲'.repeat(254)}"&"𠮷"""`);
  });
});

describe('rounding', () => {
  test('is ROUND, and for ties to even takes back what ROUND took up', () => {
    expect(roundedFormula('SUM(A1:A9)', halfUp)).toBe('ROUND(ROUND(SUM(A1:A9),9),2)');
    expect(roundedFormula('A1', halfEven)).toBe('(ROUND(ROUND(A1*100,7),0)-(MOD(ROUND(A1*200,7),4)=1))/100');
    expect(roundedFormula('A1+B1', { mode: 'half-even', decimals: 0 })).toBe(
      '(ROUND(ROUND(A1+B1,9),0)-(MOD(ROUND((A1+B1)*2,9),4)=1))/1',
    );
  });

  test('is trusted on ties and away from them, not right beside one', () => {
    for (const text of ['85.125', '85.1', '1/3', '256/3', '0.00500001', '0'])
      expect(roundsAlike(text, halfUp), text).toBe(true);
    for (const text of ['85.12499999999', '85.1250000000001', '85125000001/1000000000000'])
      expect(roundsAlike(text, halfUp), text).toBe(text.includes('/'));
    expect(roundsAlike('100000', halfUp)).toBe(false);
  });

  test('a value beside a tie stays a value, and is counted', () => {
    const amounts = new LiveAmounts(halfUp);
    expect(amounts.cell(amountOf(exact('85.12499999999'), halfUp), 'A1', 'body-number')).toEqual({
      kind: 'number',
      number: '85.12',
      decimals: 2,
      style: 'body-number',
    });
    expect(amounts.cell(amountOf(exact('85.125'), halfUp), 'A1', 'body-number')).toMatchObject({
      number: '85.13',
      formula: 'ROUND(ROUND(A1,9),2)',
    });
    expect(amounts.fixed).toBe(1);
  });
});

describe('unrounded cells', () => {
  test('keep 15 digits', () => {
    expect(cellDigits('1/3')).toBe('0.33333333333333');
    expect(cellDigits('2000/3')).toBe('666.666666666667');
    expect(cellDigits('12.50')).toBe('12.5');
    expect(cellDigits('3.14159265358979323846')).toBe('3.14159265358979');
  });

  test('show what the evaluation prints; a tie that goes down is shown as it is', () => {
    const decimals = (text: string, rule: typeof halfUp | typeof halfEven) => {
      const cell = unroundedCell(amountOf(exact(text), rule), rule, 'body-number');
      return cell.kind === 'number' ? cell.decimals : expect.fail('no number');
    };
    expect(decimals('2.125', halfUp)).toBe(2);
    expect(decimals('2.125', halfEven)).toBeNull();
    expect(decimals('2.135', halfEven)).toBe(2);
    expect(decimals('1/3', halfEven)).toBe(2);
  });
});

describe('aggregation', () => {
  test('uses functions every program has', () => {
    const of = (rule: Parameters<typeof aggregationFormula>[0]) =>
      aggregationFormula(rule, 'C5:I5', '$C$4:$I$4');
    expect(of({ method: 'mean', level: 'indicator' })).toBe('AVERAGE(C5:I5)');
    expect(of({ method: 'median', level: 'indicator' })).toBe('MEDIAN(C5:I5)');
    expect(of({ method: 'trimmed', level: 'indicator', drop: 2, threshold: 3 })).toBe(
      'IF(COUNT(C5:I5)<5,AVERAGE(C5:I5),TRIMMEAN(C5:I5,4.5/COUNT(C5:I5)))',
    );
    expect(of({ method: 'trimmed-share', level: 'indicator', fraction: '0.2' })).toBe(
      'TRIMMEAN(C5:I5,0.2+0.000000001)',
    );
    expect(of({ method: 'role-weighted', level: 'indicator', weights: { lead: '2' } })).toBe(
      'SUMPRODUCT($C$4:$I$4,C5:I5)/SUMPRODUCT($C$4:$I$4*ISNUMBER(C5:I5))',
    );
  });
});

const bands = [
  { name: '优秀', minimum: '90', maximum: '100' },
  { name: '合格', minimum: '60', maximum: '90' },
  { name: '不合格', minimum: '0', maximum: '60' },
];

describe('grades', () => {
  test('go from the best down, with conditions, and as vetoes leave them', () => {
    const capped = (grade: string) => (grade === '优秀' ? '合格' : grade);
    expect(gradeFormula('K5', bands, (grade) => (grade === '优秀' ? ['A1="符合"'] : []), capped)).toBe(
      'IF(AND(K5>=90,A1="符合"),"合格",IF(K5>=60,"合格","不合格"))',
    );
  });

  test('bands with a gap, or that end early, have no formula', () => {
    expect(bandsCover(bands, '100')).toBe(true);
    expect(bandsCover(bands.slice(0, 2), '100')).toBe(false);
    expect(bandsCover(bands, '120')).toBe(false);
    expect(
      bandsCover(
        bands.map((band) => (band.name === '合格' ? { ...band, maximum: '89' } : band)),
        '100',
      ),
    ).toBe(false);
  });
});

describe('ranks', () => {
  const ranked = { value: 'K5', values: '$K$5:$K$9', eligible: '($L$5:$L$9=0)' };

  test('count those above, or the distinct values above', () => {
    expect(placeFormula(ranked, 'minimum')).toBe('1+SUMPRODUCT(($L$5:$L$9=0)*($K$5:$K$9>K5))');
    expect(placeFormula(ranked, 'dense')).toContain('FREQUENCY(');
  });

  test('say in the words of either language that a place is shared', () => {
    const place = placeFormula(ranked, 'minimum');
    const shared = 'SUMPRODUCT(($L$5:$L$9=0)*($K$5:$K$9=K5))>1';
    expect(printedRankFormula(ranked, 'minimum', (at) => `并列第${at}`)).toBe(
      `IF(${shared},"并列第"&(${place}),${place})`,
    );
    expect(printedRankFormula(ranked, 'minimum', (at) => `${at} (tied)`)).toBe(
      `IF(${shared},(${place})&" (tied)",${place})`,
    );
  });
});

test('a blank cell is never calculated, and words show decimals once they are a number', () => {
  expect(calculated({ kind: 'blank', style: 'body-text' }, 'A1')).toEqual({
    kind: 'blank',
    style: 'body-text',
  });
  expect(calculated({ kind: 'text', text: '未评', style: 'body-muted' }, 'A1', 2)).toMatchObject({
    text: '未评',
    formula: 'A1',
    decimals: 2,
  });
});
