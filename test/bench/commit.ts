import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import type { Client } from '#shared/contract/index.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { serviceOptions } from '#test/builders/service.ts';
import { tableOf } from './measure.ts';

/**
 * Taking over long lists of scores, and taking them back: node test/bench/commit.ts [rows …]
 * Standing still is the longest time in which the service answers nobody; waiting is until the caller is answered.
 */
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [10_000, 50_000, 100_000];
const scorerCount = 20;
const indicatorCount = 2;

interface Measured {
  readonly clock: number;
  readonly processor: number;
  readonly still: number;
}

const measured = async (action: () => Promise<unknown>): Promise<Measured> => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = process.threadCpuUsage();
  const started = performance.now();
  delay.enable();
  await action();
  // A blocked turn is counted by the next one.
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  const { user, system } = process.threadCpuUsage(before);
  return { clock: performance.now() - started, processor: (user + system) / 1_000, still: delay.max / 1e6 };
};

const uploaded = async (client: Client, text: string) => {
  const name = '评分明细.csv';
  const { handle } = await client.call('files.begin', { name });
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += 1_000_000)
    await client.call('files.append', { handle, bytes: bytes.slice(from, from + 1_000_000) });
  await client.call('files.finish', { handle });
  return { kind: 'file', handle, name } as const;
};

const names = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word}${index + 1}`);

const lines: string[][] = [];
for (const rows of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const service = await openService(serviceOptions(folder, { checkOutputs: false }));
  try {
    const { client } = connectInProcess(service);
    const made = await createEvaluation(client, {
      subjects: names('示例职业学校', Math.ceil(rows / scorerCount / indicatorCount)),
      scorers: names('专家', scorerCount),
    });
    const { id: evaluationId, subjects, scorers } = made;
    const levels = made.indicators.flatMap((indicator) =>
      indicator.method.id === 'level'
        ? [{ code: indicator.code, words: indicator.method.parameters.levels.map(({ name }) => name) }]
        : [],
    );
    const list = ['单位名称,指标编号,评分人,评分,扣分原因'];
    for (let row = 0; row < rows; row += 1) {
      const level = levels[row % indicatorCount];
      list.push(
        [
          subjects[Math.floor(row / scorerCount / indicatorCount)]?.name,
          level?.code,
          scorers[Math.floor(row / indicatorCount) % scorerCount]?.name,
          level?.words[row % level.words.length],
          row % 7 === 0 ? `会议记录缺第${row % 50}次` : '',
        ].join(','),
      );
    }
    const from = await uploaded(client, list.join('\n'));
    const source = { evaluationId, from, choices: { tables: [], labels: [] } };
    const { digest, counts } = await client.call('imports.preview', source);
    if (counts.scores !== rows) throw new Error(`${counts.scores} of ${rows} rows understood`);
    let batch = '';
    const preview = await measured(() => client.call('imports.preview', source));
    const commit = await measured(async () => {
      const done = await client.call('imports.commit', { ...source, leftOut: [], digest, actor: 'lead' });
      batch = done.batch;
      if (done.scores !== rows) throw new Error(`${done.scores} of ${rows} scores written`);
    });
    const undo = await measured(() => client.call('imports.undo', { evaluationId, batch, actor: 'lead' }));
    for (const [what, { clock, processor, still }] of [
      ['preview', preview],
      ['commit', commit],
      ['undo', undo],
    ] as const)
      lines.push([
        String(rows),
        what,
        (clock / 1_000).toFixed(1),
        (processor / 1_000).toFixed(1),
        ((processor / rows) * 1_000).toFixed(0),
        Math.round((rows / clock) * 1_000).toString(),
        (still / 1_000).toFixed(2),
      ]);
  } finally {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}
console.log('import of scores through the service; a commit reads the file once more');
console.log(
  tableOf(
    [
      'rows',
      'what',
      'seconds',
      'processor seconds',
      'microseconds a row',
      'rows a second',
      'standing still, seconds',
    ],
    lines,
  ),
);
