import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '#hosts/command-line/exit-codes.ts';
import { run } from '#test/builders/command-line.ts';
import { smallPlan } from '#test/builders/plans.ts';
import { temporaryFolder } from '#test/builders/service.ts';

describe('hengping plan import and draft', () => {
  test('bring a plan in and make a draft of everything proposed', async () => {
    const folder = temporaryFolder();
    const file = join(folder, '某县方案.txt');
    writeFileSync(file, smallPlan);
    const imported = await run(folder, ['plan', 'import', file, '--json']);
    expect(imported.code).toBe(exitCodes.ok);
    const { planId, counts } = JSON.parse(imported.stdout);
    expect(counts.proposals).toBe(8);
    const again = await run(folder, ['plan', 'import', file]);
    expect(again.code).toBe(exitCodes.failure);
    expect(again.stderr).toContain('某县深化产教融合实施方案');
    const listed = await run(folder, ['plans', '--json']);
    expect(JSON.parse(listed.stdout)).toContainEqual(expect.objectContaining({ id: planId }));
    const nothing = await run(folder, ['plan', 'draft', planId]);
    expect(nothing.code).toBe(exitCodes.failure);
    const drafted = await run(folder, [
      'plan',
      'draft',
      planId,
      '--accept-all',
      '--title',
      '某县指标体系',
      '--json',
    ]);
    expect(drafted.code).toBe(exitCodes.ok);
    const { draftId, totalScore, lines, problems } = JSON.parse(drafted.stdout);
    expect([totalScore, lines.length, problems]).toEqual(['100', 8, []]);
    const frameworks = await run(folder, ['frameworks', '--json']);
    expect(JSON.parse(frameworks.stdout)).toContainEqual(
      expect.objectContaining({ id: draftId, title: '某县指标体系', state: 'draft' }),
    );
  });

  test('refuse what is no plan, and words that mean nothing', async () => {
    const folder = temporaryFolder();
    const file = join(folder, '空.txt');
    writeFileSync(file, '');
    expect((await run(folder, ['plan', 'import', file])).code).toBe(exitCodes.failure);
    expect((await run(folder, ['plan', 'import', join(folder, '没有.txt')])).code).toBe(exitCodes.usage);
    expect((await run(folder, ['plan', 'draft', 'none', '--accept-all'])).code).toBe(exitCodes.failure);
    expect((await run(folder, ['plan', 'write', file])).code).toBe(exitCodes.usage);
    expect((await run(folder, ['plan', 'constructor'])).code).toBe(exitCodes.usage);
  });
});
