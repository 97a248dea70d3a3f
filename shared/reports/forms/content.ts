import { canonicalJson } from '../../model/canonical-json.ts';
import type { EnteredValue } from '../../model/entered-value.ts';
import type { FormAnswer, FormContent } from '../../model/form.ts';
import type { Json } from '../../model/operation.ts';
import { fitForCell } from '../cell-text.ts';
import { canonicalDecimal } from '../cells.ts';

/** Turns text into a digest; the service passes the first digits of SHA-256. */
export type Digest = (text: string) => string;

/** Nothing judged, nothing written. */
export const emptyJudgement: FormContent = { kind: 'judgement', value: null, blankReason: null };
export const emptyText: FormContent = { kind: 'text', text: '' };
export const noAnswer: FormContent = { kind: 'answer', answer: null };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A value in the one form that equal values share: 5.0 is 5, and ticks have no order. */
const normalValue = (value: EnteredValue): EnteredValue => {
  switch (value.kind) {
    case 'number':
      return { ...value, number: canonicalDecimal(value.number) };
    case 'items':
      return { ...value, items: value.items.toSorted(byText) };
    case 'counts':
      return {
        ...value,
        counts: value.counts
          .map((each) => ({ ...each, reason: normalText(each.reason) }))
          .toSorted((a, b) => byText(a.item, b.item)),
      };
    case 'figures':
      return {
        ...value,
        figures: value.figures
          .map((each) => ({ ...each, number: canonicalDecimal(each.number) }))
          .toSorted((a, b) => byText(a.name, b.name)),
      };
    case 'level':
    case 'yes-no':
    case 'completion':
      return value;
  }
};

/** Text as it comes back from a cell: as a cell can hold it, without white space at its ends. */
const normalText = (text: string): string => fitForCell(text).trim();

const normalAnswer = (answer: FormAnswer): FormAnswer => ({
  ...answer,
  value: answer.value && normalValue(answer.value),
  reason: normalText(answer.reason),
});

const normalContent = (content: FormContent): FormContent => {
  switch (content.kind) {
    case 'text':
      return { ...content, text: normalText(content.text) };
    case 'judgement':
      return { ...content, value: content.value && normalValue(content.value) };
    case 'answer':
      return { ...content, answer: content.answer && normalAnswer(content.answer) };
  }
};

/** Text that is equal exactly for equal contents. */
const keyOf = (content: FormContent): string => canonicalJson(normalContent(content) as Json);

export const isSameContent = (a: FormContent, b: FormContent): boolean => keyOf(a) === keyOf(b);

export const isEmptyContent = (content: FormContent): boolean => {
  switch (content.kind) {
    case 'text':
      return normalText(content.text) === '';
    case 'judgement':
      return content.value === null && content.blankReason === null;
    case 'answer':
      return content.answer === null;
  }
};

/** What a form keeps of a content, to tell later whether it is still the one the form was written from. */
export const contentDigest = (content: FormContent, digest: Digest): string => digest(keyOf(content));

/** The same for every content of a row, by its field. */
export const contentDigests = (
  contents: Iterable<readonly [string, FormContent]>,
  digest: Digest,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from(contents, ([field, content]) => [field, contentDigest(content, digest)]));
