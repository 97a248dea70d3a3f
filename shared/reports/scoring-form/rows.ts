import type { BlankReason, EnteredValue } from '../../model/entered-value.ts';
import type { FormContent, FormField } from '../../model/form.ts';
import type { Indicator } from '../../model/framework.ts';
import { contentDigests } from '../forms/content.ts';
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

const notJudged = { value: null, blankReason: null };

const textOf = (content: FormContent): string => (content.kind === 'text' ? content.text : '');

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

/** What stands in the rows of an item when the form is written. */
interface HeldItem {
  readonly value: EnteredValue | null;
  readonly blankReason: BlankReason | null;
  readonly start: Readonly<Record<string, string>>;
  /** Words of the item's own row by field. */
  readonly texts: ReadonlyMap<FormField, string>;
  readonly reviewed: boolean;
}

/** The rows of an item: its own, and one for each of its parts. */
export const itemRows = (
  item: ScoringItem,
  printed: ItemWords,
  { value, blankReason, start, texts, reviewed }: HeldItem,
  { catalogue }: Pick<ScoringFormInput, 'catalogue'>,
): ScoringRow[] => {
  const form = entryFormOf(item, entryWords(catalogue));
  const written = form.write(value);
  const hasParts = form.parts.length > 1;
  return form.parts.map(({ part, label, input, hasReason }, index): ScoringRow => {
    const isOwn = index === 0;
    const content = written.get(part) ?? blankPart;
    const ofPart = new Map<FormField, string>(hasReason ? [['deduction-reason', content.reason]] : []);
    return {
      item,
      part,
      mark: isOwn ? item.mark : `${item.mark}-${index}`,
      start: isOwn ? start : {},
      words: isOwn ? printed : null,
      what: isOwn ? printed.what : partWords(item, part, label, { catalogue }),
      input,
      content,
      blank: isOwn && takesBlank(item) ? { reason: blankReason } : null,
      texts: isOwn ? texts : ofPart,
      reviewed,
      hasParts,
      isLastPart: hasParts && index === form.parts.length - 1,
      value,
    };
  });
};

const wordFields = ['deduction-reason', 'comment', 'source'] as const;

/** Rows of one subject's sheet in paper order, every item followed by its parts. */
export const scoringRows = (input: ScoringFormInput, entries: FormEntries): ScoringRow[] => {
  const { framework, evaluation, catalogue, digest } = input;
  const items = scoringItems(framework.document, evaluation.rules);
  const figureMarks = figureMarksOf(items, catalogue.workbook.listSeparator);
  return items.flatMap((item) => {
    const contents = contentsOf(item, entries);
    const judgement = contents.get('judgement');
    const { value, blankReason } = judgement?.kind === 'judgement' ? judgement : notJudged;
    const held: HeldItem = {
      value,
      blankReason,
      start: contentDigests(contents, digest),
      texts: new Map(
        wordFields.flatMap((field) => {
          const content = contents.get(field);
          return content ? [[field, textOf(content)] as const] : [];
        }),
      ),
      reviewed: item.kind === 'indicator' && item.from === 'score' && entries.reviewedIn(item.item) !== null,
    };
    return itemRows(item, itemWords(item, input, figureMarks), held, input);
  });
};
