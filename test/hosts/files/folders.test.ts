import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Surroundings, userDataDirectory, workspaceFolders, workspaceKey } from '#hosts/folders.ts';
import { terminalLanguage } from '#hosts/terminal-language.ts';
import { failureThrown } from '#test/builders/failures.ts';

const surroundings = (more: Partial<Surroundings> = {}): Surroundings => ({
  platform: 'linux',
  environment: {},
  home: '/home/张 三',
  workingDirectory: '/home/here',
  ...more,
});

describe('the folder of user data', () => {
  test('is where each platform keeps such things', () => {
    const home = 'C:\\Users\\张 三';
    expect(
      userDataDirectory(surroundings({ platform: 'win32', home, environment: { APPDATA: 'D:\\漫游' } })),
    ).toBe('D:\\漫游\\Hengping');
    expect(userDataDirectory(surroundings({ platform: 'win32', home }))).toBe(
      'C:\\Users\\张 三\\AppData\\Roaming\\Hengping',
    );
    expect(userDataDirectory(surroundings({ platform: 'darwin', home: '/Users/z' }))).toBe(
      '/Users/z/Library/Application Support/Hengping',
    );
    expect(userDataDirectory(surroundings())).toBe('/home/张 三/.local/share/hengping');
    expect(userDataDirectory(surroundings({ environment: { XDG_DATA_HOME: '/data' } }))).toBe(
      '/data/hengping',
    );
    expect(userDataDirectory(surroundings({ environment: { XDG_DATA_HOME: 'relative' } }))).toBe(
      '/home/张 三/.local/share/hengping',
    );
  });
});

describe('the folders of a workspace', () => {
  const userData = '/home/张 三/.local/share/hengping';

  test('are in the user data by default, backups outside the workspace', () => {
    const workspaceDirectory = join(userData, 'workspace');
    expect(workspaceFolders(undefined, surroundings())).toEqual({
      workspaceDirectory,
      backupDirectory: join(userData, 'backups', workspaceKey(workspaceDirectory)),
    });
  });

  test('follow the command line before the environment, relative to where the command was called', () => {
    const environment = { HENGPING_WORKSPACE: 'from environment', HENGPING_BACKUPS: '/stick/备份' };
    expect(workspaceFolders('甲 乙', surroundings({ environment }))).toEqual({
      workspaceDirectory: '/home/here/甲 乙',
      backupDirectory: '/stick/备份',
    });
    expect(workspaceFolders(undefined, surroundings({ environment })).workspaceDirectory).toBe(
      '/home/here/from environment',
    );
    expect(workspaceFolders('', surroundings()).workspaceDirectory).toBe(join(userData, 'workspace'));
  });

  test('of equal names have backups of their own', () => {
    const [first, second] = ['/a/县区', '/b/县区'].map((folder) => workspaceFolders(folder, surroundings()));
    expect(first?.backupDirectory).not.toBe(second?.backupDirectory);
    expect(first?.backupDirectory).toContain('县区-');
  });

  test('never put the backups into the workspace', () => {
    for (const backups of ['/ws', '/ws/backups', '/ws/a/../b']) {
      const cause = failureThrown(() =>
        workspaceFolders('/ws', surroundings({ environment: { HENGPING_BACKUPS: backups } })),
      );
      expect(cause.code, backups).toBe('host.backups-inside-workspace');
    }
    expect(
      workspaceFolders('/ws', surroundings({ environment: { HENGPING_BACKUPS: '/ws-backups' } }))
        .backupDirectory,
    ).toBe('/ws-backups');
    expect(failureThrown(() => workspaceFolders('/home', surroundings())).code).toBe(
      'host.backups-inside-workspace',
    );
  });
});

test('words in a terminal are English where the locale is, Chinese otherwise', () => {
  expect(terminalLanguage({ LANG: 'en_GB.UTF-8' })).toBe('en');
  expect(terminalLanguage({ LANG: 'en' })).toBe('en');
  expect(terminalLanguage({ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' })).toBe('zh-CN');
  for (const LANG of ['zh_CN.UTF-8', 'C.UTF-8', '', 'enm'])
    expect(terminalLanguage({ LANG }), LANG).toBe('zh-CN');
  expect(terminalLanguage({})).toBe('zh-CN');
});
