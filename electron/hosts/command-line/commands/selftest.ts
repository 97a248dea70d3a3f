import { join } from 'node:path';
import { examplesDirectory, readExampleFiles } from '#service/seeds/read-example-files.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import type { SelfTestExample, SelfTestFile } from '#shared/model/selftest.ts';
import { recomputeFile, selfTestReport } from '#shared/scoring/published-examples/self-test.ts';
import { refuseFurther, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { packageDirectory } from '../session.ts';

const exampleLines = (
  { id, call, source, tolerance, outcome, figures, at, failure }: SelfTestExample,
  { catalogue, language }: Invocation,
): string[] => {
  const texts = catalogue.selftest;
  const head = texts.line(texts.outcomes[outcome], id, source, figures.length, String(tolerance));
  const different = figures
    .filter(({ within }) => !within)
    .map((each) => texts.figure(each.at, each.expected, each.found ?? texts.nothing));
  const details = [
    ...different,
    ...(outcome === 'unknown' ? [texts.unknownCall(call)] : []),
    ...(at === '' ? [] : [texts.place(at)]),
    ...(failure === null ? [] : [failureSentence(failure, language)]),
  ];
  return [`  ${head}`, ...details.map((line) => `      ${line}`)];
};

const fileLines = (file: SelfTestFile, invocation: Invocation): string[] => {
  const { catalogue, language } = invocation;
  if (file.problem) return [failureSentence(file.problem, language)];
  const passed = file.examples.filter(({ outcome }) => outcome === 'passed').length;
  return [
    catalogue.selftest.file(file.name, file.method, passed, file.examples.length),
    ...file.examples.flatMap((example) => exampleLines(example, invocation)),
  ];
};

/** Recomputes the published examples, or those of another folder, and tells of every source whether it agrees. */
export const selftest: Command = {
  options: { vectors: { type: 'string' } },
  run: async (invocation) => {
    refuseFurther(invocation, 0);
    const { output, catalogue, resolvePath } = invocation;
    const asked = textOption(invocation, 'vectors');
    const folder =
      asked === undefined ? examplesDirectory(join(packageDirectory, 'seeds')) : resolvePath(asked);
    const report = selfTestReport(readExampleFiles(folder).map(recomputeFile));
    const lines = [
      ...report.files.flatMap((file) => fileLines(file, invocation)),
      catalogue.selftest.summary(report.passed, report.failed),
    ];
    output.result(report, lines.join('\n'));
    return report.failed === 0 ? exitCodes.ok : exitCodes.problems;
  },
};
