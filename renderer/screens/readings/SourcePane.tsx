import { type MouseEvent, memo, type RefObject, useDeferredValue, useEffect, useMemo } from 'react';
import type { Clause } from '#shared/model/plan.ts';
import type { Span } from '#shared/plan/text/span.ts';
import { useTexts } from '../../application/texts.tsx';
import { type Highlight, type HighlightKind, type Highlights, highlightKinds } from './highlights.ts';
import styles from './SourcePane.module.css';
import { SourceParagraph } from './SourceParagraph.tsx';

interface SourcePaneProps {
  readonly view: RefObject<HTMLElement | null>;
  readonly paragraphs: readonly string[];
  readonly headings: ReadonlySet<number>;
  readonly highlights: Highlights;
  readonly hidden: ReadonlySet<HighlightKind>;
  /** Clauses the selected line rests on; the first of them is brought into view. */
  readonly current: readonly Clause[];
  readonly titleOf: (highlight: Highlight) => string;
  /** A click on words: paragraph and offset in it. */
  readonly onPick: (paragraph: number, offset: number) => void;
}

const none: readonly Highlight[] = [];
const noSpans: readonly Span[] = [];
const nowhere: ReadonlyMap<number, readonly Span[]> = new Map();

/** Paragraphs are drawn in stretches of this many, so that selecting a line touches few of them. */
const stretch = 40;

const chunksOf = (count: number): number[] =>
  Array.from({ length: Math.ceil(count / stretch) }, (_, index) => index * stretch);

const touches = (spans: ReadonlyMap<number, unknown>, from: number): boolean =>
  [...spans.keys()].some((paragraph) => paragraph > from && paragraph <= from + stretch);

const spansByParagraph = (clauses: readonly Clause[]): ReadonlyMap<number, readonly Span[]> => {
  const spans = new Map<number, Span[]>();
  for (const { paragraph, start, end } of clauses)
    spans.set(paragraph, [...(spans.get(paragraph) ?? []), { start, end }]);
  return spans;
};

/** The plan's text with everything that was found in it; what the selected line rests on is marked and in view. */
export const SourcePane = ({
  view,
  paragraphs,
  headings,
  highlights,
  hidden,
  current,
  titleOf,
  onPick,
}: SourcePaneProps) => {
  const { readings: texts } = useTexts();
  const spans = useMemo(() => spansByParagraph(current), [current]);
  const first = current[0]?.paragraph ?? null;
  // What is in view comes first; the rest of a long text follows when the page stands.
  const isWhole = useDeferredValue(true, false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place moves when the rest of the text is drawn
  useEffect(() => {
    const pane = view.current;
    if (!pane || first === null) return;
    bringIntoView(pane, first);
    // Paragraphs never shown before have estimated heights; once they are drawn, the place is exact.
    const frame = requestAnimationFrame(() => bringIntoView(pane, first));
    return () => cancelAnimationFrame(frame);
  }, [view, first, isWhole]);

  const pick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
    const words = event.target.closest<HTMLElement>('[data-paragraph]');
    const segment = event.target.closest<HTMLElement>('[data-start]');
    if (words && segment) onPick(Number(words.dataset.paragraph), Number(segment.dataset.start));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every line is reached with the keyboard in the list beside it
    <section
      ref={view}
      className={[
        styles.pane,
        ...highlightKinds.filter((kind) => hidden.has(kind)).map((kind) => styles[`hide-${kind}`]),
      ].join(' ')}
      aria-label={texts.source.title}
      data-scrolls
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable without a mouse
      tabIndex={0}
      onClick={pick}
    >
      {chunksOf(paragraphs.length).map((from) => (
        <Chunk
          key={from}
          from={from}
          paragraphs={paragraphs}
          headings={headings}
          highlights={highlights}
          current={touches(spans, from) ? spans : nowhere}
          isDrawn={isWhole || (first === null ? from === 0 : Math.abs(first - from - stretch / 2) <= stretch)}
          titleOf={titleOf}
        />
      ))}
    </section>
  );
};

interface ChunkProps extends Pick<SourcePaneProps, 'paragraphs' | 'headings' | 'highlights' | 'titleOf'> {
  readonly from: number;
  readonly current: ReadonlyMap<number, readonly Span[]>;
  readonly isDrawn: boolean;
}

const Chunk = memo(({ from, paragraphs, headings, highlights, current, titleOf, isDrawn }: ChunkProps) =>
  isDrawn ? (
    <div className={styles.chunk}>
      {paragraphs.slice(from, from + stretch).map((text, index) => {
        const number = from + index + 1;
        return (
          <SourceParagraph
            key={number}
            number={number}
            text={text}
            isHeading={headings.has(number)}
            highlights={highlights.get(number) ?? none}
            current={current.get(number) ?? noSpans}
            titleOf={titleOf}
          />
        );
      })}
    </div>
  ) : (
    <div className={styles.awaited} />
  ),
);

/** How much of the text stays visible around what is brought into view. */
const room = 72;

export const bringIntoView = (pane: HTMLElement, paragraph: number): void => {
  const words = pane.querySelector<HTMLElement>(`[data-paragraph="${paragraph}"]`);
  const place = words?.querySelector<HTMLElement>('[data-kind="current"]') ?? words;
  if (!place) return;
  const bounds = pane.getBoundingClientRect();
  const { top, bottom } = place.getBoundingClientRect();
  if (top < bounds.top + room || bottom > bounds.bottom - room)
    pane.scrollTop += top - bounds.top - Math.max(room, bounds.height / 4);
};
