import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { bundle } from '#build/bundle.ts';
import { cacheDirectory, seedsDirectory, serviceEntry } from '#build/project.ts';
import { forkServiceProcess } from '#hosts/process/fork.ts';
import { type Supervisor, superviseService } from '#hosts/process/supervisor.ts';
import { createClient } from '#shared/contract/client.ts';
import type { FailureError } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { seededRandom, serviceOptions, temporaryFolder } from '#test/builders/service.ts';

const kills = 200;
/** Two workspaces side by side: opening is the slow part, and it leaves a core idle. */
const workspaces = 2;
const killsEach = kills / workspaces;
/** Calls under way at once, as from a screen that saves as it is typed into. */
const writers = 4;
/** Share of the kills that hit the service while it is still opening. */
const duringOpening = 0.15;
/** The other kills come after one to this many acknowledged writes. */
const mostBeforeKill = 12;

/** Everything sent into one workspace: cell → text; acknowledged ones must be found, the others may be. */
interface Sent {
  readonly acknowledged: Map<string, string>;
  readonly unanswered: Map<string, string>;
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeAll(async () => {
  await bundle(['programs']);
  // The service is started two hundred times; compiling it once is enough.
  process.env.NODE_COMPILE_CACHE = join(cacheDirectory, 'compiled');
}, 120_000);

const killed: number[] = [];

const crashRepeatedly = async (lane: number): Promise<Sent & { client: Client; evaluationId: string }> => {
  const random = seededRandom(20_240_601 + lane);
  const options = { ...serviceOptions(join(temporaryFolder(), `道 ${lane}`)), seedsDirectory };
  const supervisor: Supervisor = superviseService({
    start: () => forkServiceProcess({ entry: serviceEntry, options }),
    // Every crash counts as the first, so the service is started again two hundred times.
    crashWindow: 0,
  });
  onTestFinished(() => supervisor.close());
  const client = createClient(supervisor.connect());
  const evaluation = await createEvaluation(client, {
    subjects: Array.from({ length: killsEach }, (_, index) => `对象${index + 1}`),
    scorers: ['甲', '乙', '丙', '丁'],
  });
  const judged = evaluation.indicators.filter(({ method }) =>
    ['level', 'checklist', 'yes-no'].includes(method.id),
  );
  const acknowledged = new Map<string, string>();
  const unanswered = new Map<string, string>();

  const write = async (scorerId: string, subjectId: string, indicatorId: string): Promise<boolean> => {
    const key = `${scorerId}/${subjectId}/${indicatorId}`;
    const comment = `${key} ${random.next()}`;
    try {
      await client.call('scores.set', {
        evaluationId: evaluation.id,
        scorerId,
        subjectId,
        indicatorId,
        comment,
      });
      acknowledged.set(key, comment);
      return true;
    } catch (error) {
      expect((error as FailureError).failure).toMatchObject({
        code: 'service.stopped',
        facts: { method: 'scores.set' },
      });
      unanswered.set(key, comment);
      return false;
    }
  };

  const expectAcknowledged = async (subjectId?: string): Promise<void> => {
    const scores = await client.call('scores.list', {
      evaluationId: evaluation.id,
      ...(subjectId === undefined ? {} : { subjectId }),
    });
    const found = new Map(
      scores.map((each) => [`${each.scorerId}/${each.subjectId}/${each.indicatorId}`, each.comment]),
    );
    for (const [key, comment] of acknowledged) {
      if (subjectId !== undefined && !key.includes(`/${subjectId}/`)) continue;
      if (found.get(key) !== comment) expect.fail(`acknowledged write lost: ${key}`);
    }
    for (const [key, comment] of found) {
      if (comment !== (acknowledged.get(key) ?? unanswered.get(key)))
        expect.fail(`found what nobody wrote: ${key}`);
    }
  };

  for (const subject of evaluation.subjects) {
    let stopped = false;
    // Counted in writes, not in milliseconds: a busy machine must not make the test easier.
    let awaited = 1 + Math.floor(random.next() * mostBeforeKill);
    let enough: () => void = () => undefined;
    const acknowledgedEnough = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const streams = evaluation.scorers.slice(0, writers).map(async (scorer) => {
      for (const indicator of judged) {
        if (stopped || !(await write(scorer.id, subject.id, indicator.id))) return;
        awaited -= 1;
        if (awaited === 0) enough();
      }
    });
    if (random.next() >= duringOpening) await acknowledgedEnough;
    await sleep(random.next() * 10);
    const { processId } = supervisor;
    stopped = true;
    process.kill(processId!, 'SIGKILL');
    killed.push(processId!);
    await Promise.all(streams);
    while (supervisor.processId === processId) await sleep(1);
    // Reopened: what was acknowledged before the kill is there.
    await expectAcknowledged(subject.id);
  }
  await expectAcknowledged();
  return { acknowledged, unanswered, client, evaluationId: evaluation.id };
};

test(`nothing acknowledged is lost when the service is killed at ${kills} random moments`, {
  timeout: 400_000,
}, async () => {
  const lanes = await Promise.all(Array.from({ length: workspaces }, (_, lane) => crashRepeatedly(lane)));
  expect(new Set(killed).size).toBe(kills);
  for (const { acknowledged, unanswered, client } of lanes) {
    // The kills came while there was something to lose.
    expect(acknowledged.size).toBeGreaterThan(killsEach * 3);
    expect(unanswered.size).toBeGreaterThan(killsEach / 4);
    const examined = await client.call('workspace.examine', {});
    expect(examined.problems).toEqual([]);
    expect(examined.integrity).toBe('ok');
  }
});
