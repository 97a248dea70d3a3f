import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandNames } from '#hosts/command-line/command.ts';
import { exitCodes } from '#hosts/command-line/exit-codes.ts';
import { displayWidth, tableText } from '#hosts/command-line/table.ts';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import { run, spawnCommandLine } from '#test/builders/command-line.ts';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { serviceOptions, temporaryFolder } from '#test/builders/service.ts';

/** The suite of the doors, as far as it can be told on a command line. */
describe('the command line', () => {
  let folder: string;
  let evaluation: Awaited<ReturnType<typeof createEvaluation>>;
  const hengping = (...argv: string[]) => run(folder, argv);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), '衡评 测试-'));
    const service = await openService(serviceOptions(folder));
    evaluation = await createEvaluation(connectInProcess(service).client, {
      subjects: ['永年区职教中心', '乙校'],
      scorers: ['张三', '李四'],
    });
    await service.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('lists the five plans, as a table and as data', async () => {
    const table = await hengping('plans');
    expect(table).toMatchObject({ code: 0, stderr: '' });
    expect(table.stdout.trimEnd().split('\n')).toHaveLength(7);
    const data = await hengping('plans', '--json');
    expect(JSON.parse(data.stdout).map((plan: { id: string }) => plan.id)).toContain('yuyao');
  });

  test('prints a plan by numbered paragraphs and a framework as a tree', async () => {
    expect((await hengping('plans', 'yuyao')).stdout).toMatch(/\n\[224\] /);
    const tree = await hengping('frameworks', 'yuyao');
    expect(tree.stdout).toContain('示范特色专业及实训基地数');
    expect((await hengping('plans', 'nowhere')).code).toBe(exitCodes.failure);
    expect(await hengping('frameworks', 'nowhere')).toMatchObject({ code: exitCodes.usage, stdout: '' });
  });

  test('lists evaluations and prints one with its subjects and scorers', async () => {
    expect((await hengping('evaluations')).stdout).toContain(evaluation.id);
    const one = await hengping('evaluations', evaluation.id);
    expect(one.stdout).toContain('永年区职教中心');
    expect(one.stdout).toContain('李四');
  });

  test('sets a score by names and lists it; what the method does not take is refused', async () => {
    const indicator = indicatorOf(evaluation.indicators, 'level');
    const place = [
      '--evaluation',
      evaluation.id,
      '--subject',
      '乙校',
      '--scorer',
      '张三',
      '--indicator',
      indicator.code,
    ];
    const set = await hengping(
      'score',
      'set',
      ...place,
      '--value',
      'B',
      '--deduction-reason',
      '缺“三年”规划',
    );
    expect(set).toMatchObject({ code: 0, stderr: '' });
    const list = await hengping('score', 'list', '--evaluation', evaluation.id, '--scorer', '张三', '--json');
    expect(JSON.parse(list.stdout)).toMatchObject([
      { value: { kind: 'level', level: 'B' }, deductionReason: '缺“三年”规划', blankReason: null },
    ]);
    const refused = await hengping('score', 'set', ...place, '--value', 'Z');
    expect(refused).toMatchObject({ code: exitCodes.failure, stdout: '' });
    expect(refused.stderr).toContain('Z');
    const blank = await hengping('score', 'set', ...place, '--blank', 'not-applicable', '--json');
    expect(JSON.parse(blank.stdout)).toMatchObject({ value: null, blankReason: 'not-applicable' });
    const cleared = await hengping('score', 'set', ...place, '--clear', '--json');
    expect(JSON.parse(cleared.stdout)).toMatchObject({ value: null, blankReason: null });
  });

  test('writes shared facts where the method asks for one, with thousands commas as typed', async () => {
    const indicator = indicatorOf(evaluation.indicators, 'ratio');
    const set = await hengping(
      'score',
      'set',
      '--evaluation',
      evaluation.id,
      '--subject',
      '乙校',
      '--scorer',
      '李四',
      '--indicator',
      indicator.code,
      '--value',
      '１,234.50',
      '--source',
      '统计年报',
      '--json',
    );
    expect(JSON.parse(set.stdout)).toMatchObject({
      item: indicator.id,
      value: { kind: 'number', number: '1234.50' },
      source: '统计年报',
    });
    const wrong = await hengping(
      'score',
      'set',
      '--evaluation',
      evaluation.id,
      '--subject',
      '乙校',
      '--scorer',
      '李四',
      '--indicator',
      indicator.code,
      '--value',
      '12万',
    );
    expect(wrong.code).toBe(exitCodes.failure);
  });

  test('prints results, one subject, and where a number comes from', async () => {
    const totals = await hengping('results', evaluation.id);
    expect(totals.stdout).toContain('乙校');
    const one = await hengping('results', evaluation.id, '--subject', '乙校');
    expect(one.stdout.split('\n').length).toBeGreaterThan(45);
    const explained = await hengping('results', evaluation.id, '--subject', '乙校', '--explain');
    expect(explained.code).toBe(0);
    const { code, stdout } = await hengping('explain', evaluation.id, '乙校');
    expect({ code, stdout }).toEqual({ code: 0, stdout: explained.stdout });
    expect((await hengping('explain', evaluation.id)).code).toBe(exitCodes.usage);
    expect(explained.stdout).toContain('乙校');
    const indicator = indicatorOf(evaluation.indicators, 'ratio');
    const derived = await hengping(
      'results',
      evaluation.id,
      '--subject',
      '乙校',
      '--explain',
      '--indicator',
      indicator.code,
    );
    expect(derived.stdout).toContain('1234.5');
  });

  test('writes the workbook in place, and says first that its target is open', async () => {
    const target = join(folder, '结果 一.xlsx');
    const made = await hengping('export', evaluation.id, target, '--json');
    expect(made.code).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({ file: target, size: statSync(target).size });
    writeFileSync(join(folder, '.~lock.结果 一.xlsx#'), '');
    const refused = await hengping('export', evaluation.id, target);
    expect(refused).toMatchObject({ code: exitCodes.failure, stdout: '' });
    expect(refused.stderr).toContain('结果 一.xlsx');
    rmSync(join(folder, '.~lock.结果 一.xlsx#'));
    const nowhere = await hengping('export', evaluation.id, join(folder, '没有', '结果.xlsx'));
    expect(nowhere.code).toBe(exitCodes.failure);
  });

  test('creates an evaluation from a file and refuses one that is not an evaluation', async () => {
    const file = join(folder, '新建.json');
    const { rules } = JSON.parse((await hengping('evaluations', evaluation.id, '--json')).stdout).evaluation;
    const content = {
      title: '命令行新建',
      year: 2024,
      client: '',
      agency: '',
      frameworkVersionId: evaluation.version.id,
      rules,
      subjects: [{ name: '甲', code: '012345678901234567', kind: 'school', track: '' }],
      scorers: [{ name: '王五', role: 'lead', organisation: '' }],
    };
    writeFileSync(file, JSON.stringify(content));
    const made = await hengping('evaluations', 'create', file);
    expect(made.code).toBe(0);
    expect((await hengping('evaluations', made.stdout.trim())).stdout).toContain('012345678901234567');
    writeFileSync(file, '{"title":""}');
    expect((await hengping('evaluations', 'create', file)).code).toBe(exitCodes.failure);
    writeFileSync(file, 'not json');
    expect((await hengping('evaluations', 'create', file)).code).toBe(exitCodes.usage);
  });

  test('examines the workspace', async () => {
    const examined = await hengping('doctor', '--json');
    expect(examined.code).toBe(0);
    expect(JSON.parse(examined.stdout)).toMatchObject({ integrity: 'ok', problems: [] });
  });

  test('makes a backup, and restores it after a change', async () => {
    const made = (await hengping('backups', 'create')).stdout.trim();
    expect(readdirSync(join(folder, '备份'))).toContain(made);
    const before = JSON.parse((await hengping('evaluations', '--json')).stdout).length;
    const file = join(folder, '再建.json');
    const { rules } = JSON.parse((await hengping('evaluations', evaluation.id, '--json')).stdout).evaluation;
    writeFileSync(
      file,
      JSON.stringify({
        title: '恢复后不应存在',
        year: 2024,
        client: '',
        agency: '',
        frameworkVersionId: evaluation.version.id,
        rules,
        subjects: [],
        scorers: [],
      }),
    );
    await hengping('evaluations', 'create', file);
    const restored = await hengping('backups', 'restore', made);
    expect(restored.code).toBe(0);
    expect(JSON.parse((await hengping('evaluations', '--json')).stdout)).toHaveLength(before);
    expect((await hengping('backups', 'restore', 'nowhere.sqlite')).code).not.toBe(0);
  });
});

describe('exit codes and streams', () => {
  test('a command line that is not understood ends with 2, names what, and prints no result', async () => {
    const folder = temporaryFolder();
    for (const [argv, named] of [
      [['burn'], 'burn'],
      [['plans', '--burn'], '--burn'],
      [['plans', '--workspace'], '--workspace'],
      [['plans', 'a', 'b'], 'b'],
      [['score'], 'set'],
      [['score', 'burn'], 'burn'],
      [['score', 'list'], '--evaluation'],
      [['results'], '评价项目'],
      [['demo'], '文件夹'],
      [['demo', join(folder, 'out'), '--seed', '-1'], '--seed'],
      [['plans', '--language', 'xx'], 'xx'],
      [['help', 'burn'], 'burn'],
    ] as const) {
      const ran = await run(folder, argv);
      expect(ran, argv.join(' ')).toMatchObject({ code: exitCodes.usage, stdout: '' });
      expect(ran.stderr, argv.join(' ')).toContain(named);
    }
    expect(await run(folder, [])).toMatchObject({ code: exitCodes.usage });
  });

  test('a workspace that cannot be used ends with 3, in words and as data', async () => {
    const folder = temporaryFolder();
    const service = await openService(serviceOptions(folder));
    const ran = await run(folder, ['plans', '--json']);
    await service.close();
    expect(ran.code).toBe(exitCodes.workspace);
    expect(JSON.parse(ran.stdout)).toMatchObject({ failure: { code: 'workspace.in-use' } });
    expect(ran.stderr).toContain('工作 区');
  });

  test('every command explains itself, in both languages, without touching a workspace', async () => {
    const folder = temporaryFolder();
    for (const language of ['zh-CN', 'en']) {
      const all = await run(folder, ['help', '--language', language]);
      for (const name of commandNames) {
        expect(all.stdout, name).toContain(`  ${name}`);
        const one = await run(folder, [name, '--help', '--language', language]);
        expect(one, name).toMatchObject({ code: 0, stderr: '' });
        expect(one.stdout, name).toContain(`hengping ${name}`);
        expect((await run(folder, ['help', name, '--language', language])).stdout).toBe(one.stdout);
      }
      for (const code of Object.values(exitCodes)) expect(all.stdout).toMatch(new RegExp(`^ +${code} `, 'm'));
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test('words come in the language asked for', async () => {
    const folder = temporaryFolder();
    expect((await run(folder, ['burn', '--language=en'])).stderr).toMatch(/^Command “burn”/);
    expect((await run(folder, ['burn', '--language', 'zh-CN'])).stderr).toMatch(/^命令“burn”/);
  });

  test('as a process it ends with the same codes and says nothing on the wrong stream', async () => {
    const folder = temporaryFolder();
    const listed = await spawnCommandLine(folder, ['plans', '--json']).ended;
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(listed.stdout)).toHaveLength(5);
    expect(await spawnCommandLine(folder, ['burn']).ended).toMatchObject({
      code: exitCodes.usage,
      stdout: '',
    });
  });

  test('a reader that leaves early is no failure', async () => {
    const { child, ended } = spawnCommandLine(temporaryFolder(), ['plans', 'yuyao']);
    child.stdout.destroy();
    expect((await ended).code).toBe(0);
  });
});

test('tables line up Chinese and Latin text', () => {
  const text = tableText(
    [
      { heading: '名称', cell: ([name]: readonly [string, string]) => name },
      { heading: 'Points', cell: ([, points]) => points, align: 'right' },
    ],
    [
      ['甲校', '9.50'],
      ['ABC', '10'],
    ],
  );
  expect(text.split('\n')).toEqual(['名称  Points', '────  ──────', '甲校    9.50', 'ABC       10']);
  expect(displayWidth('（甲）a')).toBe(7);
});
