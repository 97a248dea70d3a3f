import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { Outcome } from '#shared/contract/failure.ts';
import { useWrite } from '../../application/client.tsx';
import { useFailureText, useTexts } from '../../application/texts.tsx';

/** How long a way back stays in sight, in seconds. */
const shownFor = 12;

/** Takes something back; `kept` counts what had changed since then and keeps its newer value. */
export type TakeBack = () => Promise<Outcome<{ readonly kept: number }>>;

/** Says what was done and offers to take it back. */
export const useOfferUndo = (
  /** Where it stands in nobody's way. */
  placement: 'bottomRight' | 'bottomLeft' = 'bottomRight',
): ((what: string, takeBack: TakeBack) => void) => {
  const { notification, message } = App.useApp();
  const { evaluations } = useTexts();
  const failureText = useFailureText();
  return useCallback(
    (what, takeBack) => {
      const key = crypto.randomUUID();
      const undo = async (): Promise<void> => {
        notification.destroy(key);
        const outcome = await takeBack();
        if (!outcome.ok) notification.error({ title: failureText(outcome.failure), duration: 0 });
        else if (outcome.value.kept > 0) message.info(evaluations.undoneKept(outcome.value.kept));
        else message.success(evaluations.undone);
      };
      notification.open({
        key,
        title: what,
        duration: shownFor,
        placement,
        actions: (
          <Button size="small" type="primary" onClick={() => void undo()}>
            {evaluations.undo}
          </Button>
        ),
      });
    },
    [notification, message, evaluations, failureText, placement],
  );
};

/** The same for a stored batch of changes of an evaluation. */
export const useUndo = (): ((what: string, evaluationId: string, batch: string) => void) => {
  const offer = useOfferUndo();
  const { attempt } = useWrite('evaluations.undo');
  return useCallback(
    (what, evaluationId, batch) => offer(what, () => attempt({ id: evaluationId, batch })),
    [offer, attempt],
  );
};
