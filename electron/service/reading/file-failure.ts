import { type FactsOf, type Failure, FailureError, failure } from '#shared/contract/failure.ts';

/** What went wrong with a file, told as a document and not as a workbook. */
const asReadingFailure = (cause: Failure): Failure => {
  switch (cause.code) {
    case 'file.empty':
    case 'file.no-rows':
      return failure('reading.empty', { place: cause.facts.place });
    case 'file.too-large':
      return failure('reading.too-large', cause.facts);
    case 'file.password-protected':
      return failure('reading.password-protected', { place: cause.facts.place });
    case 'file.damaged':
      return failure('reading.damaged', cause.facts);
    case 'file.encoding-unknown':
      return failure('reading.encoding-unknown', { place: cause.facts.place });
    case 'file.not-a-workbook':
      return failure('reading.unknown-format', { place: cause.facts.place, found: null });
    case 'file.unsafe': {
      const { place, reason } = cause.facts;
      const told: FactsOf<'reading.unsafe'>['reason'] =
        reason === 'too-many-cells' ? 'expands-too-far' : reason;
      return failure('reading.unsafe', { place, reason: told });
    }
    default:
      return cause;
  }
};

/** Runs something that reads a file; its failures become those of reading a document. */
export const readingDocument = async <Value>(read: () => Value | Promise<Value>): Promise<Value> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FailureError) throw new FailureError(asReadingFailure(error.failure));
    throw error;
  }
};
