import { App } from 'antd';
import { useCallback, useMemo } from 'react';
import type { ReviewClash, ReviewLine } from '#shared/model/plan-review.ts';
import type { Span } from '#shared/plan/text/span.ts';
import { useTexts } from '../../application/texts.tsx';
import type { AddedTo } from './AddDialog.tsx';
import { asksForNumber } from './damages.ts';
import { isReplaced } from './review-dialog.ts';
import { type LineGroup, nextUndecided } from './review-list.ts';
import type { ReviewWork } from './use-review.ts';

interface LineStepsOptions {
  readonly work: ReviewWork;
  /** Lines as listed, in order. */
  readonly visible: readonly ReviewLine[];
  /** Lines with a damaged number that waits for a person. */
  readonly asking: ReadonlySet<string>;
  /** Selects a line and gives it the focus. */
  readonly goTo: (lineId: string) => void;
  readonly onDone: () => void;
}

/** The steps of a review with what is said about each, and where the person goes after it. */
export const useLineSteps = ({ work, visible, asking, goTo, onDone }: LineStepsOptions) => {
  const { readings } = useTexts();
  const { message, modal } = App.useApp();
  const texts = readings.done;

  /** On to the next undecided line; says so when it was the last. */
  const advance = useCallback(
    (from: ReviewLine): void => {
      const next = nextUndecided(
        visible.filter(({ id, state }) => id === from.id || state === 'undecided'),
        from.id,
      );
      if (next && next.id !== from.id) goTo(next.id);
      else {
        goTo(from.id);
        if (work.lines.every(({ id, state }) => id === from.id || state !== 'undecided'))
          void message.success(texts.allDecided);
      }
    },
    [visible, goTo, work.lines, message, texts],
  );

  return useMemo(
    () => ({
      /** A damaged number is answered first; resolves to whether the line could be accepted. */
      accept: (line: ReviewLine): boolean => {
        if (isReplaced(line)) return false;
        if (asking.has(line.id)) {
          void message.warning(readings.damage.answerFirst);
          return false;
        }
        void work.accept([line.id]);
        advance(line);
        return true;
      },
      reject: (line: ReviewLine, reason: string): void => {
        onDone();
        void work.reject([line.id], reason);
        advance(line);
      },
      restore: (line: ReviewLine): void => void work.restore([line.id]),
      split: async (line: ReviewLine, names: readonly string[]): Promise<void> => {
        onDone();
        const parts = await work.split(
          line.id,
          names.map((name) => ({ name })),
        );
        if (!parts) return;
        void message.success(texts.split(parts.length));
        if (parts[0] !== undefined) goTo(parts[0]);
      },
      merge: async (lineIds: readonly string[], name: string): Promise<void> => {
        onDone();
        const merged = await work.merge(lineIds, { name });
        if (merged === null) return;
        void message.success(texts.merged(lineIds.length));
        goTo(merged);
      },
      move: async (lineIds: readonly string[], to: AddedTo): Promise<void> => {
        onDone();
        // A dimension made for the lines goes with them when the step is taken back.
        const session = crypto.randomUUID();
        const dimensionId = 'id' in to ? to.id : await work.addDimension(to.name, session);
        if (dimensionId === null || !(await work.move(lineIds, dimensionId, session))) return;
        const name = 'name' in to ? to.name : work.review?.dimensions.find(({ id }) => id === to.id)?.name;
        void message.success(readings.move.done(lineIds.length, name ?? ''));
      },
      addDimension: async (name: string): Promise<void> => {
        onDone();
        if ((await work.addDimension(name)) !== null) void message.success(readings.dimension.added(name));
      },
      settle: async (clash: ReviewClash, value: ReviewClash['values'][number]['value']): Promise<void> => {
        if (await work.settle(clash, value)) void message.success(readings.clash.settled);
      },
      add: async ({ start, end }: Span, name: string, dimension: AddedTo): Promise<void> => {
        onDone();
        const dimensionId = 'id' in dimension ? dimension.id : await work.addDimension(dimension.name);
        if (dimensionId === null) return;
        const added = await work.add({ start, end, fields: { name }, dimensionId });
        if (added === null) return;
        void message.success(texts.added);
        goTo(added);
      },
      acceptAll: (group: LineGroup<ReviewLine>): void => {
        const undecided = group.lines.filter(({ state }) => state === 'undecided');
        const taken = undecided.filter(({ id }) => !asking.has(id));
        const held = undecided.length - taken.length;
        modal.confirm({
          title: readings.acceptAll.title(group.name),
          content: [
            readings.acceptAll.detail(taken.length),
            held > 0 ? readings.acceptAll.held(held) : '',
          ].join(''),
          okText: readings.acceptAll.action(taken.length),
          okButtonProps: { disabled: taken.length === 0 },
          onOk: async () => {
            if (await work.accept(taken.map(({ id }) => id)))
              void message.success(texts.acceptedAll(taken.length));
          },
        });
      },
      undo: async (): Promise<void> => {
        const outcome = await work.undo();
        if (!outcome.ok) return;
        if (outcome.value === null) {
          void message.info(texts.nothingToUndo);
          return;
        }
        const { kept, isEarlier } = outcome.value;
        void message.info(kept > 0 ? texts.undoneKept(kept) : isEarlier ? texts.undoneEarlier : texts.undone);
      },
    }),
    [work, advance, asking, goTo, onDone, message, modal, readings, texts],
  );
};

/** Ids of the lines whose words hold a damaged number that nobody has decided on. */
export const askingLines = (work: Pick<ReviewWork, 'lines' | 'review'>): ReadonlySet<string> =>
  new Set(
    work.lines
      .filter((line) => !isReplaced(line) && asksForNumber(line, work.review?.damages ?? []))
      .map(({ id }) => id),
  );
