import type { BlankReason, EnteredValue } from '../../model/entered-value.ts';
import type { FormContent, FormField } from '../../model/form.ts';
import type { Indicator } from '../../model/framework.ts';
import { contentDigest } from '../forms/content.ts';
import type { FormEntries } from './contents.ts';
import { contentsOf, takesBlank } from './contents.ts';
import { entryWords, type ScoringFormInput } from './context.ts';
import { blankPart, type EntryInput, type PartContent } from './entry.ts';
import { entryFormOf } from './entry-forms.ts';
import { type ItemWords, itemWords, partWords } from './item-words.ts';
import { type ScoringItem, scoringItems } from './items.ts';

/** A row of a scoring form before it is laid out. */
export interface ScoringRow {
  readonly item: ScoringItem;
  readonly part: string;
  readonly mark: string;
  /** Digests of what the application holds, by field. */
  readonly start: Readonly<Record<string, string>>;
  /** Printed on the item's own row; null on part rows. */
  readonly words: ItemWords | null;
  readonly what: string;
  /** Null where the row takes no value. */
  readonly input: EntryInput | null;
  readonly content: PartContent;
  /** Reason for being blank, where the row takes one: null while there is none. */
  readonly blank: { readonly reason: BlankReason | null } | null;
  /** Words of the row by field; absent where the row takes none. */
  readonly texts: ReadonlyMap<FormField, string>;
  /** Whether a review took the indicator out of the first round; nothing is filled in then. */
  readonly reviewed: boolean;
  /** Whether the item has part rows of its own. */
  readonly hasParts: boolean;
  /** The last of several rows of one item. */
  readonly isLastPart: boolean;
  readonly value: EnteredValue | null;
}

const textOf = (content: FormContent | undefined): string => (content?.kind === 'text' ? content.text : '');

/** The printed numbers of the figures a formula is computed from: A2-1、A2-2. */
const figureMarksOf =
  (items: readonly ScoringItem[], separator: string) =>
  ({ method }: Indicator): string => {
    if (method.id !== 'formula') return '';
    const needed = new Set(method.parameters.figures.map(({ name }) => name));
    return items
      .filter((item) => item.kind === 'figure' && needed.has(item.item))
      .map(({ mark }) => mark)
      .join(separator);
  };

/** Rows of one subject's sheet in paper order, every item followed by its parts. */
export const scoringRows = (input: ScoringFormInput, entries: FormEntries): ScoringRow[] => {
  const { framework, evaluation, catalogue, digest } = input;
  const items = scoringItems(framework.document, evaluation.rules);
  const figureMarks = figureMarksOf(items, catalogue.workbook.listSeparator);
  const words = entryWords(catalogue);
  return items.flatMap((item) => {
    const contents = contentsOf(item, entries);
    const judgement = contents.get('judgement');
    const value = judgement?.kind === 'judgement' ? judgement.value : null;
    const form = entryFormOf(item, words);
    const written = form.write(value);
    const printed = itemWords(item, input, figureMarks);
    const start = Object.fromEntries(
      [...contents].map(([field, content]) => [field, contentDigest(content, digest)]),
    );
    const reviewed = item.kind === 'indicator' && item.from === 'score' && entries.isReviewed(item.item);
    return form.parts.map(({ part, label, input: entry, hasReason }, index): ScoringRow => {
      const isOwn = index === 0;
      const content = written.get(part) ?? blankPart;
      const texts = new Map<FormField, string>();
      if (isOwn)
        for (const field of ['deduction-reason', 'comment', 'source'] as const)
          if (contents.has(field)) texts.set(field, textOf(contents.get(field)));
      if (!isOwn && hasReason) texts.set('deduction-reason', content.reason);
      return {
        item,
        part,
        mark: isOwn ? item.mark : `${item.mark}-${index}`,
        start: isOwn ? start : {},
        words: isOwn ? printed : null,
        what: isOwn ? printed.what : partWords(item, part, label, input),
        input: entry,
        content,
        blank:
          isOwn && takesBlank(item)
            ? { reason: judgement?.kind === 'judgement' ? judgement.blankReason : null }
            : null,
        texts,
        reviewed,
        hasParts: form.parts.length > 1,
        isLastPart: form.parts.length > 1 && index === form.parts.length - 1,
        value,
      };
    });
  });
};
