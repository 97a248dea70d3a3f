import { describe, expect, it } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

const shippedVersion = async (client: Client, frameworkId: string): Promise<string> => {
  const found = (await client.call('frameworks.list', {})).find((each) => each.frameworkId === frameworkId);
  if (!found) throw new Error(`no framework ${frameworkId}`);
  return found.id;
};

const newDraft = async (client: Client) => {
  const versionId = await shippedVersion(client, 'yongnian');
  const { id } = await client.call('frameworks.createDraft', {
    versionId,
    as: 'copy',
    title: '我的指标体系',
  });
  const read = async () => (await client.call('frameworks.getDraft', { id })).document;
  return { id, versionId, read };
};

describe('shipped frameworks', () => {
  it('are five, published, complete and without problems', async () => {
    const { client } = await startService();
    const list = await client.call('frameworks.list', {});
    expect(list.map((each) => [each.frameworkId, each.indicatorCount, each.progressItemCount])).toEqual([
      ['ali', 37, 0],
      ['beijing', 41, 0],
      ['chongqing', 35, 0],
      ['yongnian', 45, 0],
      ['yuyao', 35, 50],
    ]);
    for (const { id, state, shipped } of list) {
      expect({ state, shipped }).toEqual({ state: 'published', shipped: true });
      expect(await client.call('frameworks.check', { id })).toEqual([]);
    }
  });

  it('cannot be edited', async () => {
    const { client } = await startService();
    const id = await shippedVersion(client, 'ali');
    const edit = client.call('frameworks.editDraft', {
      id,
      edits: [{ edit: 'set-draft', fields: { title: 'x' } }],
    });
    expect(await failureOf(edit)).toMatchObject({ code: 'framework.frozen', facts: { id } });
  });
});

describe('a draft', () => {
  it('starts as an equal copy under its own identity', async () => {
    const { client } = await startService();
    const { read, versionId } = await newDraft(client);
    const { document } = await client.call('frameworks.getVersion', { id: versionId });
    const draft = await read();
    expect(draft).toEqual({ ...document, id: draft.id, title: '我的指标体系' });
    expect(draft.id).not.toBe(document.id);
  });

  it('is added to, changed, moved and removed from, and every step can be taken back', async () => {
    const { client } = await startService();
    const { id, read } = await newDraft(client);
    const original = await read();
    const [first, second] = original.dimensions;
    const [indicator] = first!.indicators;
    const edit = async (edits: Parameters<typeof client.call<'frameworks.editDraft'>>[1]['edits']) =>
      (await client.call('frameworks.editDraft', { id, edits })).batch;

    const { id: _id, ...fields } = indicator!;
    const added = await edit([
      {
        edit: 'add-indicator',
        id: 'new-1',
        dimensionId: second!.id,
        position: 1,
        fields: { ...fields, code: 'B99' },
      },
    ]);
    const withNew = await read();
    expect(withNew.dimensions[1]!.indicators.map((each) => each.id).slice(0, 3)).toEqual([
      second!.indicators[0]!.id,
      'new-1',
      second!.indicators[1]!.id,
    ]);

    const moved = await edit([{ edit: 'move', id: indicator!.id, dimensionId: second!.id, position: 0 }]);
    expect((await read()).dimensions[1]!.indicators[0]!.id).toBe(indicator!.id);

    const changed = await edit([
      {
        edit: 'set-indicator',
        id: indicator!.id,
        fields: { fullScore: '7.5', note: null, deadline: '2030年' },
      },
    ]);
    expect((await read()).dimensions[1]!.indicators[0]).toMatchObject({
      fullScore: '7.5',
      deadline: '2030年',
    });

    const removed = await edit([{ edit: 'remove', id: second!.id }]);
    expect((await read()).dimensions.map((each) => each.id)).not.toContain(second!.id);

    for (const batch of [removed, changed, moved, added])
      expect(await client.call('frameworks.undoEdit', { id, batch })).toMatchObject({ kept: 0 });
    expect(await read()).toEqual(original);
  });

  it('moves a dimension and keeps the order of the others', async () => {
    const { client } = await startService();
    const { id, read } = await newDraft(client);
    const codes = async () => (await read()).dimensions.map((each) => each.code);
    const before = await codes();
    const last = (await read()).dimensions.at(-1)!;
    await client.call('frameworks.editDraft', {
      id,
      edits: [{ edit: 'move', id: last.id, dimensionId: null, position: 0 }],
    });
    expect(await codes()).toEqual([last.code, ...before.slice(0, -1)]);
  });

  it('with a problem names place and figure, and cannot be published', async () => {
    const { client } = await startService();
    const { id, read } = await newDraft(client);
    const [dimension] = (await read()).dimensions;
    await client.call('frameworks.editDraft', {
      id,
      edits: [{ edit: 'remove', id: dimension!.indicators[0]!.id }],
    });
    const problems = await client.call('frameworks.check', { id });
    expect(problems.map((problem) => problem.code)).toContain('framework.dimension-weight-differs');
    expect(await failureOf(client.call('frameworks.publish', { id }))).toMatchObject({
      code: 'framework.not-publishable',
      facts: { id, problems: problems.length },
    });
  });

  it('is frozen and numbered when published, and the next version counts on', async () => {
    const { client } = await startService();
    const { id } = await newDraft(client);
    const published = await client.call('frameworks.publish', { id });
    expect(published.number).toBe(1);
    expect((await failureOf(client.call('frameworks.getDraft', { id }))).code).toBe('request.not-found');
    const next = await client.call('frameworks.createDraft', {
      versionId: published.versionId,
      as: 'next-version',
      title: '第二版',
    });
    expect((await client.call('frameworks.publish', { id: next.id })).number).toBe(2);
    const first = await client.call('frameworks.getVersion', { id: published.versionId });
    expect(first.document.title).toBe('我的指标体系');
  });

  it('refuses an edit of something that is not there and applies nothing of its batch', async () => {
    const { client } = await startService();
    const { id, read } = await newDraft(client);
    const before = await read();
    const edit = client.call('frameworks.editDraft', {
      id,
      edits: [
        { edit: 'set-draft', fields: { title: 'half' } },
        { edit: 'remove', id: 'nobody' },
      ],
    });
    expect((await failureOf(edit)).code).toBe('request.not-found');
    expect(await read()).toEqual(before);
  });
});
