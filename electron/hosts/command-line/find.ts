import { UsageError } from './usage-error.ts';

/**
 * The one entry of a list that `asked` names by any of its names, exactly.
 * @throws UsageError `no-match` with what there is, `ambiguous` when a name fits several.
 */
export const findNamed = <Entry>(
  what: string,
  entries: readonly Entry[],
  asked: string,
  namesOf: (entry: Entry) => readonly string[],
): Entry => {
  const matches = entries.filter((entry) => namesOf(entry).includes(asked));
  const [match, second] = matches;
  const shown = (entry: Entry): string => namesOf(entry).filter(Boolean).join(' / ');
  if (match === undefined) {
    throw new UsageError({ problem: 'no-match', what, found: asked, known: entries.slice(0, 20).map(shown) });
  }
  if (second !== undefined) {
    throw new UsageError({ problem: 'ambiguous', what, found: asked, matches: matches.map(shown) });
  }
  return match;
};
