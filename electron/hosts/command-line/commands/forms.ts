import { type Actions, performAction } from '../actions.ts';
import { refuseFurther, requirePositional } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { exportForms } from './forms-export.ts';
import { importForm } from './forms-import.ts';

/** Takes back one import. */
const undoImport = async (invocation: Invocation): Promise<ExitCode> => {
  const { catalogue, output, signal } = invocation;
  const evaluationId = requirePositional(invocation, 1, catalogue.commandLine.headings.evaluation);
  const batch = requirePositional(invocation, 2, catalogue.forms.commandLine.batch);
  refuseFurther(invocation, 3);
  const client = await invocation.open();
  const undone = await client.call('forms.undo', { evaluationId, batch }, { signal });
  output.result(undone, catalogue.forms.commandLine.undone(undone.reverted, undone.kept));
  return exitCodes.ok;
};

const actions: Actions = {
  export: exportForms,
  import: importForm,
  undo: undoImport,
};

/** Forms that are filled in without the application: out, back, and taken back. */
export const forms: Command = {
  options: {
    kind: { type: 'string' },
    round: { type: 'string' },
    scorers: { type: 'string' },
    subjects: { type: 'string' },
    scorer: { type: 'string' },
    'take-doubtful': { type: 'boolean' },
    commit: { type: 'boolean' },
  },
  run: (invocation) => performAction(invocation, actions),
};
