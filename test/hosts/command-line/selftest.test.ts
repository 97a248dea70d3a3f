import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '#hosts/command-line/exit-codes.ts';
import type { SelfTestReport } from '#shared/model/selftest.ts';
import { run } from '#test/builders/command-line.ts';
import { seedsDirectory, startService, temporaryFolder } from '#test/builders/service.ts';

describe('the self-test', () => {
  test('passes on every shipped example, on the command line without a workspace and through the service', async () => {
    const folder = temporaryFolder();
    const shown = await run(folder, ['selftest']);
    expect(shown).toMatchObject({ code: exitCodes.ok, stderr: '' });
    expect(readdirSync(folder)).toEqual([]);
    const { stdout } = await run(folder, ['selftest', '--json']);
    const report = JSON.parse(stdout) as SelfTestReport;
    expect(report.files.map(({ name }) => name)).toEqual(readdirSync(join(seedsDirectory, 'vectors')).sort());
    expect(report.failed).toBe(0);
    expect(shown.stdout).toContain(`全部${report.passed}个算例一致`);

    const { client } = await startService();
    const steps: number[] = [];
    const served = await client.call('selftest.run', {}, { onProgress: ({ done }) => steps.push(done) });
    expect(served).toEqual(report);
    expect(steps.at(-1)).toBe(report.files.length);
  });

  test('reports another folder source by source, with found and expected, and ends with the code for problems', async () => {
    const folder = temporaryFolder();
    const own = join(folder, '算例');
    mkdirSync(own);
    const vector = {
      id: 'sd-two',
      call: 'sd',
      source: '手工算例',
      provenance: 'derived',
      input: { values: [1, 3] },
      expected: { mean: 2.5 },
      tolerance: 0.1,
    };
    const text = {
      schema: 'vectors/1',
      method: '离散',
      note: '无',
      vectors: [vector, { ...vector, call: 'none' }],
    };
    writeFileSync(join(own, 'own.json'), JSON.stringify(text));
    writeFileSync(join(own, 'broken.json'), '{\n"schema" 1}');
    const { code, stdout } = await run(folder, ['selftest', '--vectors', own]);
    expect(code).toBe(exitCodes.problems);
    expect(stdout).toContain('手工算例');
    expect(stdout).toContain('mean：应为 2.5，算得 2');
    expect(stdout).toContain('没有算法“none”');
    expect(stdout).toContain('“broken.json”第2行第10列');
    const nowhere = await run(folder, ['selftest', '--vectors', join(folder, '没有'), '--language', 'en']);
    expect(nowhere).toMatchObject({ code: exitCodes.failure, stdout: '' });
    expect(nowhere.stderr).toContain('none was found');
  });
});
