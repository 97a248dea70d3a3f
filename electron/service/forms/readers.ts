import type { FormKind } from '#shared/model/form.ts';
import { dataCollectionReader } from './data-collection-reader.ts';
import type { FormReader } from './form-reader.ts';
import { reviewReader } from './review-reader.ts';
import { scoringReader } from './scoring-reader.ts';
import { selfAssessmentReader } from './self-assessment-reader.ts';

/** How every kind of form is read back. A kind without a reader does not compile. */
export const formReaders: { readonly [Kind in FormKind]: FormReader } = {
  scoring: scoringReader,
  review: reviewReader,
  'self-assessment': selfAssessmentReader,
  'data-collection': dataCollectionReader,
};
