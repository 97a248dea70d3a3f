import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '#test/builders/command-line.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { serviceOptions, startService, temporaryFolder } from '#test/builders/service.ts';

it('imports a table: previews it, takes over what is sure, takes it back', async () => {
  const folder = temporaryFolder();
  const options = serviceOptions(folder);
  const { client, service } = await startService(options);
  const { id, indicators } = await createEvaluation(client);
  await service.close();
  const figure = indicators.find(({ method, unit }) => method.id === 'ratio' && unit !== '%');
  const file = join(folder, '采集.csv');
  writeFileSync(file, `单位名称,${figure?.name},校长\n永年区职教中心,3,王某\n`);
  const previewed = await run(folder, ['import', id, file]);
  expect(previewed).toMatchObject({ code: 0 });
  expect(previewed.stdout).toContain('校长');
  expect(previewed.stderr).toContain('新增1');
  const committed = await run(folder, ['import', id, file, '--commit', '--json']);
  const { batch, observations } = JSON.parse(committed.stdout) as { batch: string; observations: number };
  expect(observations).toBe(1);
  const again = await run(folder, ['import', id, file, '--commit', '--json']);
  expect(again.code).toBe(1);
  expect(again.stdout).toContain('import.nothing-to-take');
  const undone = await run(folder, ['import', id, '--undo', batch, '--json']);
  expect(JSON.parse(undone.stdout)).toMatchObject({ kept: 0 });
});
