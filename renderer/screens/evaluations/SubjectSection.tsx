import { Button } from 'antd';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Input } from '#shared/contract/index.ts';
import type { NewSubject, SubjectPreview } from '#shared/contract/methods/evaluations.ts';
import { useTask } from '../../application/client.tsx';
import { useSentFile } from '../../application/sent-file.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { PasteDialog } from '../../components/PasteDialog.tsx';
import { pastedRange } from '../../components/pasted-range.ts';
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

/** 被评对象: typed, pasted from a spreadsheet, or imported from a file after a preview. */
export const SubjectSection = (props: SubjectSectionProps) => {
  const { evaluationId, subjects, disabled, onAdd, onAddRow } = props;
  const { evaluations } = useTexts();
  const words = evaluations.subjects;
  const task = useTask('subjects.preview');
  const { send, letGo } = useSentFile('subjects.preview');
  const [preview, setPreview] = useState<SubjectPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPasting, setPasting] = useState(false);

  const look = async (from: Input<'subjects.preview'>['from']): Promise<void> => {
    const outcome = await task.run({ evaluationId, from });
    if (outcome.ok) setPreview(outcome.value);
    else setFailure(outcome.failure);
  };
  const readText = (text: string): Promise<void> => {
    setFailure(null);
    return look({ kind: 'text', text });
  };
  const readFile = async (file: File): Promise<void> => {
    setFailure(null);
    const sent = await send(file);
    if (!sent.ok) return setFailure(sent.failure);
    await look({ kind: 'file', handle: sent.value.handle, name: file.name });
    letGo();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (disabled || isPasting || preview !== null) return;
    const text = pastedRange(event);
    if (text !== null) void readText(text);
  };

  return (
    <section onPaste={onPaste}>
      <p className={styles.explained}>{words.explained}</p>
      <div className={styles.tools}>
        <Button size="small" disabled={disabled} onClick={onAddRow}>
          {words.add}
        </Button>
        <Button size="small" disabled={disabled} onClick={() => setPasting(true)}>
          {words.paste}
        </Button>
        <FileButton
          size="small"
          disabled={disabled}
          title={words.importAccept}
          accept=".xlsx,.xls,.csv"
          label={words.import}
          onChoose={(file) => void readFile(file)}
        >
          {words.import}
        </FileButton>
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
      <PasteDialog
        open={isPasting}
        words={evaluations.preview}
        onClose={() => setPasting(false)}
        onRead={(text) => void readText(text)}
      />
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
