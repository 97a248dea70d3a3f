import { type Command, type CommandName, commandNames } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpText } from '../help-text.ts';
import { UsageError } from '../usage-error.ts';

const isCommandName = (name: string): name is CommandName =>
  (commandNames as readonly string[]).includes(name);

/** Prints the help of the program, or of the command that is named. */
export const help: Command = {
  options: {},
  run: async ({ positionals, language, output }) => {
    const [name] = positionals;
    if (name !== undefined && !isCommandName(name))
      throw new UsageError({ problem: 'unknown-command', found: name });
    const text = helpText(name ?? null, language);
    output.result({ help: text }, text);
    return exitCodes.ok;
  },
};
