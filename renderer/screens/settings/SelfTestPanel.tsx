import { Button } from 'antd';
import type { SelfTestExample, SelfTestFile } from '#shared/model/selftest.ts';
import { useTask } from '../../application/client.tsx';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';

const isPassed = ({ outcome }: SelfTestExample): boolean => outcome === 'passed';

/** Recomputes the published examples and shows, source by source, what should come out and what does. */
export const SelfTestPanel = () => {
  const { selftest, settings } = useTexts();
  const texts = settings.selfTest;
  const task = useTask('selftest.run');
  const { result } = task;
  const { headings } = selftest;
  const columns = [
    headings.file,
    headings.example,
    headings.calculation,
    headings.source,
    headings.at,
    headings.expected,
    headings.found,
    headings.tolerance,
    headings.outcome,
  ];
  return (
    <Panel
      title={selftest.title}
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
        <>
          <div className={styles.outcome} role="status">
            <StateTag tone={result.failed === 0 ? 'good' : 'bad'}>
              {selftest.summary(result.passed, result.failed)}
            </StateTag>
            <CopyTable
              rows={[
                columns,
                ...result.files.flatMap((file) =>
                  file.examples.flatMap((example) =>
                    example.figures.map(({ at, expected, found }) => [
                      file.name,
                      example.id,
                      example.call,
                      example.source,
                      at,
                      expected,
                      found ?? selftest.nothing,
                      String(example.tolerance),
                      selftest.outcomes[example.outcome],
                    ]),
                  ),
                ),
              ]}
            />
          </div>
          {result.files.map((file) => (
            <FileReport key={file.name} file={file} />
          ))}
        </>
      )}
    </Panel>
  );
};

/** One source; opened by itself where something is wrong in it. */
const FileReport = ({ file }: { readonly file: SelfTestFile }) => {
  const { selftest } = useTexts();
  const failureText = useFailureText();
  const passed = file.examples.filter(isPassed).length;
  return (
    <details className={styles.report} open={passed < file.examples.length || file.problem !== null}>
      <summary>{selftest.file(file.name, file.method, passed, file.examples.length)}</summary>
      {file.problem && <p>{failureText(file.problem)}</p>}
      {file.examples.map((example) => (
        <ExampleReport key={example.id} example={example} />
      ))}
    </details>
  );
};

const ExampleReport = ({ example }: { readonly example: SelfTestExample }) => {
  const { selftest } = useTexts();
  const failureText = useFailureText();
  const { headings } = selftest;
  return (
    <details className={styles.case} open={!isPassed(example)}>
      <summary>
        <StateTag tone={isPassed(example) ? 'good' : 'bad'}>{selftest.outcomes[example.outcome]}</StateTag>
        <span>{example.id}</span>
        <span className={styles.muted}>{example.source}</span>
      </summary>
      {example.at !== '' && <p>{selftest.place(example.at)}</p>}
      {example.outcome === 'unknown' && <p>{selftest.unknownCall(example.call)}</p>}
      {example.failure && <p>{failureText(example.failure)}</p>}
      {example.figures.length > 0 && (
        <table className={styles.figures}>
          <thead>
            <tr>
              <th scope="col">{headings.at}</th>
              <th scope="col">{headings.expected}</th>
              <th scope="col">{headings.found}</th>
              <th scope="col">{headings.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {example.figures.map(({ at, expected, found, within }) => (
              <tr key={at}>
                <td>{at}</td>
                <td>{expected}</td>
                <td>{found ?? selftest.nothing}</td>
                <td>{selftest.outcomes[within ? 'passed' : 'failed']}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
};
