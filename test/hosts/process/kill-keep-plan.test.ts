import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { forkServiceProcess } from '#hosts/process/fork.ts';
import { superviseService } from '#hosts/process/supervisor.ts';
import { createClient } from '#shared/contract/client.ts';
import { serviceProcessEntry } from '#test/builders/doors.ts';
import { bytesOf, smallPlan, upload } from '#test/builders/plans.ts';
import { seededRandom, serviceOptions, temporaryFolder } from '#test/builders/service.ts';

const kills = 5;
/** Keeping takes a few milliseconds once the document is read; kills fall before, within and after. */
const longestDelay = 12;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a service killed while it keeps a plan has kept all of it or nothing', {
  timeout: 120_000,
}, async () => {
  const random = seededRandom(20_261_122);
  const options = serviceOptions(temporaryFolder());
  const supervisor = superviseService({
    start: () => forkServiceProcess({ entry: serviceProcessEntry, options }),
    // Every crash counts as the first.
    crashWindow: 0,
  });
  onTestFinished(() => supervisor.close());
  const client = createClient(supervisor.connect());
  const texts = Array.from({ length: kills }, (_, index) =>
    smallPlan.replace('某县', `某县第${index + 1}次`),
  );
  const acknowledged: string[] = [];
  for (const text of texts) {
    const { handle } = await upload(client, '方案.txt', bytesOf(text));
    const { textSha256, facts } = await client.call('readings.previewFile', { handle, name: '方案.txt' });
    const { processId } = supervisor;
    const delay = random.next() * longestDelay;
    const keeping = client
      .call('readings.keepPlan', { document: { kind: 'file', handle, name: '方案.txt' }, textSha256, facts })
      .then(({ planId }) => acknowledged.push(planId))
      .catch((error: unknown) => {
        expect(error).toMatchObject({ failure: { code: 'service.stopped' } });
      });
    await sleep(delay);
    process.kill(processId!, 'SIGKILL');
    await keeping;
    while (supervisor.processId === processId) await sleep(1);
  }
  const plans = (await client.call('plans.list', {})).filter(({ file }) => file !== null);
  expect(plans.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  for (const { id } of plans) {
    const plan = await client.call('plans.get', { id });
    const text = texts.find((each) => createHash('sha256').update(each).digest('hex') === plan.sha256);
    expect(plan.text).toBe(text);
    expect(plan.title).not.toBe('');
    expect(await client.call('readings.openFile', { planId: id })).toMatchObject({
      sha256: createHash('sha256').update(bytesOf(plan.text)).digest('hex'),
    });
    expect((await client.call('readings.open', { planId: id })).lines).toHaveLength(8);
  }
  const examined = await client.call('workspace.examine', {});
  expect(examined.problems).toEqual([]);
  // What was not kept can be kept now.
  for (const text of texts.filter(
    (each) => !plans.some(({ sha256 }) => sha256 === createHash('sha256').update(each).digest('hex')),
  )) {
    const preview = await client.call('readings.previewText', { text, name: '再次' });
    await client.call('readings.keepPlan', {
      document: { kind: 'text', text, name: '再次' },
      textSha256: preview.textSha256,
      facts: preview.facts,
    });
  }
  expect((await client.call('plans.list', {})).filter(({ file }) => file !== null)).toHaveLength(kills);
});
