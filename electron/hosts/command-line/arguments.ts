import type { Invocation } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The positional at `index`. @throws UsageError `missing`. */
export const requirePositional = ({ positionals }: Invocation, index: number, what: string): string => {
  const found = positionals[index];
  if (found === undefined) throw new UsageError({ problem: 'missing', what });
  return found;
};

/** Refuses more positionals than a command takes, so that a typing error is not passed over. */
export const refuseFurther = ({ positionals }: Invocation, taken: number): void => {
  const further = positionals[taken];
  if (further !== undefined) throw new UsageError({ problem: 'unexpected', found: further });
};

/** The value of a text option, or undefined. */
export const textOption = ({ values }: Invocation, name: string): string | undefined => {
  const found = values[name];
  return typeof found === 'string' ? found : undefined;
};

/** The value of a text option that the command cannot do without. @throws UsageError `missing`. */
export const requireOption = (invocation: Invocation, name: string): string => {
  const found = textOption(invocation, name);
  if (found === undefined) throw new UsageError({ problem: 'missing', what: `--${name}` });
  return found;
};
