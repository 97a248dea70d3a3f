import { refuseFurther, requirePositional } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { tableText } from '../table.ts';
import { UsageError } from '../usage-error.ts';

/** Lists, makes and restores backups; listing and restoring work on a workspace whose database cannot be used. */
export const backups: Command = {
  options: {},
  run: async (invocation) => {
    const [action = 'list'] = invocation.positionals;
    if (action === 'list') return list(invocation);
    if (action === 'create') return create(invocation);
    if (action === 'restore') return restore(invocation);
    throw new UsageError({
      problem: 'unreadable',
      what: 'backups',
      found: action,
      allowed: 'list, create, restore',
    });
  },
};

const list = async (invocation: Invocation): Promise<ExitCode> => {
  refuseFurther(invocation, 1);
  const { output, catalogue } = invocation;
  const { headings, backupReasons } = catalogue.commandLine;
  const client = await invocation.open({ unusable: 'allowed' });
  const found = await client.call('workspace.listBackups', {});
  const text = tableText(
    [
      { heading: headings.name, cell: (each) => each.name },
      { heading: headings.createdAt, cell: (each) => each.createdAt },
      { heading: headings.size, cell: (each) => String(each.size), align: 'right' },
      { heading: headings.reason, cell: (each) => backupReasons[each.reason] },
    ],
    found,
  );
  output.result(found, text);
  return exitCodes.ok;
};

const create = async (invocation: Invocation): Promise<ExitCode> => {
  refuseFurther(invocation, 1);
  const client = await invocation.open();
  const made = await client.call('workspace.backUp', {});
  invocation.output.result(made, made.name);
  return exitCodes.ok;
};

const restore = async (invocation: Invocation): Promise<ExitCode> => {
  const { output, catalogue } = invocation;
  const name = requirePositional(invocation, 1, catalogue.commandLine.headings.name);
  refuseFurther(invocation, 2);
  const client = await invocation.open({ unusable: 'allowed' });
  const { replaced } = await client.call('workspace.restore', { name });
  output.note(catalogue.commandLine.restored(replaced.name));
  output.result({ restored: name, replaced }, name);
  return exitCodes.ok;
};
