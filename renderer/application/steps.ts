import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { saveAllNow } from './saving.ts';
import { createStepOrder } from './step-order.ts';

export interface Steps<Step> {
  /** The steps of this sitting that can be taken back, oldest first. */
  readonly steps: readonly Step[];
  /** Takes a step: writes, then keeps what `kept` makes of the steps so far. Rejects as `write` does. */
  take<Result>(
    write: () => Promise<Result>,
    kept: (before: readonly Step[], result: Result) => readonly Step[],
  ): Promise<Result>;
  /**
   * Takes back the newest step, counting those under way and what is typed and not yet sent. Null where there is none.
   * Where `back` rejects, the step stays and the rejection is passed on.
   */
  takeBack<Result>(back: (step: Step) => Promise<Result>): Promise<Result | null>;
  /** Drops a step that cannot be taken back any more. */
  drop(step: Step): void;
}

interface StepsOptions<Step> {
  /** The last step of an earlier sitting: can be taken back as long as nothing was done or taken back since. */
  readonly earlier?: Step | null;
  readonly onChange?: (steps: readonly Step[]) => void;
}

/** The steps of a sitting, for taking them back one by one, newest first. */
export const useSteps = <Step>({ earlier = null, onChange }: StepsOptions<Step> = {}): Steps<Step> => {
  const [order] = useState(createStepOrder);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  // What a step under way adds is seen by whoever waited for it, before the screen is drawn again.
  const latest = useRef(steps);
  const now = useRef({ earlier, onChange });
  useLayoutEffect(() => {
    now.current = { earlier, onChange };
  });
  const isUntouched = useRef(true);
  const keep = useCallback((next: readonly Step[]): void => {
    isUntouched.current = false;
    latest.current = next;
    setSteps(next);
    now.current.onChange?.(next);
  }, []);
  const drop = useCallback(
    (step: Step): void => keep(latest.current.filter((each) => each !== step)),
    [keep],
  );
  const take: Steps<Step>['take'] = useCallback(
    (write, kept) =>
      order.follow(
        (async () => {
          const result = await write();
          keep(kept(latest.current, result));
          return result;
        })(),
      ),
    [order, keep],
  );
  const takeBack: Steps<Step>['takeBack'] = useCallback(
    (back) => {
      const typed = saveAllNow();
      return order.afterwards(async () => {
        await typed;
        const last = latest.current.at(-1) ?? (isUntouched.current ? now.current.earlier : null);
        if (last === null) return null;
        const result = await back(last);
        drop(last);
        return result;
      });
    },
    [order, drop],
  );
  return { steps, take, takeBack, drop };
};
