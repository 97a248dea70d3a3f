import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunkSize } from '#shared/contract/methods/files.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

const started = async () => {
  const { client, options } = await startService();
  const { id, subjects, indicators } = await createEvaluation(client);
  const upload = async (name: string, content: Uint8Array<ArrayBuffer>) => {
    const { handle } = await client.call('files.begin', { name });
    for (let offset = 0; offset < content.byteLength; offset += chunkSize)
      await client.call('files.append', { handle, bytes: content.slice(offset, offset + chunkSize) });
    return client.call('files.finish', { handle });
  };
  const attach = async (name: string, content: Uint8Array<ArrayBuffer>, indicator = 0) =>
    client.call('evidence.attach', {
      evaluationId: id,
      subjectId: subjects[0]!.id,
      indicatorId: indicators[indicator]!.id,
      handle: (await upload(name, content)).handle,
      actor: 'owner',
    });
  const stored = () =>
    readdirSync(join(options.workspaceDirectory, 'evidence'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  return { client, id, upload, attach, stored };
};

const bytes = (size: number, seed: number) =>
  Uint8Array.from({ length: size }, (_, index) => (index * seed) % 251);

describe('evidence', () => {
  it('travels in chunks and comes back byte for byte', async () => {
    const { client, attach } = await started();
    const content = bytes(2 * chunkSize + 12345, 7);
    const evidence = await attach('名册 第1批.pdf', content);
    expect(evidence.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    const opened = await client.call('evidence.open', { id: evidence.id });
    const parts: Uint8Array[] = [];
    for (let offset = 0, last = false; !last; ) {
      const piece = await client.call('files.read', { handle: opened.handle, offset, length: chunkSize });
      parts.push(piece.bytes);
      offset += piece.bytes.byteLength;
      last = piece.last;
    }
    expect(Buffer.concat(parts).equals(Buffer.from(content))).toBe(true);
    await client.call('files.close', { handle: opened.handle });
    expect((await client.call('evidence.list', { evaluationId: evidence.evaluationId }))[0]?.state).toBe(
      'present',
    );
  });

  it('is stored once however often it is attached', async () => {
    const { attach, stored, client, id } = await started();
    await attach('a.pdf', bytes(1000, 3));
    await attach('b.pdf', bytes(1000, 3), 1);
    expect(stored()).toHaveLength(1);
    expect(await client.call('evidence.list', { evaluationId: id })).toHaveLength(2);
  });

  it('is renamed, detached and brought back', async () => {
    const { attach, client, id } = await started();
    const evidence = await attach('旧名.pdf', bytes(10, 3));
    expect((await client.call('evidence.rename', { id: evidence.id, name: '新名.pdf' })).name).toBe(
      '新名.pdf',
    );
    const { batch } = await client.call('evidence.detach', { id: evidence.id });
    expect(await client.call('evidence.list', { evaluationId: id })).toEqual([]);
    await client.call('evaluations.undo', { id, batch });
    expect(await client.call('evidence.list', { evaluationId: id })).toMatchObject([{ name: '新名.pdf' }]);
  });

  it('that is missing or altered is named by list, open and examination', async () => {
    const { attach, stored, client, id } = await started();
    const gone = await attach('丢失.pdf', bytes(500, 3));
    rmSync(stored()[0]!);
    const altered = await attach('被改.pdf', bytes(500, 5));
    writeFileSync(stored()[0]!, bytes(500, 6));
    const shortened = await attach('被截.pdf', bytes(600, 11));
    writeFileSync(stored().find((file) => file.endsWith(shortened.sha256))!, 'x');
    const states = await client.call('evidence.list', { evaluationId: id });
    expect(states.map((each) => [each.name, each.state])).toEqual([
      ['丢失.pdf', 'missing'],
      // Same size: only reading the content shows it, which opening and examining do.
      ['被改.pdf', 'present'],
      ['被截.pdf', 'altered'],
    ]);
    expect(await failureOf(client.call('evidence.open', { id: gone.id }))).toMatchObject({
      code: 'evidence.missing',
      facts: { name: '丢失.pdf' },
    });
    expect((await failureOf(client.call('evidence.open', { id: altered.id }))).code).toBe('evidence.altered');
    const { problems } = await client.call('workspace.examine', {});
    expect(problems.map((problem) => problem.code).sort()).toEqual([
      'evidence.altered',
      'evidence.altered',
      'evidence.missing',
    ]);
  });

  it('is refused for a subject or indicator that is not there', async () => {
    const { client, id, upload } = await started();
    const { handle } = await upload('x.pdf', bytes(5, 3));
    const attach = client.call('evidence.attach', {
      evaluationId: id,
      subjectId: 'nobody',
      indicatorId: 'nothing',
      handle,
      actor: 'owner',
    });
    expect((await failureOf(attach)).code).toBe('request.not-found');
  });

  it('handles end when closed, and unknown ones are refused', async () => {
    const { client, upload } = await started();
    const { handle } = await upload('x.pdf', bytes(5, 3));
    await client.call('files.close', { handle });
    const read = client.call('files.read', { handle, offset: 0, length: 10 });
    expect(await failureOf(read)).toMatchObject({ code: 'request.not-found', facts: { noun: 'handle' } });
  });
});
