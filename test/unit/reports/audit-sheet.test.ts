import { describe, expect, test } from 'vitest';
import { derivationSentence } from '#shared/i18n/derivation-sentence.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { Derivation } from '#shared/model/derivation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import { explain } from '#shared/scoring/explain.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { largeSnapshot } from '#test/builders/large-snapshot.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const catalogue = catalogues['zh-CN'];
const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' };

const auditOf = (snapshot: EvaluationSnapshot) => {
  const input = { snapshot, result: computeResults(snapshot), catalogue, today: '2024-05-01' };
  const plan = resultWorkbook(input, fonts).sheets.find(({ name }) => name === catalogue.audit.name);
  const rows = plan?.build().rows ?? [];
  const texts = rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
  const head = texts.findIndex((row) => row[0] === catalogue.audit.headings.subject);
  return { notes: texts.slice(0, head).flat().filter(Boolean), lines: texts.slice(head + 1) };
};

const flat = (node: Derivation, level = 0): string[] => [
  `${'　'.repeat(level)}${derivationSentence(node, catalogue)}`,
  ...node.children.flatMap((child) => flat(child, level + 1)),
];

describe('the sheet of derivations', () => {
  test('tells every total by the same tree as everywhere else', () => {
    const snapshot = seededSnapshot({ subjects: 2, scorers: 2 });
    const { lines } = auditOf(snapshot);
    const expected = snapshot.subjects.flatMap(({ id }) => flat(explain(snapshot, id, { of: 'total' })));
    expect(lines.map(([, step]) => step)).toEqual(expected);
    expect(new Set(lines.map(([subject]) => subject))).toEqual(
      new Set(snapshot.subjects.map(({ name }) => name)),
    );
  });

  test('prints an arbitration with who decided and why', () => {
    const snapshot = seededSnapshot({ subjects: 1, scorers: 2 });
    const [subject] = snapshot.subjects;
    const [scorer] = snapshot.scorers;
    const level = indicatorsOf(snapshot.framework.document).find(({ method }) => method.id === 'level');
    const arbitrated: EvaluationSnapshot = {
      ...snapshot,
      arbitrations: [
        {
          evaluationId: snapshot.evaluation.id,
          subjectId: subject?.id ?? '',
          indicatorId: level?.id ?? '',
          value: { kind: 'level', level: 'B' },
          blankReason: null,
          decidedBy: scorer?.id ?? '',
          decidedAt: '2024-05-01T08:00:00.000Z',
          reason: '专家组合议',
        },
      ],
    };
    const steps = auditOf(arbitrated).lines.map(([, step]) => step?.trim());
    expect(steps).toContain(
      catalogue.derivation.arbitration({
        decidedBy: scorer?.name ?? '',
        decidedAt: '2024-05-01T08:00:00.000Z',
        reason: '专家组合议',
      }),
    );
  });

  test('of a large evaluation ends higher up and says so', () => {
    const { notes, lines } = auditOf(largeSnapshot({ subjects: 60, indicators: 60, scorers: 7 }));
    expect(lines.length).toBeLessThanOrEqual(12_000);
    expect(notes).toContain(catalogue.audit.cut.indicator);
  });
});
