import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { askedSubject, derivationTarget } from '../derivation-target.ts';
import { explainSubjects } from '../explain-subjects.ts';

/** Prints the derivation of a subject's total or of one of its indicators: the tree the screen shows. */
export const explain: Command = {
  options: { dimension: { type: 'string' }, scorer: { type: 'string' } },
  run: async (invocation) => {
    const { catalogue, positionals } = invocation;
    const { headings } = catalogue.commandLine;
    const evaluationId = requirePositional(invocation, 0, headings.evaluation);
    const subject = requirePositional(invocation, 1, headings.subject);
    refuseFurther(invocation, 3);
    const client = await invocation.open();
    const snapshot = await client.call('scoring.snapshot', { evaluationId });
    const target = derivationTarget(
      {
        indicator: positionals[2],
        dimension: textOption(invocation, 'dimension'),
        scorer: textOption(invocation, 'scorer'),
      },
      snapshot,
      catalogue,
    );
    const subjectId = askedSubject(subject, snapshot, catalogue);
    return explainSubjects(invocation, client, snapshot, [subjectId], target);
  },
};
