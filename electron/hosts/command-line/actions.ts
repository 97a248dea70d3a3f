import type { Invocation } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** What a command does, by the word that follows its name. */
export type Actions = Readonly<Record<string, (invocation: Invocation) => Promise<ExitCode>>>;

/** Does what the first word says. @throws UsageError `missing`, `unexpected`. */
export const performAction = (invocation: Invocation, actions: Actions): Promise<ExitCode> => {
  const [action] = invocation.positionals;
  if (action === undefined)
    throw new UsageError({ problem: 'missing', what: Object.keys(actions).join(' | ') });
  const perform = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!perform) throw new UsageError({ problem: 'unexpected', found: action });
  return perform(invocation);
};
