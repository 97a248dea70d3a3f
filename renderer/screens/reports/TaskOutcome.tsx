import { Alert } from 'antd';
import type { Output } from '#shared/contract/index.ts';
import { type Task, useBridge } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import styles from './report.module.css';
import type { FileTask, SavedStage } from './use-saved-task.ts';

interface TaskOutcomeProps<Name extends FileTask> {
  readonly task: Task<Name>;
  readonly stage: SavedStage<Name>;
  readonly onClose: () => void;
  /** What was made, and what the person should know of it. */
  readonly describe: (file: Output<Name>) => {
    readonly title: string;
    readonly warnings: readonly string[];
  };
}

/** How far a file is, and what came of it. */
export const TaskOutcome = <Name extends FileTask>({
  task,
  stage,
  onClose,
  describe,
}: TaskOutcomeProps<Name>) => {
  const { reports, application } = useTexts();
  const bridge = useBridge();
  if (stage.stage === 'idle' || stage.stage === 'working') return <TaskProgress task={task} />;
  if (stage.stage === 'saving') return <p className={styles.quiet}>{reports.saving}</p>;
  if (stage.stage === 'cancelled') return <Alert type="info" showIcon title={reports.cancelled} />;
  if (stage.stage === 'failed') return <FailureAlert failure={stage.failure} title={reports.failed} />;
  const { title, warnings } = describe(stage.file);
  return (
    <Alert
      type={warnings.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      title={title}
      description={[
        bridge.kind === 'browser' ? reports.downloaded : reports.savedTo(stage.place),
        ...warnings,
      ].join(' ')}
      closable={{ onClose, 'aria-label': application.close }}
    />
  );
};
