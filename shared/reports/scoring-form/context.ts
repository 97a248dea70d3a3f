import type { Catalogue } from '../../i18n/translation.ts';
import type { Evaluation, Scorer, Subject } from '../../model/evaluation.ts';
import type { FrameworkVersion } from '../../model/framework.ts';
import type { Digest } from '../forms/content.ts';
import type { FormEntries } from './contents.ts';
import type { EntryWords } from './entry.ts';

/** Everything the scoring form of one scorer is made from. Equal input gives an equal workbook. */
export interface ScoringFormInput {
  readonly evaluation: Evaluation;
  readonly framework: FrameworkVersion;
  readonly scorer: Scorer;
  /** One sheet each, in this order. */
  readonly subjects: readonly { readonly subject: Subject; readonly entries: FormEntries }[];
  readonly catalogue: Catalogue;
  /** Day printed on the form, ISO 8601. */
  readonly today: string;
  readonly digest: Digest;
}

/** Yes and no as a form writes them, followed by what else people put into such a cell. */
export const entryWords = ({ forms }: Catalogue, others: readonly Catalogue[] = []): EntryWords => {
  const { scoringSheet } = forms;
  const inAll = (word: 'yes' | 'no'): string[] => others.map((each) => each.forms.scoringSheet[word]);
  return {
    yes: [scoringSheet.yes, ...inAll('yes'), '√', '✓', '✔', 'true', 'y'],
    no: [scoringSheet.no, ...inAll('no'), '×', '✗', 'x', 'false', 'n'],
    completed: scoringSheet.completed,
    completedOn: scoringSheet.completedOn,
  };
};
