import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { Failure } from '#shared/contract/failure.ts';
import type { FormLine, FormPreview } from '#shared/model/form.ts';
import { failureThrown } from '#test/builders/failures.ts';
import { EditedForm, type FormDesk, prepareDesk } from '#test/builders/form-scene.ts';

/** Numbers of the rows most cases type into: direct points, a level, a checklist, a percentage, a deduction, a day. */
const typed = {
  direct: 'M1',
  level: 'M2',
  list: 'M3',
  ratio: 'M5',
  people: 'M6',
  deduction: 'M8',
  day: 'M11',
};

const desk = prepareDesk();
const school = '第一职校';

/** Previews as the service does, without a thread of its own; that one is looked at elsewhere. */
const preview = (file: Uint8Array, options?: Parameters<FormDesk['preview']>[1]): FormPreview =>
  desk().preview(file, options);

/** The form with what a case does to it. */
const edited = (edit: (form: EditedForm) => void): EditedForm => {
  const form = new EditedForm(desk().bytes);
  edit(form);
  return form;
};

const codes = (problems: readonly Failure[]): string[] => problems.map(({ code }) => code);

const lineOf = (found: FormPreview, mark: string, field: FormLine['field'] = 'judgement'): FormLine => {
  const line = found.lines.find((each) => each.mark === mark && each.field === field);
  if (!line) throw new Error(`no line ${mark}`);
  return line;
};

/** What became of the judgement under a number: state, value and codes of the problems. */
const outcome = (found: FormPreview, mark: string) => {
  const { state, after, problems } = lineOf(found, mark);
  return [state, after?.kind === 'judgement' ? (after.value ?? after.blankReason) : null, ...codes(problems)];
};

const fill = (form: EditedForm): void => {
  form.type(school, typed.direct, 'value', 9.5);
  form.type(school, typed.level, 'value', '良');
  form.type(school, `${typed.list}-1`, 'value', '是');
  form.type(school, `${typed.list}-2`, 'value', '否');
  form.type(school, `${typed.list}-3`, 'value', '否');
};

const filled = {
  [typed.direct]: ['accepted', { kind: 'number', number: '9.5' }],
  [typed.level]: ['accepted', { kind: 'level', level: '良' }],
  [typed.list]: ['accepted', { kind: 'items', items: ['a'] }],
};

const expectFilled = (found: FormPreview): void => {
  expect(found.sheets.flatMap(({ problems }) => problems)).toEqual([]);
  for (const [mark, expected] of Object.entries(filled)) expect(outcome(found, mark)).toEqual(expected);
  expect(found.counts).toMatchObject({ accepted: 3, doubtful: 0, refused: 0 });
};

describe('what people do to rows, columns and sheets', () => {
  test('an untouched form has nothing to say', () => {
    expect(preview(desk().bytes)).toMatchObject({
      scorerName: '李评分',
      lines: [],
      counts: { accepted: 0, unchanged: 0, doubtful: 0, refused: 0 },
    });
  });

  test('saved by another program', () => {
    const form = edited(fill);
    expectFilled(preview(form.save()));
  });

  test('rows sorted with their hidden columns, headings last', () => {
    const form = edited(fill);
    form.replaceRows(school, form.rows(school).toReversed());
    expectFilled(preview(form.save()));
  });

  test('only some columns sorted: every shifted row is refused', () => {
    const form = edited(fill);
    const rows = form.rows(school);
    const [first, second] = [form.row(school, typed.direct), form.row(school, typed.level)];
    const code = form.column(school, 'code');
    const swapped = rows.map((row, index) => {
      const other = index === first ? rows[second] : index === second ? rows[first] : row;
      return (other ?? row).map((cell, column) => (column === code ? row[column] : cell));
    });
    form.replaceRows(school, swapped);
    const found = preview(form.save());
    expect(outcome(found, typed.direct)).toEqual(['refused', null, 'form.row-shifted']);
    expect(outcome(found, typed.level)).toEqual(['refused', null, 'form.row-shifted']);
    expect(outcome(found, typed.list)).toEqual(filled[typed.list]);
  });

  test('rows and columns inserted, columns moved; words in an inserted row are told of', () => {
    const form = edited(fill);
    const column = form.column(school, 'value');
    const rows = form.rows(school).map((row) => [undefined, ...row.slice(0, 3), undefined, ...row.slice(3)]);
    const at = rows.findIndex((row) => row.some((cell) => cell?.v === typed.level));
    const note: XLSX.CellObject[] = [];
    note[column + 2] = { t: 's', v: '另议' };
    rows.splice(at, 0, [], note);
    form.replaceRows(
      school,
      rows.map((row) => [...row.slice(8), ...row.slice(0, 8)]),
    );
    const found = preview(form.save());
    for (const [mark, expected] of Object.entries(filled)) expect(outcome(found, mark)).toEqual(expected);
    expect(found.lines.filter(({ state }) => state === 'refused')).toMatchObject([
      { found: '另议', problems: [{ code: 'form.row-without-code' }] },
    ]);
  });

  test('sheets renamed and hidden, the instructions deleted', () => {
    const form = edited(fill);
    const { book } = form;
    const sheet = form.sheet(school);
    const other = form.sheet('第二职校');
    book.SheetNames = ['甲', '乙'];
    book.Sheets = { 甲: sheet, 乙: other };
    book.Workbook = { ...book.Workbook, Names: [], Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    const found = preview(form.save());
    expectFilled(found);
    expect(found.sheets.map(({ name, subjectName }) => [name, subjectName])).toEqual([
      ['甲', '第一职校'],
      ['乙', '第二职校'],
    ]);
  });

  test.each([
    ['code', 'stamp'],
    ['mark', 'columns'],
    ['value', 'columns'],
  ])('the column %s deleted: the sheet is refused with its remedy', (column, what) => {
    const form = edited(fill);
    const place = form.column(school, column);
    form.replaceRows(
      school,
      form.rows(school).map((row) => row.toSpliced(place, 1)),
    );
    const found = preview(form.save());
    expect(found.sheets[0]?.problems).toMatchObject([
      { code: 'form.codes-deleted', facts: { place: school, what } },
    ]);
    expect(found.lines).toEqual([]);
  });

  test('hidden rows deleted, codes altered, codes of two sheets mixed', () => {
    const without = edited(fill);
    without.replaceRows(school, without.rows(school).slice(2));
    const altered = edited(fill);
    altered.sheet(school).A1 = { t: 's', v: 'hengping-form {"version":1}' };
    const mixed = edited(fill);
    mixed.sheet(school).A3 = { t: 's', v: mixed.sheet('第二职校').A1?.v };
    for (const [form, what] of [
      [without, 'stamp'],
      [altered, 'altered'],
      [mixed, 'altered'],
    ] as const)
      expect(preview(form.save()).sheets[0]?.problems).toMatchObject([
        { code: 'form.codes-deleted', facts: { what } },
      ]);
  });

  test('rows copied and rows deleted', () => {
    const form = edited(fill);
    const rows = form.rows(school);
    const copied = rows[form.row(school, typed.direct)] ?? [];
    const gone = form.row(school, `${typed.list}-2`);
    form.replaceRows(school, [...rows.toSpliced(gone, 1), copied]);
    const found = preview(form.save());
    expect(
      found.lines.filter(({ mark }) => mark === typed.direct).map(({ problems }) => codes(problems)),
    ).toEqual([['form.row-twice'], ['form.row-twice']]);
    expect(outcome(found, `${typed.list}-2`)).toEqual(['refused', null, 'form.row-missing']);
    // A checklist of which a row is missing is not read at all.
    expect(found.lines.some(({ mark, field }) => mark === typed.list && field === 'judgement')).toBe(false);
    expect(outcome(found, typed.level)).toEqual(filled[typed.level]);
  });

  test('a sheet twice', () => {
    const form = edited(fill);
    XLSX.utils.book_append_sheet(form.book, structuredClone(form.sheet(school)), '副本');
    const found = preview(form.save());
    expect(found.sheets.map(({ problems }) => codes(problems))).toEqual([[], [], ['form.sheet-twice']]);
    expect(outcome(found, typed.direct)).toEqual(filled[typed.direct]);
  });
});

describe('whose form it is', () => {
  test('another evaluation', () => {
    const { other, bytes } = desk();
    const found = preview(bytes, { evaluationId: other.id });
    expect(found.sheets).toMatchObject(
      [1, 2].map(() => ({
        problems: [{ code: 'form.other-evaluation', facts: { found: '各种计分方法试评' } }],
      })),
    );
    expect(found.lines).toEqual([]);
  });

  test('another scorer than expected, or two in one file', () => {
    const { scene, bytes, ofLead } = desk();
    const [lead] = scene.scorers;
    const expected = preview(bytes, { scorerId: lead?.id ?? '' });
    expect(expected.sheets.map(({ problems }) => codes(problems))).toEqual([
      ['form.other-scorer'],
      ['form.other-scorer'],
    ]);
    const form = edited(fill);
    form.book.Sheets.第二职校 = new EditedForm(ofLead).sheet('第二职校');
    const found = preview(form.save());
    expect(found.scorerName).toBe('李评分');
    expect(found.sheets.map(({ problems }) => codes(problems))).toEqual([[], ['form.other-scorer']]);
  });

  test.each([
    ['frameworkSha256', 'f'.repeat(64), 'form.other-framework'],
    ['subjectId', 'subject-gone', 'form.unknown-subject'],
    ['scorerId', 'scorer-gone', 'form.unknown-scorer'],
    ['round', 2, 'form.other-round'],
    ['version', 9, 'form.newer'],
    ['kind', 'poem', 'form.kind-unknown'],
  ])('%s %s', (key, value, code) => {
    const form = edited((each) => {
      const sheet = each.sheet(school);
      const stamp = JSON.parse(String(sheet.A1?.v).replace('hengping-form ', '')) as object;
      sheet.A1 = { t: 's', v: `hengping-form ${JSON.stringify({ ...stamp, [key]: value })}` };
    });
    const found = preview(form.save());
    expect(found.sheets.map(({ problems }) => codes(problems))).toEqual([[code], []]);
  });
});

describe('what people type', () => {
  const one = (
    mark: string,
    value: string | number | XLSX.CellObject,
    ...others: readonly [string, string, string | number | XLSX.CellObject][]
  ): FormPreview =>
    preview(
      edited((form) => {
        form.type(school, mark, 'value', value);
        for (const [row, column, content] of others) form.type(school, row, column, content);
      }).save(),
    );

  test.each<[string, string | number | XLSX.CellObject, unknown]>([
    ['a number as text', '9.5', '9.5'],
    ['full-width digits with spaces', ' ９．５　', '9.5'],
    ['a half point below nothing', 0, '0'],
  ])('%s is taken', (_, value, number) => {
    expect(outcome(one(typed.direct, value), typed.direct)).toEqual(['accepted', { kind: 'number', number }]);
  });

  test.each<[string, string, string | number | XLSX.CellObject, string]>([
    ['words', typed.direct, '较好', 'value.not-a-number'],
    ['more than there is', typed.direct, 11, 'value.above-maximum'],
    ['less than nothing', typed.direct, -1, 'value.below-minimum'],
    ['between two steps', typed.direct, 9.3, 'value.wrong-step'],
    [
      'a date the program made of 9-5',
      typed.direct,
      { t: 'n', v: 45_540, z: 'm/d' },
      'form.number-became-date',
    ],
    ['percent where points are', typed.direct, { t: 'n', v: 0.5, z: '0%' }, 'form.percent'],
    ['an error', typed.direct, { t: 'e', v: 0x2a, w: '#N/A' }, 'form.unreadable'],
    ['a number past 15 digits', typed.people, { t: 'n', v: 2 ** 57 }, 'form.digits-lost'],
    ['a level that is none', typed.level, '甲等', 'form.unknown-choice'],
    ['half an occurrence', `${typed.deduction}-2`, 1.5, 'form.not-whole'],
    ['a count without its reason', `${typed.deduction}-1`, 1, 'value.reason-missing'],
    ['a day that is none', `${typed.day}-1`, '2月30日', 'value.not-a-date'],
    ['something in a grey cell', typed.list, '是', 'form.closed-cell'],
  ])('%s is refused', (_, mark, value, code) => {
    const item = mark.replace(/-\d+$/, '');
    expect(outcome(one(mark, value), item)).toEqual(['refused', null, code]);
  });

  test('percent in a percentage, a formula and a day as a number are taken with a doubt', () => {
    const percent = one(typed.ratio, { t: 'n', v: 0.455, z: '0.0%' });
    expect(outcome(percent, typed.ratio)).toEqual([
      'doubtful',
      { kind: 'number', number: '45.5' },
      'form.percent',
    ]);
    const formula = one(typed.direct, { t: 'n', v: 9, f: '4+5' });
    expect(outcome(formula, typed.direct)).toEqual([
      'doubtful',
      { kind: 'number', number: '9' },
      'form.formula',
    ]);
    const serial = one(`${typed.day}-1`, 43_891);
    expect(outcome(serial, typed.day)).toEqual([
      'doubtful',
      { kind: 'completion', completedOn: '2020-03-01' },
      'form.day-as-number',
    ]);
  });

  test.each<[string, string | number | XLSX.CellObject]>([
    ['as a date', { t: 'n', v: 43_891, z: 'yyyy-mm-dd' }],
    ['as text', '2020年3月1日'],
    ['as eight digits', 20_200_301],
  ])('a day %s', (_, value) => {
    expect(outcome(one(`${typed.day}-1`, value), typed.day)).toEqual([
      'accepted',
      { kind: 'completion', completedOn: '2020-03-01' },
    ]);
  });

  test('a day of a workbook that counts from 1904', () => {
    const form = edited((each) => {
      each.type(school, `${typed.day}-1`, 'value', { t: 'n', v: 42_429, z: 'yyyy-mm-dd' });
      each.book.Workbook = { ...each.book.Workbook, WBProps: { date1904: true } };
    });
    expect(outcome(preview(form.save()), typed.day)).toEqual([
      'accepted',
      { kind: 'completion', completedOn: '2020-03-01' },
    ]);
  });

  test('done without a day, not done with one, not done', () => {
    expect(outcome(one(typed.day, '是'), typed.day)).toEqual(['refused', null, 'form.day-missing']);
    const both = one(typed.day, '否', [`${typed.day}-1`, 'value', '2020-01-01']);
    expect(outcome(both, typed.day)).toEqual(['refused', null, 'form.day-although-not-done']);
    expect(outcome(one(typed.day, '否'), typed.day)).toEqual([
      'accepted',
      { kind: 'completion', completedOn: null },
    ]);
  });

  test('a checklist half answered asks; deductions left open did not occur', () => {
    expect(outcome(one(`${typed.list}-2`, '√'), typed.list)).toEqual([
      'doubtful',
      { kind: 'items', items: ['b'] },
      'form.items-open',
    ]);
    expect(outcome(one(`${typed.deduction}-2`, 0), typed.deduction)).toEqual([
      'accepted',
      { kind: 'counts', counts: [] },
    ]);
    const counted = one(`${typed.deduction}-1`, '２', [`${typed.deduction}-1`, 'deduction', '迟报']);
    expect(outcome(counted, typed.deduction)).toEqual([
      'accepted',
      { kind: 'counts', counts: [{ item: 'late', count: 2, reason: '迟报' }] },
    ]);
  });

  test('a blank with its reason, and a blank beside a value', () => {
    const blank = preview(edited((form) => form.type(school, typed.level, 'blank', '不适用')).save());
    expect(outcome(blank, typed.level)).toEqual(['accepted', 'not-applicable']);
    const both = one(typed.level, '优', [typed.level, 'blank', '无法取得']);
    expect(outcome(both, typed.level)).toEqual(['refused', null, 'value.blank-and-value']);
  });

  test('an entry cell merged away', () => {
    const form = edited((each) => {
      const row = each.row(school, typed.level);
      const column = each.column(school, 'value');
      each.sheet(school)['!merges'] = [{ s: { r: row - 1, c: column }, e: { r: row, c: column } }];
      each.type(school, typed.direct, 'value', 9);
    });
    const found = preview(form.save());
    expect(outcome(found, typed.direct)).toEqual(['accepted', { kind: 'number', number: '9' }]);
    expect(outcome(found, typed.level)).toEqual(['refused', null, 'form.merged']);
  });

  test('words that look like a formula stay words; words without an end are refused', () => {
    const form = edited((each) => {
      each.type(school, typed.direct, 'comment', '=1+1');
      each.type(school, typed.level, 'comment', '很'.repeat(8_001));
    });
    const found = preview(form.save());
    expect(lineOf(found, typed.direct, 'comment')).toMatchObject({
      state: 'accepted',
      after: { kind: 'text', text: '=1+1' },
    });
    expect(lineOf(found, typed.level, 'comment')).toMatchObject({
      state: 'refused',
      problems: [{ code: 'form.text-too-long', facts: { length: 8_001 } }],
    });
  });
});

describe('what is no form', () => {
  const other = (): Buffer => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['单位', '得分']]), '汇总');
    return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  };

  test.each<[string, () => Buffer, Failure['code']]>([
    ['an empty file', () => Buffer.alloc(0), 'file.empty'],
    ['a truncated file', () => desk().bytes.subarray(0, desk().bytes.length / 2), 'file.damaged'],
    ['a list of values', () => Buffer.from('编号,得分\nA1,9\n'), 'file.not-a-workbook'],
    ['another workbook', other, 'form.no-codes'],
    [
      'a workbook with a password',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(504),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'file.password-protected',
    ],
  ])('%s', (_, make, code) => {
    expect(failureThrown(() => preview(make())).code).toBe(code);
  });
});
