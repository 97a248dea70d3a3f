import type { Span } from '../text/span.ts';
import type { Comparator } from './comparators.ts';
import type { Deadline } from './deadlines.ts';
import type { GarbledReading } from './garbled.ts';
import type { SetAsideReason } from './set-aside-reason.ts';

/** Where a deadline comes from when not from the words right before the number. */
export type Inheritance = 'sentence' | 'paragraph' | 'lead-in' | 'heading';

/** A target in offsets of the kept text. */
export interface FoundTarget {
  readonly quote: Span;
  /** The number with its unit; null for aims without a figure. */
  readonly figure: Span | null;
  readonly subject: string;
  readonly comparator: Comparator;
  /** Decimal text as found; the proposed reading is in `garbled`. */
  readonly value: string | null;
  readonly second: string | null;
  readonly unit: string | null;
  readonly hedges: readonly string[];
  readonly baseline: string | null;
  readonly deadline: Deadline | null;
  readonly inherited: Inheritance | null;
  readonly kind: 'target' | 'norm' | 'milestone' | 'direction';
  readonly repeats: boolean;
  readonly garbled: GarbledReading | null;
  readonly section: number | null;
  readonly passage: number;
}

/** A number that was read and is no target, with the reason. */
export interface SetAside {
  readonly quote: Span;
  readonly figure: Span;
  readonly reason: SetAsideReason;
  readonly section: number | null;
  readonly passage: number;
}

export interface TargetFindings {
  readonly targets: readonly FoundTarget[];
  readonly setAside: readonly SetAside[];
}
