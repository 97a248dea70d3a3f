import type { Translation } from '../translation.ts';
import type { selftest as chinese } from '../zh-CN/selftest.ts';

export const selftest: Translation<typeof chinese> = {
  title: 'Self-test: published examples recomputed',
  outcomes: {
    passed: 'equal',
    failed: 'differs',
    unknown: 'no such calculation',
    refused: 'input not taken',
    malformed: 'not an example',
    defect: 'calculation broke off',
  },
  provenance: {
    read: 'input and result printed in the source',
    recalled: 'common knowledge, recomputed',
    derived: 'public rule, result computed',
  },
  headings: {
    file: 'File',
    example: 'Example',
    calculation: 'Calculation',
    source: 'Source',
    at: 'Figure',
    expected: 'Expected',
    found: 'Found',
    tolerance: 'Tolerance',
    outcome: 'Outcome',
  },
  nothing: '(none)',
  file: (name, method, passed, count) => `${name}  ${method}: ${count} examples, ${passed} equal`,
  line: (outcome, id, source, figures, tolerance) =>
    `[${outcome}] ${id}  ${source} (${figures} figures compared, tolerance ${tolerance})`,
  figure: (at, expected, found) => `${at}: expected ${expected}, found ${found}`,
  place: (at) => `at ${at}`,
  unknownCall: (call) => `there is no calculation “${call}” here; not recomputed`,
  summary: (passed, failed) =>
    failed === 0
      ? `All ${passed} examples are equal.`
      : `${passed} examples are equal, ${failed} did not pass.`,
};
