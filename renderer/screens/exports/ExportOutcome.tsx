import { Alert } from 'antd';
import type { Output } from '#shared/contract/index.ts';
import { useBridge } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import styles from './ExportScreen.module.css';
import type { FileExport, FileTask } from './use-file-export.ts';

interface ExportOutcomeProps<Each extends FileTask> {
  readonly work: FileExport<Each>;
  /** What was written, in one sentence. */
  readonly done: (file: Output<Each>) => string;
}

/** How far an export is, and what came of it. */
export const ExportOutcome = <Each extends FileTask>({ work, done }: ExportOutcomeProps<Each>) => {
  const { exports: words } = useTexts();
  const bridge = useBridge();
  const { stage, task } = work;
  return (
    <div className={styles.outcome} aria-live="polite">
      <TaskProgress task={task} />
      {stage.stage === 'saving' && <p>{words.saving}</p>}
      {stage.stage === 'cancelled' && <Alert type="info" showIcon title={words.cancelled} />}
      {stage.stage === 'failed' && <FailureAlert failure={stage.failure} title={words.failed} />}
      {stage.stage === 'done' && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={done(stage.file)}
          description={bridge.kind === 'browser' ? words.downloaded : words.savedTo(stage.place)}
        />
      )}
    </div>
  );
};
