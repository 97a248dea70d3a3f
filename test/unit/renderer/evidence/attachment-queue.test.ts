import { describe, expect, test } from 'vitest';
import { FailureError, failure } from '#shared/contract/failure.ts';
import type { Client, Output } from '#shared/contract/index.ts';
import { chunkSize } from '#shared/contract/methods/files.ts';
import {
  type Attachment,
  type AttachmentQueue,
  createAttachmentQueue,
} from '../../../../renderer/screens/evidence/attachment-queue.ts';

const place = { evaluationId: 'e1', subjectId: 's1', indicatorId: 'i1' };
type Listed = Output<'evidence.list'>[number];

/** The service's end as far as files and evidence go; content is told apart by its bytes. */
const createService = (options: { readonly onAppend?: (size: number) => void; refuse?: boolean } = {}) => {
  const evidence: Listed[] = [];
  const open = new Map<string, { name: string; bytes: number[] }>();
  const calls: string[] = [];
  let next = 1;
  const call = async (method: string, input: Record<string, unknown>): Promise<unknown> => {
    calls.push(method);
    const handle = String(input.handle ?? '');
    switch (method) {
      case 'files.begin': {
        const made = `h${next++}`;
        open.set(made, { name: String(input.name), bytes: [] });
        return { handle: made };
      }
      case 'files.append': {
        const file = open.get(handle)!;
        for (const byte of input.bytes as Uint8Array) file.bytes.push(byte);
        options.onAppend?.(file.bytes.length);
        if (options.refuse)
          throw new FailureError(failure('workspace.disk-full', { place: 'D:' }) as FailureError['failure']);
        return { size: file.bytes.length };
      }
      case 'files.finish': {
        const file = open.get(handle)!;
        return { handle, name: file.name, size: file.bytes.length, sha256: sha256Of(file.bytes) };
      }
      case 'files.close':
        open.delete(handle);
        return {};
      case 'evidence.list':
        return evidence;
      case 'evidence.attach': {
        const file = open.get(handle)!;
        const { handle: _, actor, ...at } = input;
        const made = {
          ...(at as typeof place),
          id: `evidence${next++}`,
          name: file.name,
          size: file.bytes.length,
          sha256: sha256Of(file.bytes),
          attachedAt: '2024-01-01T00:00:00.000Z',
          attachedBy: String(actor),
          state: 'present' as const,
        };
        evidence.push(made);
        open.delete(handle);
        return made;
      }
      default:
        throw new Error(method);
    }
  };
  const client = {
    call,
    onChange: () => () => undefined,
    onState: () => () => undefined,
  } as unknown as Client;
  return { client, evidence, open, calls };
};

const sha256Of = (bytes: readonly number[]): string =>
  bytes
    .reduce((hash, byte) => (hash * 31 + byte) % 2 ** 31, bytes.length)
    .toString(16)
    .padStart(64, '0');

const fileOf = (name: string, text: string): File => new File([text], name);

const settled = async (queue: AttachmentQueue): Promise<readonly Attachment[]> => {
  for (;;) {
    const busy = queue
      .list()
      .some(({ progress }) => ['waiting', 'sending', 'attaching'].includes(progress.state));
    if (!busy) return queue.list();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

describe('attaching files', () => {
  test('one after the other, each to its place, in chunks', async () => {
    const { client, evidence, calls } = createService();
    const queue = createAttachmentQueue(client);
    queue.add(place, 'p1', [new File([new Uint8Array(chunkSize + 1)], '大.bin'), fileOf('二.txt', 'b')]);
    expect(await settled(queue)).toEqual([]);
    expect(evidence.map(({ name, size, attachedBy }) => [name, size, attachedBy])).toEqual([
      ['大.bin', chunkSize + 1, 'p1'],
      ['二.txt', 1, 'p1'],
    ]);
    expect(calls.filter((method) => method === 'files.append')).toHaveLength(3);
  });

  test('the same content again at the same indicator is not attached, and the upload is given back', async () => {
    const { client, evidence, open } = createService();
    const queue = createAttachmentQueue(client);
    queue.add(place, 'p1', [fileOf('一.txt', 'same'), fileOf('另一.txt', 'same')]);
    const done = await settled(queue);
    expect(done.map(({ progress }) => progress)).toEqual([{ state: 'already-here', name: '一.txt' }]);
    expect(evidence).toHaveLength(1);
    expect(open.size).toBe(0);
  });

  test('the same content elsewhere is attached and says where it stood before', async () => {
    const { client, evidence } = createService();
    const queue = createAttachmentQueue(client);
    queue.add(place, 'p1', [fileOf('一.txt', 'same')]);
    await settled(queue);
    queue.add({ ...place, indicatorId: 'i2' }, 'p1', [fileOf('一.txt', 'same')]);
    const done = await settled(queue);
    expect(done[0]!.progress).toMatchObject({ state: 'attached', elsewhere: [{ indicatorId: 'i1' }] });
    expect(evidence).toHaveLength(2);
    queue.dismissFinished(place);
    expect(queue.list()).toHaveLength(1);
    queue.dismissFinished({ ...place, indicatorId: 'i2' });
    expect(queue.list()).toEqual([]);
  });

  test('a file whose stored content is missing may be attached again', async () => {
    const { client, evidence } = createService();
    const queue = createAttachmentQueue(client);
    queue.add(place, 'p1', [fileOf('一.txt', 'same')]);
    await settled(queue);
    evidence[0]!.state = 'missing';
    queue.add(place, 'p1', [fileOf('一.txt', 'same')]);
    await settled(queue);
    expect(evidence).toHaveLength(2);
  });

  test('cancelling in the middle gives the upload back and leaves nothing on the list', async () => {
    const service = createService({ onAppend: () => queue.cancel(1) });
    const queue = createAttachmentQueue(service.client);
    queue.add(place, 'p1', [new File([new Uint8Array(3 * chunkSize)], '大.bin'), fileOf('二.txt', 'b')]);
    expect(await settled(queue)).toEqual([]);
    expect(service.evidence.map(({ name }) => name)).toEqual(['二.txt']);
    expect(service.open.size).toBe(0);
  });

  test('a failure stays on the list and can be tried again', async () => {
    const options = { refuse: true };
    const { client, evidence } = createService(options);
    const queue = createAttachmentQueue(client);
    queue.add(place, 'p1', [fileOf('一.txt', 'x')]);
    const [failed] = await settled(queue);
    expect(failed!.progress).toMatchObject({ state: 'failed', failure: { code: 'workspace.disk-full' } });
    options.refuse = false;
    queue.retry(failed!.id);
    expect(await settled(queue)).toEqual([]);
    expect(evidence).toHaveLength(1);
  });
});
