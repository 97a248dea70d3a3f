import type { FormKind } from '#shared/model/form.ts';
import type { FormReader } from './form-reader.ts';
import { scoringReader } from './scoring-reader.ts';

/** How every kind of form is read back. A kind without a reader does not compile. */
export const formReaders: { readonly [Kind in FormKind]: FormReader } = {
  scoring: scoringReader,
};
