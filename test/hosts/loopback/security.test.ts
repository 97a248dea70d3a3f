import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maximumBodyBytes } from '#hosts/loopback/body.ts';
import { type LoopbackHost, startLoopbackHost } from '#hosts/loopback/server.ts';
import { type Supervisor, superviseService } from '#hosts/process/supervisor.ts';
import { ask, askRaw } from '#test/builders/http.ts';
import { fakeProcess } from '#test/builders/service-process.ts';

/** Nothing here needs the service: every refusal comes before it. */
describe('the loopback host', () => {
  let folder: string;
  let supervisor: Supervisor;
  let host: LoopbackHost;
  const pages = (): string => join(folder, '页面 dist');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), '衡评 测试-'));
    mkdirSync(join(pages(), 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'outside');
    writeFileSync(join(pages(), 'index.html'), '<!doctype html><title>衡评</title>');
    writeFileSync(join(pages(), 'assets', 'main.js'), 'export {};');
    writeFileSync(join(pages(), 'assets', 'main.exe'), 'MZ');
    symlinkSync(join(folder, 'secret.txt'), join(pages(), 'linked.txt'));
    supervisor = superviseService({ start: fakeProcess, closeLimit: 1 });
    host = await startLoopbackHost({ supervisor, rendererDirectory: pages() });
  });

  afterAll(async () => {
    await host.close();
    await supervisor.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const authorised = (): Record<string, string> => ({ Authorization: `Bearer ${host.token}` });
  const json = (): Record<string, string> => ({ ...authorised(), 'Content-Type': 'application/json' });

  describe('serves pages', () => {
    test('with their type and a policy that lets nothing in from elsewhere', async () => {
      const page = await ask(host.origin, '/');
      expect(page.status).toBe(200);
      expect(page.body).toContain('衡评');
      expect(page.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
          "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect((await ask(host.origin, '/assets/main.js')).headers['content-type']).toBe(
        'text/javascript; charset=utf-8',
      );
    });

    test('and nothing outside their folder', async () => {
      for (const path of [
        '/../secret.txt',
        '/..%2fsecret.txt',
        '/%2e%2e/secret.txt',
        '/assets/../../secret.txt',
        '/assets/..%2f..%2fsecret.txt',
        '/..%5csecret.txt',
        '/assets/%252e%252e/secret.txt',
        '//etc/passwd',
        '/etc/passwd',
        '/%00/index.html',
        '/%zz',
        '/linked.txt',
        '/assets/main.exe',
        '/assets',
        '/assets/',
      ]) {
        const answer = await askRaw(
          host.origin,
          `GET ${path} HTTP/1.1\r\nHost: ${new URL(host.origin).host}\r\nConnection: close\r\n\r\n`,
        );
        expect(answer, path).toMatch(/^HTTP\/1\.1 404 /);
        expect(answer, path).not.toContain('outside');
      }
    });

    test('to reading only', async () => {
      expect((await ask(host.origin, '/', { method: 'POST' })).status).toBe(405);
      expect((await ask(host.origin, '/', { method: 'HEAD' })).body).toBe('');
    });
  });

  describe('turns away', () => {
    test('whoever has no token', async () => {
      for (const headers of [
        {},
        { Authorization: 'Bearer ' },
        { Authorization: `Bearer ${host.token}x` },
        { Authorization: host.token },
        { Authorization: `Basic ${host.token}` },
      ]) {
        for (const [method, path] of [
          ['GET', '/events'],
          ['POST', '/call'],
          ['POST', '/cancel'],
          ['GET', '/files/anything'],
        ] as const) {
          const answer = await ask(host.origin, path, { method, headers });
          expect(answer.status, path).toBe(401);
          expect(JSON.parse(answer.body)).toEqual({
            failure: { code: 'request.unauthorised', path: [], facts: {} },
          });
        }
      }
    });

    test('a token in the address, where it would be logged and remembered', async () => {
      expect((await ask(host.origin, `/events?token=${host.token}`)).status).toBe(401);
    });

    test('a name that was re-pointed at this computer', async () => {
      const { port } = new URL(host.origin);
      for (const Host of [
        'evil.example',
        `evil.example:${port}`,
        `localhost:${port}`,
        '127.0.0.1',
        `[::1]:${port}`,
      ]) {
        for (const path of ['/', '/events']) {
          expect((await ask(host.origin, path, { headers: { ...authorised(), Host } })).status, Host).toBe(
            403,
          );
        }
      }
    });

    test('a page of another site, even with the token', async () => {
      const { port } = new URL(host.origin);
      for (const Origin of [
        'https://evil.example',
        'null',
        `http://localhost:${port}`,
        'http://127.0.0.1',
        `https://127.0.0.1:${port}`,
      ]) {
        const answer = await ask(host.origin, '/call', {
          method: 'POST',
          headers: { ...json(), Origin },
          body: '{}',
        });
        expect(answer.status, Origin).toBe(403);
      }
      for (const site of ['cross-site', 'same-site']) {
        const answer = await ask(host.origin, '/', { headers: { 'Sec-Fetch-Site': site } });
        expect(answer.status, site).toBe(403);
      }
    });

    test('a body that is too large, announced or not', async () => {
      const announced = await ask(host.origin, '/call', {
        method: 'POST',
        headers: { ...json(), 'Content-Length': String(maximumBodyBytes + 1) },
      }).catch(() => null);
      expect(announced?.status ?? 413).toBe(413);
      const chunk = Buffer.alloc(maximumBodyBytes + 2, 0x20);
      const sent = await ask(host.origin, '/call', {
        method: 'POST',
        headers: { ...json(), 'Transfer-Encoding': 'chunked' },
        body: chunk,
      }).catch(() => null);
      expect(sent?.status ?? 413).toBe(413);
      expect((await ask(host.origin, '/')).status).toBe(200);
    });

    test('bodies that are not messages', async () => {
      const post = (body: string, headers = json()) =>
        ask(host.origin, '/call', { method: 'POST', headers, body });
      for (const body of [
        '',
        '{',
        'null',
        '[]',
        '{"session":1}',
        '{"session":"x","message":{"type":"close"}}',
      ]) {
        expect((await post(body)).status, body).toBe(400);
      }
      expect((await post('{"session":"x","message":{"type":"cancel","id":1}}')).status).toBe(400);
      expect(
        (await post('{"session":"x","message":{"type":"call","id":1,"method":"plans.list","input":{}}}'))
          .status,
      ).toBe(410);
      expect((await post('{}', authorised())).status).toBe(415);
    });

    test('methods it does not know', async () => {
      expect((await ask(host.origin, '/events', { method: 'DELETE', headers: authorised() })).status).toBe(
        405,
      );
      expect((await ask(host.origin, '/call', { headers: authorised() })).status).toBe(405);
    });
  });

  test('listens to this computer only', async () => {
    expect(new URL(host.origin).hostname).toBe('127.0.0.1');
    const { port } = new URL(host.origin);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others) {
      await expect(ask(`http://${address}:${port}`, '/'), address).rejects.toThrow('ECONNREFUSED');
    }
  });

  test('has a token and a port of its own at every launch, the token where browsers do not send it', async () => {
    const second = await startLoopbackHost({ supervisor, rendererDirectory: pages() });
    expect(second.token).not.toBe(host.token);
    expect(second.origin).not.toBe(host.origin);
    expect(Buffer.from(second.token, 'base64url')).toHaveLength(32);
    expect(new URL(second.address).hash).toBe(`#token=${second.token}`);
    expect(second.address.split('#')[0]).not.toContain(second.token);
    await second.close();
  });
});
