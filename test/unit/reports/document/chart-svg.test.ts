import { describe, expect, it } from 'vitest';
import { chartSvg } from '#shared/reports/document/chart-svg.ts';
import { textWidth, wrapLabel } from '#shared/reports/document/chart-text.ts';
import type { Chart } from '#shared/reports/document/document-model.ts';

const options = { width: 590, fontFamily: 'Test "Font"', missing: '—' };
const radar: Chart = {
  shape: 'radar',
  categories: ['甲维度', '乙维度', '丙维度', '丁维度'],
  series: [
    { name: '本校', values: ['78.25', null, '0.00', '100.00'] },
    { name: '平均', values: ['70.00', '60.00', '50.00', '40.00'] },
  ],
  maximum: '100',
  unit: '%',
};
const bars: Chart = { ...radar, shape: 'bars' };
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

describe('chart', () => {
  it.each([
    ['radar', radar],
    ['bars', bars],
  ])('%s prints every figure, and a dash for what is missing', (_name, chart) => {
    const texts = textsOf(chartSvg(chart, options).svg).join('\n');
    for (const { name, values } of chart.series) {
      expect(texts).toContain(name);
      for (const value of values) expect(texts).toContain(value === null ? '—' : `${value}%`);
    }
    for (const category of chart.categories) expect(texts).toContain(category);
  });

  it('draws no bar where there is no figure, and one without length for zero', () => {
    const { svg } = chartSvg(
      { ...bars, series: [{ name: '本校', values: ['78.25', null, '0.00', '100.00'] }] },
      options,
    );
    const widths = [...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="([^"]*)" height="15"/g)].map(
      ([, width]) => Number(width),
    );
    expect(widths).toHaveLength(3);
    expect(widths[1]).toBe(0);
    expect(widths[0] ?? 0).toBeCloseTo((widths[2] ?? 0) * 0.7825, 1);
  });

  it('leaves a gap in a line where there is no figure', () => {
    const closed = chartSvg({ ...radar, series: radar.series.slice(1) }, options).svg;
    const open = chartSvg({ ...radar, series: radar.series.slice(0, 1) }, options).svg;
    expect(closed).toMatch(/Z" fill="#35587a"/);
    expect(open).not.toMatch(/Z" fill="#35587a"/);
  });

  it('falls back to bars below three axes', () => {
    const two = { ...radar, categories: radar.categories.slice(0, 2) };
    expect(chartSvg(two, options).svg).toContain('height="15"');
  });

  it('keeps everything inside, whatever the names are', () => {
    const long = '一'.repeat(60);
    for (const shape of ['bars', 'radar'] as const) {
      const { svg, width, height } = chartSvg(
        { ...radar, shape, categories: [long, 'A & <B> "C"', 'Vocational-education-and-training', ''] },
        options,
      );
      expect(svg).toContain('A &amp; &lt;B&gt; &quot;C&quot;');
      for (const [, x, y, anchor, text] of svg.matchAll(
        /<text x="([^"]*)" y="([^"]*)" font-size="\d+" text-anchor="([^"]*)"[^>]*>([^<]*)</g,
      )) {
        const own = textWidth((text ?? '').replace(/&[a-z]+;/g, '&'), 13);
        const left = Number(x) - (anchor === 'end' ? own : anchor === 'middle' ? own / 2 : 0);
        expect(left, text).toBeGreaterThanOrEqual(-1);
        expect(left + (Number(x) === 0 ? 0 : own), text).toBeLessThanOrEqual(width + 60);
        expect(Number(y)).toBeLessThanOrEqual(height);
      }
      expect([...svg.matchAll(/一/g)]).toHaveLength(60);
    }
  });
});

it('breaks labels without losing a character', () => {
  for (const text of [
    '职业教育体系与办学条件',
    'Quality of vocational training',
    '𠮷'.repeat(20),
    'x'.repeat(80),
  ]) {
    const lines = wrapLabel(text, 13, 80);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(80);
  }
});
