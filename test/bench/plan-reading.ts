import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPlanText } from '#service/reading/read-plan-file.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { readingSteps } from '#shared/plan/read-plan.ts';
import { prepareText } from '#shared/plan/text/prepared-text.ts';

/**
 * Time of reading plans: a seed plan 1, 10 and 100 times over, a plan of 200 pages, and how soon reading stops when
 * asked to. node test/bench/plan-reading.ts
 */
const seedText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../seeds/plans/${name}.txt`, import.meta.url)), 'utf8');

const names = ['ali', 'beijing', 'chongqing', 'yongnian', 'yuyao'];
const perPage = 700;
const pages = 200;

interface Measured {
  readonly wall: number;
  readonly processor: number;
  readonly longestStep: number;
  readonly steps: number;
  readonly targets: number;
}

const processorMilliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;

const read = (text: string): Measured => {
  const before = process.cpuUsage();
  const started = performance.now();
  const steps = readingSteps(text);
  let longestStep = 0;
  for (let count = 1; ; count += 1) {
    const from = performance.now();
    const next = steps.next();
    longestStep = Math.max(longestStep, performance.now() - from);
    if (!next.done) continue;
    return {
      wall: performance.now() - started,
      processor: processorMilliseconds(process.cpuUsage(before)),
      longestStep,
      steps: count,
      targets: next.value.targets.length,
    };
  }
};

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join('');
const whole = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;

const tell = (what: string, text: string): Measured => {
  const measured = read(text);
  const { wall, processor, longestStep, steps, targets } = measured;
  console.log(
    row([
      what,
      text.length,
      whole(wall),
      whole(processor),
      whole(longestStep),
      steps,
      targets,
      `${((processor / text.length) * 1_000).toFixed(1)} ms`,
    ]),
  );
  return measured;
};

const all = names.map(seedText).join('\n');
const long = all.repeat(Math.ceil((pages * perPage) / all.length)).slice(0, pages * perPage);
// The first reading also compiles.
read(all);

console.log(
  row(['text', 'characters', 'time', 'processor', 'longest step', 'steps', 'targets', 'per 1,000']),
);
tell('yongnian × 1', seedText('yongnian'));
tell('yongnian × 10', `${seedText('yongnian')}\n`.repeat(10));
tell('yongnian × 100', `${seedText('yongnian')}\n`.repeat(100));
const pagesRead = tell(`${pages} pages`, long);

const prepared = performance.now();
prepareText(long);
console.log(`of ${whole(pagesRead.wall)} preparing the text takes ${whole(performance.now() - prepared)}`);

const endless = `${all}\n`.repeat(60);
const stop = new AbortController();
let asked = 0;
try {
  await readPlanText(endless, '', {
    method: 'bench',
    signal: stop.signal,
    progress: ({ done }) => {
      if (done < 3 || asked > 0) return;
      asked = performance.now();
      stop.abort();
    },
  });
  console.log('reading was over before it could be cancelled');
} catch (error) {
  if (!(error instanceof FailureError) || error.failure.code !== 'request.cancelled') throw error;
  console.log(`cancelling takes ${whole(performance.now() - asked)} in ${endless.length} characters`);
}
