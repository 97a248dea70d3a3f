import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '#build/bundle.ts';
import { projectDirectory } from '#build/project.ts';
import { createClient } from '#shared/contract/client.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { ask } from '#test/builders/http.ts';
import { temporaryFolder } from '#test/builders/service.ts';
import { openLoopbackChannel } from '../../../renderer/bridge/loopback-channel.ts';

const texts = catalogues['zh-CN'].host.launcher;

/** `npm start` without npm, on a machine without display and with folders of the test's own. */
const start = (folder: string, argv: readonly string[], environment: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [join(projectDirectory, 'build', 'launcher.ts'), ...argv], {
    cwd: projectDirectory,
    env: {
      ...process.env,
      XDG_DATA_HOME: join(folder, 'data'),
      LANG: 'zh_CN.UTF-8',
      LC_ALL: '',
      LC_MESSAGES: '',
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      INIT_CWD: folder,
      ...environment,
    },
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (piece: Buffer) => {
    written.stdout += piece.toString('utf8');
  });
  child.stderr.on('data', (piece: Buffer) => {
    written.stderr += piece.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = async (): Promise<URL> => {
    await expect.poll(() => written.stdout, { timeout: 60_000 }).toContain(texts.stopHint);
    return new URL(/http:\S+/.exec(written.stdout)?.[0] ?? '');
  };
  return { child, written, ended, address };
};

describe('npm start', () => {
  beforeAll(async () => {
    await bundle();
  });

  test('says why it opens in a browser and where, serves the application there, and stops cleanly on Ctrl-C', async () => {
    const folder = temporaryFolder();
    const { child, written, ended, address } = start(folder, [
      '--browser',
      '--no-open',
      '--workspace',
      '工作 区',
    ]);
    const { origin, hash } = await address();
    expect(written.stdout.split('\n')[0]).toBe(texts.inBrowser['asked-for']);
    expect((await ask(origin, '/')).body).toContain('<title>衡评</title>');

    const channel = openLoopbackChannel({ origin, token: hash.replace('#token=', '') });
    const client = createClient(channel);
    expect(await client.call('plans.list', {})).toHaveLength(5);
    const information = await client.call('workspace.information', {});
    // Relative to where npm was called, not to the package.
    expect(information.name).toBe('工作 区');
    expect(readdirSync(folder)).toContain('工作 区');
    channel.close();

    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(written.stdout.trimEnd().split('\n').at(-1)).toBe(texts.stopped);
    expect(written.stderr).toBe('');
    expect(readdirSync(join(folder, 'data', 'hengping', 'backups'))).toHaveLength(1);
    await expect(ask(origin, '/')).rejects.toThrow('ECONNREFUSED');
  });

  test('without Electron or without a display it says which is missing', async () => {
    const folder = temporaryFolder();
    const none = join(folder, 'no electron here');
    const withoutBinary = start(folder, ['--no-open'], { ELECTRON_OVERRIDE_DIST_PATH: none, DISPLAY: ':99' });
    await withoutBinary.address();
    expect(withoutBinary.written.stdout).toContain(texts.inBrowser['no-binary']);
    withoutBinary.child.kill('SIGTERM');
    expect(await withoutBinary.ended).toBe(0);

    const electron = join(folder, 'electron');
    writeFileSync(electron, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    for (const [reason, DISPLAY] of [
      ['no-display', ''],
      ['electron-failed', ':99'],
    ] as const) {
      const started = start(folder, ['--no-open'], { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY });
      await started.address();
      expect(started.written.stdout).toContain(texts.inBrowser[reason]);
      started.child.kill('SIGINT');
      expect(await started.ended).toBe(0);
    }
  });

  test('with both it runs Electron on the workspace and ends with it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'electron'), '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.arguments"\n', {
      mode: 0o755,
    });
    const started = start(folder, ['--workspace', '工作 区'], {
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      DISPLAY: ':99',
    });
    expect(await started.ended).toBe(0);
    expect(started.written.stdout).toBe('');
    expect(readFileSync(join(folder, 'electron.arguments'), 'utf8').trimEnd().split('\n')).toEqual([
      projectDirectory,
      '--workspace',
      join(folder, '工作 区'),
    ]);
  });

  test('a second start on the same workspace says that it is in use', async () => {
    const folder = temporaryFolder();
    const argv = ['--browser', '--no-open', '--workspace', 'ws'];
    const first = start(folder, argv);
    await first.address();
    const second = start(folder, argv);
    const { origin, hash } = await second.address();
    const channel = openLoopbackChannel({ origin, token: hash.replace('#token=', '') });
    const client = createClient(channel);
    const states: (string | undefined)[] = [];
    client.onState(({ failure }) => states.push(failure?.code));
    await expect.poll(() => states).toContain('workspace.in-use');
    channel.close();
    for (const { child, ended } of [first, second]) {
      child.kill('SIGINT');
      expect(await ended).toBe(0);
    }
  });

  test('options it does not have end with 2 and the usage', async () => {
    const { written, ended } = start(temporaryFolder(), ['--burn']);
    expect(await ended).toBe(2);
    expect(written.stderr).toContain('--browser');
    const help = start(temporaryFolder(), ['--help'], { LANG: 'en_GB.UTF-8' });
    expect(await help.ended).toBe(0);
    expect(help.written.stdout).toContain(catalogues.en.host.launcher.usage);
  });
});
