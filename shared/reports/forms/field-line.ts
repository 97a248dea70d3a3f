import { type Failure, failure } from '../../contract/failure.ts';
import type { FormContent, FormLineState } from '../../model/form.ts';
import { contentDigest, type Digest, isEmptyContent, isSameContent } from './content.ts';
import type { Reading } from './read-cell.ts';

/** A field of a form as it was read, beside what the application holds. */
export interface FieldComparison {
  readonly reading: Reading<FormContent>;
  /** What a blank cell stands for. */
  readonly empty: FormContent;
  readonly before: FormContent;
  /** Digest of what stood in the application when the form was written; null where the form does not say. */
  readonly start: string | null;
}

export interface ComparedField {
  /** `empty`: nothing here and nothing there. */
  readonly state: FormLineState | 'empty';
  readonly after: FormContent | null;
  readonly problems: readonly Failure[];
}

/**
 * What importing a field would do. What the scorer did not touch since the form was written stays as the application
 * has it; where both sides changed it, or the scorer deleted it, somebody has to look.
 */
export const compareField = (
  { reading, empty, before, start }: FieldComparison,
  digest: Digest,
): ComparedField => {
  if (reading.state === 'refused') return { state: 'refused', after: null, problems: [reading.problem] };
  const after = reading.state === 'blank' ? empty : reading.value;
  const doubts = reading.state === 'blank' ? [] : [...reading.doubts];
  if (isSameContent(after, before))
    return isEmptyContent(after) && doubts.length === 0
      ? { state: 'empty', after: null, problems: [] }
      : { state: 'unchanged', after: null, problems: doubts };
  if (start !== null && contentDigest(after, digest) === start)
    return { state: isEmptyContent(after) ? 'empty' : 'unchanged', after: null, problems: doubts };
  if (start === null || contentDigest(before, digest) !== start)
    doubts.push(failure('form.changed-since-writing', {}));
  else if (isEmptyContent(after)) doubts.push(failure('form.would-clear', {}));
  return { state: doubts.length > 0 ? 'doubtful' : 'accepted', after, problems: doubts };
};
