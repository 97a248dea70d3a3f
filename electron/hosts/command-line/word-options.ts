import { textOption } from './arguments.ts';
import type { Invocation } from './command.ts';
import { UsageError } from './usage-error.ts';

const unreadable = (name: string, found: string, words: readonly string[]): UsageError =>
  new UsageError({ problem: 'unreadable', what: `--${name}`, found, allowed: words.join(', ') });

/** The one of `words` an option says, or null where it is not given. @throws UsageError `unreadable`. */
export const wordOption = <Word extends string>(
  invocation: Invocation,
  name: string,
  words: readonly Word[],
): Word | null => {
  const asked = textOption(invocation, name);
  if (asked === undefined) return null;
  const found = words.find((word) => word === asked);
  if (found === undefined) throw unreadable(name, asked, words);
  return found;
};

/** The `words` an option lists, separated by commas, or null where it is not given. @throws UsageError `unreadable`. */
export const wordsOption = (
  invocation: Invocation,
  name: string,
  words: readonly string[],
): string[] | null => {
  const asked = textOption(invocation, name);
  if (asked === undefined) return null;
  const listed = asked.split(/[,，]/).map((word) => word.trim());
  const unknown = listed.find((word) => !words.includes(word));
  if (unknown !== undefined) throw unreadable(name, unknown, words);
  return listed;
};

/** Refuses options that mean nothing beside others, so that none is passed over. @throws UsageError `unexpected`. */
export const refuseOptions = ({ values }: Invocation, names: readonly string[]): void => {
  const given = names.find((name) => values[name] !== undefined);
  if (given !== undefined) throw new UsageError({ problem: 'unexpected', found: `--${given}` });
};
