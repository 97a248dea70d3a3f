import { expect, test } from 'vitest';
import { type Failure, failure } from '#shared/contract/failure.ts';
import type { NewSubject, SubjectPreview } from '#shared/contract/methods/evaluations.ts';
import { emptySubject } from '../../../../renderer/screens/evaluations/draft.ts';
import { checkPreview, takenSubjects } from '../../../../renderer/screens/evaluations/subject-preview.ts';

const cell = { sheet: '名单', row: 3, column: 'B', heading: '代码' };
const doubt = failure('cell.number-not-text', { ...cell, found: '91330281' });
const problem = failure('cell.empty', cell);
const subject = (name: string, code = ''): NewSubject => ({ ...emptySubject, name, code });
const preview = (...rows: [NewSubject | null, Failure[], Failure[]][]): SubjectPreview => ({
  sheet: '名单',
  headings: ['名称', '代码'],
  encoding: null,
  rows: rows.map(([taken, problems, doubts], index) => ({
    row: index + 2,
    found: [],
    subject: taken,
    problems,
    doubts,
  })),
});

test('rows with problems cannot be taken, doubtful ones are unless left out', () => {
  const rows = checkPreview(
    preview([subject('一校', '01'), [], []], [subject('二校'), [], [doubt]], [null, [problem], []]),
    [],
  );
  expect(rows.map(({ canTake, isDoubtful }) => [canTake, isDoubtful])).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ]);
  expect(takenSubjects(rows, new Set()).map(({ name }) => name)).toEqual(['一校', '二校']);
  expect(takenSubjects(rows, new Set([3])).map(({ name }) => name)).toEqual(['一校']);
});

test('a row that is listed already says with what it clashes', () => {
  const listed = [subject('一校', '01')];
  const rows = checkPreview(
    preview([subject('一校'), [], []], [subject('二校', '01'), [], []], [subject('三校'), [], []]),
    listed,
  );
  expect(rows.map(({ clash }) => clash)).toEqual([
    { kind: 'name', name: '一校' },
    { kind: 'code', code: '01', name: '一校' },
    null,
  ]);
  expect(takenSubjects(rows, new Set()).map(({ name }) => name)).toEqual(['三校']);
});
