import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportResultWorkbook } from '#service/workbook/export-result-workbook.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

/** Time and memory of exporting a large evaluation: node test/bench/workbook.ts [subjects indicators scorers] */
const mostSeconds = 5;
const [subjects = 20, indicators = 60, scorers = 7] = process.argv.slice(2).map(Number);
const snapshot = seededSnapshot({ subjects, indicators, scorers });
const temporaryDirectory = await mkdtemp(join(tmpdir(), 'bench-'));
const before = Math.round(process.resourceUsage().maxRSS / 1024);
const started = performance.now();
const processor = process.cpuUsage();
const marks = new Map<string, number>();
try {
  const { size, sheets, comparedCells } = await exportResultWorkbook(snapshot, {
    language: 'zh-CN',
    fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
    temporaryDirectory,
    method: 'exports.workbook',
    onProgress: ({ step }) => {
      if (!marks.has(step)) marks.set(step, performance.now() - started);
    },
  });
  const done = performance.now() - started;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(`${subjects} subjects × ${indicators} indicators × ${scorers} scorers`);
  console.log(`${sheets.length} sheets, ${comparedCells} filled cells, ${(size / 1_048_576).toFixed(1)} MB`);
  for (const [step, at] of marks) console.log(`${step} from ${seconds(at)}`);
  console.log(`done after ${seconds(done)}`);
  const { user, system } = process.cpuUsage(processor);
  console.log(`processor time ${seconds((user + system) / 1000)}`);
  console.log(`memory: ${before} MB before, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
  console.log(`aim by the clock of an idle machine: ${mostSeconds} s`);
} finally {
  await rm(temporaryDirectory, { recursive: true, force: true });
}
