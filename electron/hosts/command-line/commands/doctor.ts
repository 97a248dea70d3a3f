import { failureSentence } from '#shared/i18n/index.ts';
import { refuseFurther } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** Examines the workspace: database, log chain, projections, evidence. Changes nothing. */
export const doctor: Command = {
  options: {},
  run: async (invocation) => {
    const { output, catalogue, language, signal } = invocation;
    const texts = catalogue.commandLine.doctor;
    refuseFurther(invocation, 0);
    const client = await invocation.open();
    const information = await client.call('workspace.information', {});
    const found = await client.call('workspace.examine', {}, { signal });
    const lines = [
      texts.workspace(information.name, information.schemaVersion),
      texts.integrity[found.integrity],
      texts.log(found.operations, found.replicas),
      texts.evidence(found.evidenceFiles),
      ...(found.problems.length === 0 ? [texts.noProblems] : [texts.problems(found.problems.length)]),
      ...found.problems.map((problem) => `- ${failureSentence(problem, language)}`),
    ];
    output.result({ information, ...found }, lines.join('\n'));
    const healthy = found.problems.length === 0 && found.integrity === 'ok';
    return healthy ? exitCodes.ok : exitCodes.problems;
  },
};
