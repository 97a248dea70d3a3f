import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { castFor } from '#hosts/command-line/demo/cast.ts';
import { checkCharacter, creditCode } from '#hosts/command-line/demo/credit-code.ts';
import { demoWork } from '#hosts/command-line/demo/work.ts';
import { exitCodes } from '#hosts/command-line/exit-codes.ts';
import { frameworkDocumentSchema, indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { run, spawnCommandLine } from '#test/builders/command-line.ts';
import { seedsDirectory, temporaryFolder } from '#test/builders/service.ts';

const frameworks = readdirSync(join(seedsDirectory, 'frameworks')).map((name) =>
  frameworkDocumentSchema.parse(JSON.parse(readFileSync(join(seedsDirectory, 'frameworks', name), 'utf8'))),
);

describe('the data of the demonstration', () => {
  test.each(frameworks.map((document) => [document.id, document] as const))(
    'is complete and valid for %s',
    (_id, document) => {
      const cast = castFor(document.planId);
      const { observations, scores } = demoWork(document, cast, 1);
      const indicators = indicatorsOf(document);
      const judged = indicators.filter(({ method }) => inputOf(method).from === 'score');
      expect(scores).toHaveLength(judged.length * 9);
      expect(
        new Set(scores.map(({ subject, scorer, indicatorId }) => `${subject} ${scorer} ${indicatorId}`)).size,
      ).toBe(scores.length);
      for (const entry of [...observations, ...scores]) {
        const id = 'item' in entry ? entry.item : entry.indicatorId;
        const indicator = indicators.find((each) => each.id === id);
        if (!indicator || entry.value === undefined) continue;
        expect(
          scoreEntered(indicator.method, entry.value, indicator.fullScore),
          `${id} ${JSON.stringify(entry.value)}`,
        ).toMatchObject({ ok: true });
      }
      for (const { code } of document.vetoes.slice(0, 1)) {
        expect(observations.filter(({ item }) => item === code).map(({ value }) => value)).toContainEqual({
          kind: 'yes-no',
          yes: cast.vetoed,
        });
      }
    },
  );

  test('has blanks with reasons, comments, deduction reasons, and marks that differ', () => {
    const all = frameworks.flatMap((document) => demoWork(document, castFor(document.planId), 1).scores);
    expect(new Set(all.map(({ blankReason }) => blankReason))).toEqual(
      new Set([undefined, 'not-applicable', 'unobtainable', 'refused']),
    );
    expect(all.filter(({ comment }) => comment !== '').length).toBeGreaterThan(50);
    expect(all.filter(({ deductionReason }) => deductionReason !== '').length).toBeGreaterThan(50);
    expect(all.filter(({ value }) => value?.kind === 'yes-no' && !value.yes).length).toBeGreaterThan(3);
  });

  test('is the same for the same seed and another for another', () => {
    const [document] = frameworks;
    const work = (seed: number) => JSON.stringify(demoWork(document!, castFor(document!.planId), seed));
    expect(work(7)).toBe(work(7));
    expect(work(7)).not.toBe(work(8));
  });

  test('credit codes have eighteen characters and the check character of the standard', () => {
    expect(creditCode('12', '330281', 1)).toMatch(/^12330281DEM000001[0-9A-HJ-NPQRTUWXY]$/);
    // The example printed in GB 32100-2015.
    expect(checkCharacter('91350100M000100Y4')).toBe('3');
    expect(castFor('yuyao').subjects.map(({ code }) => code.length)).toEqual([18, 18, 18]);
  });
});

describe('hengping demo', () => {
  test('does the whole job: five workbooks, a table of fifteen totals, nothing left behind', {
    timeout: 170_000,
  }, async () => {
    const folder = temporaryFolder();
    const out = join(folder, '输出 一');
    const ran = await run(folder, ['demo', out, '--json']);
    expect(ran.stderr).not.toContain('Error');
    expect(ran.code).toBe(exitCodes.ok);
    const { totals, files } = JSON.parse(ran.stdout);
    expect(totals).toHaveLength(15);
    expect(readdirSync(out).sort()).toEqual(
      files.map(({ file }: { file: string }) => file.slice(out.length + 1)).sort(),
    );
    expect(files).toHaveLength(5);
    for (const { subject } of totals) {
      expect(subject.complete).toBe(true);
      expect(Number(subject.total.rounded)).toBeGreaterThan(40);
      expect(Number(subject.total.rounded)).toBeLessThanOrEqual(100);
      expect(subject.grade).not.toBeNull();
    }
    // Two runs of the same seed agree to the last digit; the temporary workspace is gone.
    expect(readdirSync(folder)).toEqual(['输出 一']);
  });

  test('refuses a workspace that holds work, and a folder that cannot be written', async () => {
    const folder = temporaryFolder();
    const workspace = join(folder, '已有');
    const stop = new AbortController();
    stop.abort();
    // Cancelled right after the first evaluation was created.
    const cancelled = await run(folder, ['demo', join(folder, 'out'), '--workspace', workspace], stop.signal);
    expect(cancelled.code).toBe(exitCodes.cancelled);
    const refused = await run(folder, ['demo', join(folder, 'out'), '--workspace', workspace]);
    expect(refused).toMatchObject({ code: exitCodes.usage, stdout: '' });
    expect(refused.stderr).toContain('已有');
  });

  test('Ctrl-C ends it in order', async () => {
    const folder = temporaryFolder();
    const { child, ended, written } = spawnCommandLine(folder, [
      'demo',
      join(folder, 'out'),
      '--workspace',
      join(folder, 'ws'),
    ]);
    await expect.poll(() => written.stderr, { timeout: 60_000, interval: 20 }).toContain('新建评价项目');
    child.kill('SIGINT');
    expect((await ended).code).toBe(exitCodes.cancelled);
    const examined = await run(folder, ['doctor', '--workspace', join(folder, 'ws')]);
    expect(examined.code).toBe(0);
  });
});
