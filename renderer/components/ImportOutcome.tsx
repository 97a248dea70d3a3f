import { Alert, Button } from 'antd';
import type { Failure } from '#shared/contract/failure.ts';
import type { Task, TaskName } from '../application/client.tsx';
import { FailureAlert } from './FailureAlert.tsx';
import { TaskProgress } from './TaskProgress.tsx';

interface ImportOutcomeProps<
  Preview extends TaskName,
  Commit extends TaskName,
  Undo extends TaskName,
  Outcome,
> {
  /** An import as `useFileImport` gives it. */
  readonly work: {
    readonly stage:
      | { readonly stage: 'none' | 'preview' }
      | { readonly stage: 'failed'; readonly failure: Failure }
      | { readonly stage: 'committed'; readonly outcome: Outcome }
      | { readonly stage: 'undone'; readonly reverted: number; readonly kept: number };
    readonly failure: Failure | null;
    readonly reading: Task<Preview>;
    readonly committing: Task<Commit>;
    readonly undoing: Task<Undo>;
    readonly isBusy: boolean;
  };
  /** What the screen calls it. */
  readonly words: {
    readonly readFailed: string;
    readonly commitFailed: string;
    readonly undoFailed: string;
    readonly undo: string;
    readonly undone: (reverted: number, kept: number) => string;
  };
  /** What was taken, in one sentence. */
  readonly committed: (outcome: Outcome) => string;
  readonly onUndo: (outcome: Outcome) => void;
}

/** How far an import is, what came of it, and the way to take it back. */
export const ImportOutcome = <
  Preview extends TaskName,
  Commit extends TaskName,
  Undo extends TaskName,
  Outcome,
>({
  work,
  words,
  committed,
  onUndo,
}: ImportOutcomeProps<Preview, Commit, Undo, Outcome>) => {
  const { stage, failure, reading, committing, undoing, isBusy } = work;
  return (
    <>
      <TaskProgress task={reading} />
      <TaskProgress task={committing} />
      <TaskProgress task={undoing} />
      {stage.stage === 'failed' && <FailureAlert failure={stage.failure} title={words.readFailed} />}
      {failure && (
        <FailureAlert
          failure={failure}
          title={stage.stage === 'committed' ? words.undoFailed : words.commitFailed}
        />
      )}
      {stage.stage === 'committed' && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={committed(stage.outcome)}
          action={
            <Button size="small" disabled={isBusy} onClick={() => onUndo(stage.outcome)}>
              {words.undo}
            </Button>
          }
        />
      )}
      {stage.stage === 'undone' && (
        <Alert type="info" showIcon role="status" title={words.undone(stage.reverted, stage.kept)} />
      )}
    </>
  );
};
