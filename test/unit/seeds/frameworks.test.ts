import { describe, expect, it } from 'vitest';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { frameworkDocumentSchema, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { compare, exact, exactToText } from '#shared/scoring/exact.ts';
import { checkFramework } from '#shared/scoring/framework-check.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { items, level, number, yesNo } from '#test/builders/snapshot.ts';
import { planText, readSeed, seedFramework, seedNames } from './read.ts';

const points = ({ method, fullScore }: Indicator, value: EnteredValue): string => {
  const outcome = scoreEntered(method, value, fullScore);
  return outcome.ok ? exactToText(outcome.value.points) : outcome.failure.code;
};

/** What reaches the target. */
const best = ({ method }: Indicator): EnteredValue => {
  switch (method.id) {
    case 'direct':
      throw new Error('no shipped indicator is scored directly');
    case 'level':
      return level('A');
    case 'checklist':
      return items(...method.parameters.items.map(({ id }) => id));
    case 'yes-no':
      return yesNo(true);
    case 'ratio':
    case 'baseline':
      return number(method.parameters.target);
    case 'piecewise':
      return number(method.parameters.points.at(-1)!.value);
    default:
      throw new Error(`no shipped indicator is scored by ${method.id}`);
  }
};

it('five frameworks ship, one for each plan', () => {
  expect(seedNames('frameworks')).toEqual(seedNames('plans'));
});

describe.each(seedNames('frameworks'))('framework %s', (name) => {
  const document = seedFramework(name);
  const indicators = indicatorsOf(document);
  const paragraphs = paragraphsOf(planText(name));

  it('is stored in the form the schema gives back', () => {
    expect(frameworkDocumentSchema.parse(readSeed('frameworks', name))).toEqual(readSeed('frameworks', name));
  });

  it('passes its own check', () => {
    expect(checkFramework(document, paragraphs)).toEqual([]);
  });

  it('quotes its plan word for word', () => {
    const clauses = [
      ...indicators.flatMap(({ citations }) => citations),
      ...[...document.vetoes, ...document.bonuses].flatMap(({ citation }) => citation ?? []),
      ...(document.progressList?.items ?? []).flatMap(({ citation }) => citation ?? []),
    ];
    expect(clauses.length).toBeGreaterThanOrEqual(indicators.length);
    for (const { paragraph, start, end, quote } of clauses)
      expect(paragraphs[paragraph - 1]!.slice(start, end)).toBe(quote);
  });

  it.each(indicators.map((each) => [each.code, each] as const))(
    '%s gives full marks at its target',
    (_, each) => {
      expect(compare(exact(points(each, best(each))), exact(each.fullScore))).toBe(0);
    },
  );

  it('scores levels as its rules print them', () => {
    for (const each of indicators.filter(({ method }) => method.id === 'level')) {
      const printed = [...each.rule.matchAll(/为([A-D])级（([\d.]+)分）/g)];
      expect(
        printed.map(([, grade]) => grade),
        each.code,
      ).toEqual(['A', 'B', 'C', 'D']);
      for (const [, grade, stated] of printed)
        expect(points(each, level(grade!)), `${each.code} ${grade}`).toBe(stated);
    }
  });

  it('counts checklists as its rules print them', () => {
    for (const each of indicators.filter(({ method }) => method.id === 'checklist')) {
      if (each.method.id !== 'checklist') continue;
      const list = each.method.parameters.items;
      const [, count] = each.rule.match(/^逐项核查(\d+)项/)!;
      const [, full, divisor] = each.rule.match(/得分=([\d.]+)分×完成项数÷(\d+)/)!;
      expect([count, divisor, full], each.code).toEqual([
        String(list.length),
        String(list.length),
        each.fullScore,
      ]);
      list.forEach(({ id, text }, index) => {
        expect(each.rule, each.code).toContain(`（${index + 1}）${text}`);
        expect(compare(exact(points(each, items(id))), exact(`${full}/${divisor}`)), each.code).toBe(0);
      });
      expect(points(each, items())).toBe('0');
    }
  });

  it('judges conditions as its rules print them', () => {
    for (const each of indicators.filter(({ method }) => method.id === 'yes-no')) {
      const [, full, none] = each.rule.match(/符合得([\d.]+)分，不符合或无佐证得([\d.]+)分/)!;
      expect([points(each, yesNo(true)), points(each, yesNo(false))], each.code).toEqual([full, none]);
    }
  });

  it('takes ratios as its rules print them', () => {
    for (const each of indicators) {
      const printed = each.rule.match(/^得分=min\(实际值÷目标值,1\)×([\d.]+)分。目标值([\d.]+)/);
      if (!printed) continue;
      const [, full, target] = printed;
      const halfway = exactToText(
        exact(`${BigInt(exact(target!).numerator)}/${2n * exact(target!).denominator}`),
      );
      expect([points(each, number(target!)), points(each, number('0'))], each.code).toEqual([full, '0']);
      expect(
        compare(
          exact(points(each, number(halfway))),
          exact(`${exact(full!).numerator}/${2n * exact(full!).denominator}`),
        ),
        each.code,
      ).toBe(0);
    }
  });
});

describe('rules with numbers of their own', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'ali',
      'C7',
      [
        ['2', '3'],
        ['5', '3'],
        ['0', '1.8'],
        ['1', '2.4'],
        ['-1', '0.9'],
        ['-2', '0'],
        ['-3', '0'],
      ],
    ],
    [
      'chongqing',
      'D5',
      [
        ['33', '0'],
        ['20', '0'],
        ['42.75', '1.5'],
        ['52.5', '3'],
        ['60', '3'],
      ],
    ],
    [
      'chongqing',
      'E1',
      [
        ['0.5', '2'],
        ['0', '1.2'],
        ['-0.5', '0.6'],
        ['-1', '0'],
      ],
    ],
    [
      'yongnian',
      'A6',
      [
        ['45', '2'],
        ['50', '2'],
        ['22.5', '1'],
      ],
    ],
    [
      'yongnian',
      'C9',
      [
        ['0', '0'],
        ['1', '1.2'],
        ['2', '2.4'],
        ['3', '3'],
        ['9', '3'],
      ],
    ],
    [
      'yuyao',
      'B12',
      [
        ['1425', '4'],
        ['1500', '4'],
        ['712.5', '2'],
      ],
    ],
  ])('%s %s', (name, code, expected) => {
    const found = indicatorsOf(seedFramework(name)).find((each) => each.code === code)!;
    for (const [value, stated] of expected) expect(points(found, number(value)), value).toBe(stated);
  });
});
