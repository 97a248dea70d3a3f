import { readDocument } from '#service/reading/read-document.ts';
import { inExchangeShape } from '#shared/plan/exchange-shape.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { shortfalls } from './floors.ts';
import { goldPlans, goldSchema } from './gold.ts';
import { kinds, rates, type Score, scoreReading, sumOf } from './score.ts';

export interface PlanScore extends Score {
  readonly name: string;
}

/** Reads every plan that has a careful reading, from its file as it is, and counts. */
export const evaluatePlans = async (): Promise<PlanScore[]> => {
  const scores: PlanScore[] = [];
  for (const { name, file, bytes, gold } of goldPlans()) {
    const { text } = await readDocument(Buffer.from(bytes), file);
    const found = goldSchema.parse(JSON.parse(JSON.stringify(inExchangeShape(readPlan(text)))));
    scores.push({ name, ...scoreReading(text, gold, found) });
  }
  return scores;
};

const percent = (value: number): string => value.toFixed(3);

/** Precision, recall and F1 per kind and document, then the misses. */
export const report = (scores: readonly PlanScore[]): string => {
  const lines = scores.flatMap((score) => [
    score.name,
    ...kinds.flatMap((kind) => {
      const counts = score.counts[kind];
      if (!counts) return [];
      const { precision, recall, f1 } = rates(counts);
      return [
        `  ${kind.padEnd(18)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${counts.right} right, ${counts.extra} extra, ${counts.missed} missed)`,
      ];
    }),
    ...(score.fields.found > 0
      ? [
          `  fields of ${score.fields.found} targets: value ${score.fields.value}, unit ${score.fields.unit}, deadline ${score.fields.deadline}; on traps ${score.onTraps}`,
        ]
      : []),
    ...score.misses.map((miss) => `    ${miss.what} ${miss.kind}: ${miss.text.replace(/\s+/g, ' ')}`),
  ]);
  const totals = kinds.map((kind) => {
    const { precision, recall, f1 } = rates(sumOf(scores, kind));
    return `  ${kind.padEnd(18)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
  });
  const found = scores.reduce((sum, score) => sum + score.fields.found, 0);
  const share = (key: 'value' | 'unit' | 'deadline'): string =>
    percent(scores.reduce((sum, score) => sum + score.fields[key], 0) / Math.max(found, 1));
  return [
    ...lines,
    'all',
    ...totals,
    `  targets that are none ${percent(1 - rates(sumOf(scores, 'targets')).precision)}`,
    `  fields right: value ${share('value')}, unit ${share('unit')}, deadline ${share('deadline')}`,
  ].join('\n');
};

if (import.meta.main) {
  const scores = await evaluatePlans();
  console.log(report(scores));
  const missing = shortfalls(scores);
  for (const { where, what, reached, floor } of missing)
    console.log(`below the floor: ${where} ${what} ${percent(reached)} < ${percent(floor)}`);
  if (missing.length > 0) process.exitCode = 1;
}
