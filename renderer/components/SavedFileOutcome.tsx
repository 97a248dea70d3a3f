import { Alert } from 'antd';
import type { Output } from '#shared/contract/index.ts';
import { useBridge } from '../application/client.tsx';
import type { FileTask, SavedFile } from '../application/saved-file.ts';
import { useTexts } from '../application/texts.tsx';
import { FailureAlert } from './FailureAlert.tsx';
import styles from './SavedFileOutcome.module.css';
import { TaskProgress } from './TaskProgress.tsx';

interface SavedFileOutcomeProps<Name extends FileTask> {
  readonly work: SavedFile<Name>;
  /** What the screen calls it. */
  readonly words: {
    readonly saving: string;
    readonly cancelled: string;
    readonly failed: string;
    readonly downloaded: string;
    readonly savedTo: (place: string) => string;
  };
  /** What was made, in one sentence. */
  readonly done: (file: Output<Name>) => string;
  /** What the person should know of it, in sentences. */
  readonly warnings?: (file: Output<Name>) => readonly string[];
  /** Whether the last word can be put away. */
  readonly closable?: boolean;
}

/** How far a file is that is made and saved, and what came of it. */
export const SavedFileOutcome = <Name extends FileTask>({
  work,
  words,
  done,
  warnings = () => [],
  closable = false,
}: SavedFileOutcomeProps<Name>) => {
  const { application } = useTexts();
  const bridge = useBridge();
  const { stage, task, clear } = work;
  const said = stage.stage === 'done' ? warnings(stage.file) : [];
  return (
    <>
      <TaskProgress task={task} />
      {stage.stage === 'saving' && <p className={styles.saving}>{words.saving}</p>}
      {stage.stage === 'cancelled' && <Alert type="info" showIcon title={words.cancelled} />}
      {stage.stage === 'failed' && <FailureAlert failure={stage.failure} title={words.failed} />}
      {stage.stage === 'done' && (
        <Alert
          type={said.length === 0 ? 'success' : 'warning'}
          showIcon
          role="status"
          title={done(stage.file)}
          description={[
            bridge.kind === 'browser' ? words.downloaded : words.savedTo(stage.place),
            ...said,
          ].join(' ')}
          {...(closable ? { closable: { onClose: clear, 'aria-label': application.close } } : {})}
        />
      )}
    </>
  );
};
