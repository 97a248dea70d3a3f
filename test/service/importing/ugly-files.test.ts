import { describe, expect, test } from 'vitest';
import { findSubjects } from '#service/importing/find-subjects.ts';
import { readRawFile } from '#service/importing/read-file.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { subjectPreviewSchema } from '#shared/contract/methods/evaluations.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import { asLine, uglyFiles } from '#test/fixtures/subject-lists.ts';

/** What the reading thread does, without the thread: `worker.test.ts` goes through it. */
const preview = (name: string, bytes: Buffer) => findSubjects(readRawFile(bytes, name), name, []);

const failureOf = (read: () => unknown): FailureError => {
  try {
    return expect.fail(`read as ${JSON.stringify(read()).slice(0, 500)}`);
  } catch (error) {
    if (error instanceof FailureError) return error;
    throw error;
  }
};

describe('reading files as they arrive', () => {
  for (const file of uglyFiles)
    test(`${file.name}: ${file.what}`, () => {
      const { expected } = file;
      if ('failure' in expected) {
        const { failure } = failureOf(() => preview(file.name, file.bytes));
        expect(failure.code).toBe(expected.failure);
        if (expected.facts) expect(failure.facts).toEqual(expected.facts);
        expect(failureSentence(failure, 'zh-CN')).toContain(file.name);
        return;
      }
      const found = preview(file.name, file.bytes);
      expect(subjectPreviewSchema.parse(found)).toEqual(found);
      expect(found.sheet).toBe(expected.sheet);
      expect(found.encoding).toBe(expected.encoding ?? null);
      expect(
        found.rows.map((row) =>
          row.subject ? asLine(row.subject) : { problems: row.problems.map((problem) => problem.code) },
        ),
      ).toEqual(expected.rows);
      const doubts = Object.fromEntries(
        found.rows
          .filter((row) => row.doubts.length > 0)
          .map((row) => [row.row, row.doubts.map((doubt) => doubt.code)]),
      );
      expect(doubts).toEqual(expected.doubts ?? {});
    });
});
