import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { type Task, type TaskName, useTask } from './client.tsx';
import { useSentFile } from './sent-file.ts';

/** Tasks that take a batch back and count what they found changed since. */
type TakingBack = {
  [Name in TaskName]: Output<Name> extends { readonly reverted: number; readonly kept: number }
    ? Name
    : never;
}[TaskName];

type ImportStage<Preview extends TaskName, Commit extends TaskName> =
  | { readonly stage: 'none' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'preview'; readonly asked: Input<Preview>; readonly preview: Output<Preview> }
  | { readonly stage: 'committed'; readonly outcome: Output<Commit> }
  | { readonly stage: 'undone'; readonly reverted: number; readonly kept: number };

interface ImportMethods<Preview extends TaskName, Commit extends TaskName, Undo extends TakingBack> {
  readonly preview: Preview;
  readonly commit: Commit;
  readonly undo: Undo;
}

export interface FileImport<Preview extends TaskName, Commit extends TaskName, Undo extends TakingBack> {
  readonly stage: ImportStage<Preview, Commit>;
  /** Why committing or undoing did not work; the stage stays as it was. */
  readonly failure: Failure | null;
  readonly reading: Task<Preview>;
  readonly committing: Task<Commit>;
  readonly undoing: Task<Undo>;
  readonly isBusy: boolean;
  /** Sends a file and previews it. */
  readFile(file: File, ask: (handle: string) => Input<Preview>): Promise<void>;
  /** Previews what needs no file. */
  readInput(input: Input<Preview>): Promise<void>;
  /** Previews again, with other choices; the file stays where it is. */
  look(input: Input<Preview>): Promise<void>;
  commit(input: Input<Commit>): Promise<void>;
  undo(input: Input<Undo>): Promise<void>;
  /** Puts the file away without taking anything. */
  leave(): void;
}

/**
 * Hands a file in, previews it, takes what is wanted, and takes that back. Nothing is written before committing; nothing
 * here rejects, and what the person cancelled is no failure.
 */
export const useFileImport = <Preview extends TaskName, Commit extends TaskName, Undo extends TakingBack>(
  methods: ImportMethods<Preview, Commit, Undo>,
): FileImport<Preview, Commit, Undo> => {
  const reading = useTask(methods.preview);
  const committing = useTask(methods.commit);
  const undoing = useTask(methods.undo);
  const { send, letGo } = useSentFile(methods.preview);
  const [stage, setStage] = useState<ImportStage<Preview, Commit>>({ stage: 'none' });
  const [failure, setFailure] = useState<Failure | null>(null);

  const leave = useCallback((): void => {
    letGo();
    setFailure(null);
    setStage({ stage: 'none' });
  }, [letGo]);

  const { run: preview } = reading;
  const look = useCallback(
    async (input: Input<Preview>): Promise<void> => {
      setFailure(null);
      const outcome = await preview(input);
      if (outcome.ok) setStage({ stage: 'preview', asked: input, preview: outcome.value });
      else if (outcome.failure.code !== 'request.cancelled')
        setStage({ stage: 'failed', failure: outcome.failure });
    },
    [preview],
  );
  const readInput = useCallback(
    (input: Input<Preview>): Promise<void> => {
      leave();
      return look(input);
    },
    [leave, look],
  );
  const readFile = useCallback(
    async (file: File, ask: (handle: string) => Input<Preview>): Promise<void> => {
      leave();
      const sent = await send(file);
      if (sent.ok) await look(ask(sent.value.handle));
      else if (sent.failure.code !== 'request.cancelled')
        setStage({ stage: 'failed', failure: sent.failure });
    },
    [leave, look, send],
  );

  const { run: take } = committing;
  const commit = useCallback(
    async (input: Input<Commit>): Promise<void> => {
      setFailure(null);
      const outcome = await take(input);
      if (outcome.ok) {
        letGo();
        setStage({ stage: 'committed', outcome: outcome.value });
      } else if (outcome.failure.code !== 'request.cancelled') setFailure(outcome.failure);
    },
    [take, letGo],
  );

  const { run: takeBack } = undoing;
  const undo = useCallback(
    async (input: Input<Undo>): Promise<void> => {
      setFailure(null);
      const outcome = await takeBack(input);
      if (outcome.ok)
        setStage({ stage: 'undone', reverted: outcome.value.reverted, kept: outcome.value.kept });
      else if (outcome.failure.code !== 'request.cancelled') setFailure(outcome.failure);
    },
    [takeBack],
  );

  return {
    stage,
    failure,
    reading,
    committing,
    undoing,
    isBusy: reading.running || committing.running || undoing.running,
    readFile,
    readInput,
    look,
    commit,
    undo,
    leave,
  };
};
