import { Button } from 'antd';
import { useTask } from '../../application/client.tsx';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';

/** Examines the workspace and lists what is wrong; changes nothing. */
export const ExaminePanel = () => {
  const { settings } = useTexts();
  const texts = settings.examine;
  const failureText = useFailureText();
  const task = useTask('workspace.examine');
  const { result } = task;
  return (
    <Panel
      title={texts.title}
      detail={texts.detail}
      action={
        <Button disabled={task.running} onClick={() => void task.run({})}>
          {texts.start}
        </Button>
      }
    >
      <TaskProgress task={task} />
      <FailureAlert failure={task.failure} />
      {result && (
        <div role="status">
          <div className={styles.outcome}>
            <StateTag tone={result.problems.length === 0 && result.integrity === 'ok' ? 'good' : 'bad'}>
              {result.problems.length === 0 ? texts.sound : texts.problems(result.problems.length)}
            </StateTag>
            <span>{texts.integrity[result.integrity]}</span>
            <span className={styles.muted}>
              {texts.facts(result.operations, result.replicas, result.evidenceFiles)}
            </span>
          </div>
          {result.problems.length > 0 && (
            <ol className={styles.problems}>
              {result.problems.map((problem) => (
                <li key={`${problem.code}-${JSON.stringify(problem.facts)}`}>{failureText(problem)}</li>
              ))}
            </ol>
          )}
        </div>
      )}
    </Panel>
  );
};
