import { Alert, Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { fillsSheets, type Scorer } from '#shared/model/evaluation.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import { FormPreview } from './FormPreview.tsx';
import styles from './forms.module.css';
import { useFormImport } from './use-form-import.ts';

interface ReadFormsProps {
  readonly evaluationId: string;
  readonly framework: FrameworkDocument;
  readonly scorers: readonly Scorer[];
  /** Told whether a preview is being looked at. */
  readonly onReview: (isReviewing: boolean) => void;
}

/** Takes a form that came back: preview, choice, commit, undo. */
export const ReadForms = ({ evaluationId, framework, scorers, onReview }: ReadFormsProps) => {
  const { forms } = useTexts();
  const words = forms.screen;
  const picker = useRef<HTMLInputElement>(null);
  const [scorerId, setScorerId] = useState<string | null>(null);
  const { stage, failure, reading, committing, isBusy, read, commit, undo, leave } =
    useFormImport(evaluationId);
  const isReviewing = stage.stage === 'preview';
  useEffect(() => onReview(isReviewing), [onReview, isReviewing]);
  return (
    <section className={styles.panel} aria-label={words.read}>
      <h2 className={styles.heading}>{words.read}</h2>
      <div className={styles.act}>
        <Button
          type={isReviewing ? 'default' : 'primary'}
          disabled={isBusy}
          onClick={() => picker.current?.click()}
        >
          {stage.stage === 'none' ? words.choose : words.another}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.xls"
          aria-label={words.choose}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void read(file, scorerId);
            target.value = '';
          }}
        />
        <span className={styles.owner}>
          {words.owner}
          <Select
            size="small"
            aria-label={words.owner}
            value={scorerId ?? ''}
            disabled={isBusy}
            popupMatchSelectWidth={false}
            onChange={(id) => setScorerId(id === '' ? null : id)}
            options={[
              { value: '', label: words.ownerByFile },
              ...scorers.filter(fillsSheets).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </span>
        <span className={styles.hint}>{words.chooseHint}</span>
        {isReviewing && (
          <Button disabled={isBusy} onClick={leave}>
            {words.leave}
          </Button>
        )}
      </div>
      <div className={styles.outcome} aria-live="polite">
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
            title={words.committed(stage.outcome.taken, stage.outcome.left)}
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
        <FormPreview
          key={stage.preview.sha256}
          preview={stage.preview}
          name={stage.sent.name}
          framework={framework}
          disabled={isBusy}
          onCommit={(chosen) => void commit(stage.sent, stage.preview.sha256, chosen)}
        />
      )}
    </section>
  );
};
