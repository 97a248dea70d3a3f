import { App } from 'antd';
import { useCallback } from 'react';
import { FailureError } from '#shared/contract/failure.ts';
import type { Paragraph } from '#shared/reports/document/document-model.ts';
import { useWrite } from '../../application/client.tsx';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { useUndo } from '../evaluations/use-undo.tsx';
import { useWritingScene } from './writing-scene.ts';

interface Writing {
  /** Keeps a text in place of the generated one; the generated text itself is no change. Rejects with FailureError. */
  write(text: string): Promise<void>;
  /** The same, for buttons: what went wrong is said. */
  choose(text: string): Promise<void>;
  /** Lets the generated text stand again and offers the way back. */
  restore(): Promise<void>;
}

/** Writing in one paragraph. Every text is kept with the generated text it was written for. */
export const useWriting = ({ key, text: generated }: Pick<Paragraph, 'key' | 'text'>): Writing => {
  const { evaluationId, paper, language } = useWritingScene();
  const { reports } = useTexts();
  const { message } = App.useApp();
  const failureText = useFailureText();
  const { attempt: set } = useWrite('reports.setText');
  const { attempt: clear } = useWrite('reports.restoreText');
  const undo = useUndo();
  const write = useCallback(
    async (text: string): Promise<void> => {
      const place = { evaluationId, paper, language, paragraph: key, actor: 'lead' };
      const outcome =
        text === generated ? await clear(place) : await set({ ...place, text, replaced: generated });
      if (!outcome.ok) throw new FailureError(outcome.failure);
    },
    [evaluationId, paper, language, key, generated, set, clear],
  );
  const choose = useCallback(
    async (text: string): Promise<void> => {
      try {
        await write(text);
      } catch (error) {
        if (error instanceof FailureError) message.error(failureText(error.failure));
        else throw error;
      }
    },
    [write, message, failureText],
  );
  const restore = useCallback(async (): Promise<void> => {
    const outcome = await clear({ evaluationId, paper, language, paragraph: key, actor: 'lead' });
    if (outcome.ok) undo(reports.restored, evaluationId, outcome.value.batch);
    else message.error(failureText(outcome.failure));
  }, [evaluationId, paper, language, key, clear, undo, reports, message, failureText]);
  return { write, choose, restore };
};
