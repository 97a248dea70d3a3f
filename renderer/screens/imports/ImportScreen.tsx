import { Alert, Button, Input, Modal } from 'antd';
import { type ClipboardEvent, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { EvaluationState } from '#shared/model/evaluation.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { CollectionNav } from './CollectionNav.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { type ImportScene, importScene } from './import-scene.ts';
import styles from './imports.module.css';
import { useTableImport } from './use-table-import.ts';

/** States from which on scores stay as they are. */
const finalStates: ReadonlySet<EvaluationState> = new Set(['final', 'reported', 'rectification', 'closed']);

/** A copied range rather than a word: more than one cell or line. */
const isRange = (text: string): boolean => /[\t\n]/.test(text.trim());

/** 导入表格: figures and scores from tables of others. */
export const ImportScreen = () => {
  const { id = '' } = useParams();
  const { imports: words } = useTexts();
  const { data, failure, reload } = useRead('evaluations.get', { id });
  const version = useRead(
    'frameworks.getVersion',
    { id: data?.evaluation.frameworkVersionId ?? '' },
    { enabled: data !== undefined },
  );
  const problem = failure ?? version.failure;
  const scene = useMemo(
    () => (data && version.data ? importScene(version.data.document, data.subjects, data.scorers) : null),
    [data, version.data],
  );
  const content = (): React.ReactNode => {
    if (problem)
      return (
        <FailureAlert
          failure={problem}
          onRetry={() => {
            reload();
            version.reload();
          }}
        />
      );
    if (!data || !scene) return <Waiting />;
    if (data.subjects.length === 0) return <EmptyState title={words.noSubjects} />;
    if (finalStates.has(data.evaluation.state)) return <Alert type="info" showIcon title={words.locked} />;
    return <Import evaluationId={id} scene={scene} />;
  };
  return (
    <EvaluationFrame id={id} step="forms" evaluation={data?.evaluation ?? null}>
      <CollectionNav id={id} />
      {content()}
    </EvaluationFrame>
  );
};

const Import = ({ evaluationId, scene }: { readonly evaluationId: string; readonly scene: ImportScene }) => {
  const { imports: words, application } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const { stage, failure, reading, committing, isBusy, readText, readFile, look, commit, undo } =
    useTableImport(evaluationId);
  const onPaste = (event: ClipboardEvent): void => {
    if (isBusy || pasted !== null) return;
    const text = event.clipboardData.getData('text/plain');
    if (!isRange(text)) return;
    event.preventDefault();
    void readText(text);
  };
  return (
    <section onPaste={onPaste} aria-label={words.title}>
      <p className={styles.hint}>{words.intro}</p>
      <div className={styles.act}>
        <Button
          type={stage.stage === 'preview' ? 'default' : 'primary'}
          disabled={isBusy}
          onClick={() => picker.current?.click()}
        >
          {stage.stage === 'none' ? words.choose : words.another}
        </Button>
        <Button disabled={isBusy} onClick={() => setPasted('')}>
          {words.paste}
        </Button>
        <span className={styles.hint}>{words.chooseHint}</span>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xls,.csv,.txt,.htm,.html"
          aria-label={words.choose}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void readFile(file);
            target.value = '';
          }}
        />
      </div>
      <div aria-live="polite">
        <TaskProgress task={reading} />
        <TaskProgress task={committing} />
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
            title={words.committed(stage.outcome.observations, stage.outcome.scores)}
            action={
              <Button size="small" disabled={isBusy} onClick={() => void undo(stage.outcome.batch)}>
                {words.undo}
              </Button>
            }
          />
        )}
        {stage.stage === 'undone' && (
          <Alert type="info" showIcon role="status" title={words.undone(stage.reverted, stage.kept)} />
        )}
      </div>
      {stage.stage === 'preview' && (
        <ImportPreview
          name={stage.from.kind === 'file' ? stage.from.name : words.pasted}
          preview={stage.preview}
          choices={stage.choices}
          scene={scene}
          disabled={isBusy}
          onChoose={(choices) => void look(stage.from, choices)}
          onCommit={(leftOut) => void commit(stage, leftOut)}
        />
      )}
      <Modal
        open={pasted !== null}
        title={words.pasteTitle}
        okText={words.read}
        cancelText={application.cancel}
        okButtonProps={{ disabled: (pasted ?? '').trim() === '' }}
        onCancel={() => setPasted(null)}
        onOk={() => {
          const text = pasted ?? '';
          setPasted(null);
          void readText(text);
        }}
        destroyOnHidden
      >
        <Input.TextArea
          autoFocus
          rows={9}
          wrap="off"
          value={pasted ?? ''}
          aria-label={words.pasteLabel}
          placeholder={words.pastePlaceholder}
          onChange={({ target }) => setPasted(target.value)}
        />
      </Modal>
    </section>
  );
};
