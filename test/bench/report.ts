import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocument } from '#service/document/write-document.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { evaluationReport } from '#shared/reports/document/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';
import { tableOf } from './measure.ts';

/** Time of a report from its snapshot to the compared Word file: node test/bench/report.ts */
const sizes = [
  { subjects: 3, indicators: 45 },
  { subjects: 6, indicators: 45 },
  { subjects: 20, indicators: 60 },
] as const;
const directory = await mkdtemp(join(tmpdir(), 'bench-'));
const milliseconds = (from: number, to: number): string => (to - from).toFixed(0);
try {
  const rows: string[][] = [];
  for (const { subjects, indicators } of sizes) {
    const snapshot = seededSnapshot({ subjects, indicators, scorers: 3 });
    const result = computeResults(snapshot);
    let best: string[] | null = null;
    let fastest = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run += 1) {
      const processor = process.cpuUsage();
      const started = performance.now();
      const document = evaluationReport({
        snapshot,
        result,
        catalogue: catalogues['zh-CN'],
        today: '2020-03-05',
        previous: null,
        annual: null,
        texts: {},
      });
      const built = performance.now();
      const steps = new Map<string, number>();
      const { compared, size } = await writeDocument(document, {
        path: join(directory, 'report.docx'),
        fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
        language: 'zh-CN',
        method: 'reports.export',
        onProgress: ({ step }) => {
          if (!steps.has(step)) steps.set(step, performance.now());
        },
      });
      const done = performance.now();
      if (done - started >= fastest) continue;
      fastest = done - started;
      const { user, system } = process.cpuUsage(processor);
      const drawing = steps.get('drawing') ?? built;
      const writing = steps.get('writing') ?? drawing;
      const reading = steps.get('reading-back') ?? writing;
      best = [
        `${subjects} × ${indicators}`,
        String(compared.cells),
        String(compared.pictures),
        `${(size / 1_048_576).toFixed(1)} MB`,
        milliseconds(started, built),
        milliseconds(built, drawing),
        milliseconds(drawing, writing),
        milliseconds(writing, reading),
        milliseconds(reading, done),
        milliseconds(started, done),
        ((user + system) / 1000).toFixed(0),
      ];
    }
    if (best) rows.push(best);
  }
  console.log(
    'subjects × indicators; milliseconds by the clock and of the processor, the fastest of three runs',
  );
  console.log(
    tableOf(
      [
        'report',
        'cells',
        'charts',
        'size',
        'build',
        'thread',
        'draw',
        'write',
        'compare',
        'all',
        'processor',
      ],
      rows,
    ),
  );
} finally {
  await rm(directory, { recursive: true, force: true });
}
