import { Button, Input, Modal } from 'antd';
import { type ClipboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { NewSubject, SubjectPreview } from '#shared/contract/methods/evaluations.ts';
import { failureOf, useClient, useTask } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { upload } from '../../application/upload.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import type { Keyed } from './draft.ts';
import { SubjectPreviewDialog } from './SubjectPreviewDialog.tsx';
import { SubjectTable } from './SubjectTable.tsx';
import styles from './sections.module.css';

interface SubjectSectionProps {
  /** Null while the evaluation is not stored yet. */
  readonly evaluationId: string | null;
  readonly subjects: readonly Keyed<NewSubject>[];
  readonly disabled: boolean;
  readonly onChange: (key: string, fields: Partial<NewSubject>) => Promise<unknown>;
  readonly onAdd: (subjects: readonly NewSubject[]) => void;
  readonly onAddRow: () => void;
  readonly onRemove: (key: string) => void;
  readonly refuseName?: (name: string) => ReactNode | null;
}

/** A copied range rather than a word: more than one cell or line. */
const isRange = (text: string): boolean => /[\t\n]/.test(text.trim());

/** 被评对象: typed, pasted from a spreadsheet, or imported from a file after a preview. */
export const SubjectSection = (props: SubjectSectionProps) => {
  const { evaluationId, subjects, disabled, onAdd, onAddRow } = props;
  const { evaluations, application } = useTexts();
  const words = evaluations.subjects;
  const client = useClient();
  const task = useTask('subjects.preview');
  const [preview, setPreview] = useState<SubjectPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const readText = async (text: string): Promise<void> => {
    setFailure(null);
    const outcome = await task.run({ evaluationId, from: { kind: 'text', text } });
    if (outcome.ok) setPreview(outcome.value);
    else setFailure(outcome.failure);
  };
  const readFile = async (file: File): Promise<void> => {
    setFailure(null);
    try {
      const { handle } = await upload(client, file);
      const outcome = await task.run({ evaluationId, from: { kind: 'file', handle, name: file.name } });
      client.call('files.close', { handle }).catch(() => undefined);
      if (outcome.ok) setPreview(outcome.value);
      else setFailure(outcome.failure);
    } catch (error) {
      setFailure(failureOf(error, 'subjects.preview'));
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (disabled || pasted !== null || preview !== null) return;
    const text = event.clipboardData.getData('text/plain');
    if (!isRange(text)) return;
    event.preventDefault();
    void readText(text);
  };

  return (
    <section onPaste={onPaste}>
      <p className={styles.explained}>{words.explained}</p>
      <div className={styles.tools}>
        <Button size="small" disabled={disabled} onClick={onAddRow}>
          {words.add}
        </Button>
        <Button size="small" disabled={disabled} onClick={() => setPasted('')}>
          {words.paste}
        </Button>
        <Button
          size="small"
          disabled={disabled}
          title={words.importAccept}
          onClick={() => picker.current?.click()}
        >
          {words.import}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.xls,.csv"
          aria-label={words.import}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void readFile(file);
            target.value = '';
          }}
        />
        {subjects.length > 0 && <span className={styles.detail}>{words.count(subjects.length)}</span>}
      </div>
      <TaskProgress task={task} />
      {failure && failure.code !== 'request.cancelled' && (
        <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      )}
      {subjects.length === 0 && <EmptyState title={words.none} />}
      <SubjectTable
        subjects={subjects}
        disabled={disabled}
        onChange={props.onChange}
        onAdd={onAddRow}
        onRemove={props.onRemove}
        {...(props.refuseName ? { refuseName: props.refuseName } : {})}
      />
      <Modal
        open={pasted !== null}
        title={evaluations.preview.pasteTitle}
        okText={evaluations.preview.read}
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
          aria-label={evaluations.preview.pasteLabel}
          placeholder={evaluations.preview.pastePlaceholder}
          onChange={({ target }) => setPasted(target.value)}
        />
      </Modal>
      {preview && (
        <SubjectPreviewDialog
          preview={preview}
          listed={subjects}
          onCancel={() => setPreview(null)}
          onTake={(taken) => {
            setPreview(null);
            onAdd(taken);
          }}
        />
      )}
    </section>
  );
};
