import type { FormLine, FormLineState } from '#shared/model/form.ts';

export interface LineFilter {
  readonly state: FormLineState | 'all';
  /** Empty for all. */
  readonly subjectId: string;
}

export const filterLines = (
  lines: readonly FormLine[],
  { state, subjectId }: LineFilter,
): readonly FormLine[] =>
  lines.filter(
    (line) => (state === 'all' || line.state === state) && (subjectId === '' || line.subjectId === subjectId),
  );

/** What is looked at first: what needs a decision, then what is refused, then all. */
export const firstFilter = (counts: { readonly doubtful: number; readonly refused: number }): LineFilter => ({
  state: counts.doubtful > 0 ? 'doubtful' : counts.refused > 0 ? 'refused' : 'all',
  subjectId: '',
});

/** Doubtful lines that could be taken; those without a value to take cannot be chosen. */
export const choosable = (lines: readonly FormLine[]): readonly FormLine[] =>
  lines.filter(({ state, after }) => state === 'doubtful' && after !== null);
