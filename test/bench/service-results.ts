import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { serviceOptions } from '#test/builders/service.ts';
import { plausible } from '#test/builders/snapshot.ts';
import { best, bestOf, tableOf, takenText } from './measure.ts';

/** Results through the whole service: first call, further calls, and after one changed score. */
const subjectCount = 200;
const scorerCount = 7;
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const options = serviceOptions(folder, { checkOutputs: false });
const names = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word}${index + 1}`);

/** Fills the tables as the log would, without making an operation of every cell. */
const fill = (made: Awaited<ReturnType<typeof createEvaluation>>): number => {
  const database = new Database(join(options.workspaceDirectory, 'workspace.sqlite'));
  const score = database.prepare(
    'INSERT INTO score (evaluation_id, scorer_id, subject_id, indicator_id, round, deleted, value) VALUES (?, ?, ?, ?, 1, 0, ?)',
  );
  let count = 0;
  database.transaction(() => {
    for (const scorer of made.scorers)
      for (const subject of made.subjects)
        for (const indicator of made.indicators) {
          // An entry on every cell, so that the number of rows is the number asked for.
          const value = canonicalJson(plausible(indicator, (count % 20) / 20));
          score.run(made.id, scorer.id, subject.id, indicator.id, value);
          count += 1;
        }
  })();
  database.close();
  return count;
};

try {
  const setup = await openService(options);
  const made = await createEvaluation(connectInProcess(setup).client, {
    framework: 'yongnian',
    subjects: names('学校', subjectCount),
    scorers: names('评分人', scorerCount),
  });
  await setup.close();
  const scores = fill(made);
  const service = await openService(options);
  const { client } = connectInProcess(service);
  const results = () => client.call('results.get', { evaluationId: made.id });
  const level = made.indicators.find(({ method }) => method.id === 'level');
  const [scorer] = made.scorers;
  const [subject] = made.subjects;
  const first = await bestOf(1, results);
  const again = await bestOf(10, results);
  const result = await results();
  const crossing = best(10, () => structuredClone(result));
  let luck = 0;
  const write = () => {
    luck = (luck + 0.37) % 1;
    return client.call('scores.set', {
      evaluationId: made.id,
      scorerId: scorer?.id ?? '',
      subjectId: subject?.id ?? '',
      indicatorId: level?.id ?? '',
      value: level ? plausible(level, luck) : null,
    });
  };
  const written = await bestOf(20, write);
  let after = again;
  for (let run = 0; run < 10; run += 1) {
    await write();
    const taken = await bestOf(1, results);
    after =
      run === 0
        ? taken
        : {
            clock: Math.min(after.clock, taken.clock),
            processor: Math.min(after.processor, taken.processor),
          };
  }
  const snapshot = await bestOf(3, () => client.call('scoring.snapshot', { evaluationId: made.id }));
  await service.close();
  console.log(
    `the service with ${scores} scores of ${subjectCount} subjects, milliseconds by the clock / of the processor`,
  );
  console.log(
    tableOf(
      [
        'results, first',
        'again',
        'of it crossing to the client',
        'one score written',
        'results after it',
        'snapshot',
      ],
      [[first, again, crossing, written, after, snapshot].map((taken) => takenText(taken, 1))],
    ),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
