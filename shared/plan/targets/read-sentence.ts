import type { Sentence } from '../text/sentences.ts';
import type { SpanIndex } from '../text/span.ts';
import type { Deadline, ReadDate } from './deadlines.ts';
import type { PassageContext } from './passage-context.ts';
import type { Segment } from './segments.ts';

/** How far around a quantity rules look, in characters. */
export const reach = 120;

/** A sentence with what was found in it. */
export interface ReadSentence {
  readonly segment: Segment;
  readonly context: PassageContext;
  readonly sentence: Sentence;
  readonly dates: readonly ReadDate[];
  readonly dated: SpanIndex;
  readonly deadlines: readonly ReadDate[];
  /** Last deadline of the sentences before it in the paragraph. */
  readonly paragraph: Deadline | null;
}
