import { Button, Progress } from 'antd';
import type { Task, TaskName } from '../application/client.tsx';
import { useTexts } from '../application/texts.tsx';
import styles from './TaskProgress.module.css';

/** How far a long call is, in a word and a bar, and the way to stop it. Nothing while none runs. */
export const TaskProgress = <Name extends TaskName>({ task }: { readonly task: Task<Name> }) => {
  const { application } = useTexts();
  if (!task.running) return null;
  const { progress } = task;
  const percent = progress && progress.total > 0 ? Math.floor((progress.done * 100) / progress.total) : 0;
  const word = progress ? application.progressSteps[progress.step] : application.starting;
  return (
    <div className={styles.progress} role="status">
      <span className={styles.word}>
        {word}
        {progress && progress.total > 0 ? ` ${progress.done} / ${progress.total}` : ''}
      </span>
      <Progress percent={percent} size="small" showInfo={false} aria-label={word} />
      <Button size="small" onClick={task.cancel}>
        {application.cancel}
      </Button>
    </div>
  );
};
