import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { StandingResults } from '#shared/scoring/results/standing-results.ts';
import { largeSnapshot } from '#test/builders/large-snapshot.ts';
import { best, type Taken, tableOf, takenText } from './measure.ts';

/**
 * Time and memory of results beside a bare SQL aggregate over the same rows, which is the least any computation of
 * them can take: node test/bench/results.ts. Each size runs in a process of its own, so that memory is its own.
 */

interface Measured {
  readonly scores: number;
  readonly first: Taken;
  readonly warm: Taken;
  readonly change: Taken;
  readonly sql: Taken;
  readonly memory: number;
  readonly own: number;
}

const sizes = [24, 200, 238, 2381] as const;
const indicators = 60;
const scorers = 7;

/** The points of every counted cell as rows, summed as SQL would: mean per indicator, sum per subject. */
const sqlAggregate = (snapshot: EvaluationSnapshot, result: EvaluationResult): Taken => {
  const database = new Database(':memory:');
  database.exec(`CREATE TABLE cell (subject TEXT NOT NULL, indicator TEXT NOT NULL, scorer TEXT NOT NULL, points REAL NOT NULL,
    PRIMARY KEY (scorer, subject, indicator)) WITHOUT ROWID`);
  const insert = database.prepare('INSERT INTO cell VALUES (?, ?, ?, ?)');
  database.transaction(() => {
    for (const { subjectId, indicators: rows } of result.subjects)
      for (const { indicatorId, cells } of rows)
        for (const { scorerId, points } of cells)
          if (points) insert.run(subjectId, indicatorId, scorerId, Number(points.rounded));
  })();
  const sum = database.prepare(
    `SELECT subject, sum(points) AS total FROM
       (SELECT subject, avg(points) AS points FROM cell GROUP BY subject, indicator)
     GROUP BY subject ORDER BY total DESC`,
  );
  const taken = best(snapshot.scores.length > 500_000 ? 2 : 5, () => sum.all());
  database.close();
  return taken;
};

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

const measure = (subjects: number): Measured => {
  const snapshot = largeSnapshot({ subjects, indicators, scorers });
  const before = process.memoryUsage().rss;
  let result = computeResults({ ...snapshot, subjects: [] });
  const first = best(1, () => {
    result = computeResults(snapshot);
  });
  const memory = process.memoryUsage().rss;
  const isLarge = snapshot.scores.length > 500_000;
  const warm = best(isLarge ? 2 : 12, () => {
    result = computeResults(snapshot);
  });
  const standing = new StandingResults(snapshot);
  const subjectId = snapshot.subjects[1]?.id ?? '';
  const own = <Item extends { readonly subjectId: string }>(items: readonly Item[]): Item[] =>
    items.filter((each) => each.subjectId === subjectId);
  const entries = {
    subjectId,
    scores: own(snapshot.scores),
    observations: own(snapshot.observations),
    arbitrations: [],
  };
  const changed = { ...entries, scores: entries.scores.slice(1) };
  let flip = false;
  const change = best(30, () => {
    flip = !flip;
    standing.replace([flip ? changed : entries]);
  });
  return {
    scores: snapshot.scores.length,
    first,
    warm,
    change,
    sql: sqlAggregate(snapshot, result),
    memory: megabytes(memory),
    own: megabytes(memory - before),
  };
};

const [asked] = process.argv.slice(2);
if (asked !== undefined) process.stdout.write(JSON.stringify(measure(Number(asked))));
else {
  const own = fileURLToPath(import.meta.url);
  const measured = sizes.map((subjects): Measured => {
    const { stdout, stderr } = spawnSync(process.execPath, [own, String(subjects)], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as Measured;
  });
  const [smallest] = measured;
  console.log(`results of evaluations with ${indicators} indicators and ${scorers} scorers`);
  console.log('milliseconds by the clock / of the processor');
  console.log(
    tableOf(
      [
        'scores',
        'first',
        'warm',
        'one change',
        'SQL',
        'warm ÷ SQL',
        'µs per score',
        'memory MB',
        'of it results',
      ],
      measured.map(({ scores, first, warm, change, sql, memory, own: added }) => [
        String(scores),
        takenText(first),
        takenText(warm),
        takenText(change, 2),
        takenText(sql),
        (warm.processor / sql.processor).toFixed(1),
        ((warm.processor * 1000) / scores).toFixed(2),
        String(memory),
        String(added),
      ]),
    ),
  );
  const largest = measured.at(-1);
  if (smallest && largest)
    console.log(
      `growth: ${(largest.scores / smallest.scores).toFixed(0)} × the scores take ${(largest.warm.processor / smallest.warm.processor).toFixed(0)} × the time`,
    );
}
