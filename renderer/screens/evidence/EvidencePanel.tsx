import { Button } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { useRead, useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { AttachmentProgress } from './AttachmentProgress.tsx';
import styles from './EvidencePanel.module.css';
import { EvidenceRow } from './EvidenceRow.tsx';
import { isTextPaste, nameStamp, type TransferredFiles, transferredFiles } from './transferred-files.ts';
import { useAttachments } from './use-attachments.ts';

interface EvidencePanelProps {
  readonly evaluationId: string;
  readonly subjectId: string;
  readonly indicatorId: string;
  /** Who attaches: a scorer's id, or `lead`. */
  readonly actor: string;
  /** What the indicator asks for, in words. */
  readonly wanted: readonly string[];
}

/** 佐证材料 of one indicator of one subject: attach by choosing, dragging or pasting; open, rename, detach. */
export const EvidencePanel = ({ wanted, actor, ...place }: EvidencePanelProps) => {
  const { evaluationId, subjectId, indicatorId } = place;
  const { evidence: words } = useTexts();
  const reading = useRead('evidence.list', place);
  const { queue, attachments } = useAttachments(place);
  const undoing = useWrite('evaluations.undo');
  const [isOver, setOver] = useState(false);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [detached, setDetached] = useState<{ readonly name: string; readonly batch: string } | null>(null);
  const [restored, setRestored] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLElement>(null);

  // What was said about finished files is over once another change follows or the panel goes.
  useEffect(
    () => () => queue.dismissFinished({ evaluationId, subjectId, indicatorId }),
    [queue, evaluationId, subjectId, indicatorId],
  );
  const take = ({ files, folders }: TransferredFiles): void => {
    const empty = files.filter(({ size }) => size === 0);
    setRefusals([
      ...folders.map((name) => words.folderRefused(name)),
      ...empty.map(({ name }) => words.emptyRefused(name)),
    ]);
    setRestored(null);
    queue.add(
      { evaluationId, subjectId, indicatorId },
      actor,
      files.filter(({ size }) => size > 0),
    );
  };

  const paste = useRef<(event: ClipboardEvent) => void>(() => undefined);
  useEffect(() => {
    paste.current = (event) => {
      if (!event.clipboardData || event.defaultPrevented || isTextPaste(event)) return;
      const found = transferredFiles(event.clipboardData, () => words.screenshotName(nameStamp(new Date())));
      if (found.files.length + found.folders.length > 0) {
        event.preventDefault();
        take(found);
      } else if (event.target instanceof Node && panel.current?.contains(event.target)) {
        setRefusals([words.notAFile]);
      }
    };
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => paste.current(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);

  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  const undo = async (): Promise<void> => {
    if (!detached) return;
    const outcome = await undoing.attempt({ id: evaluationId, batch: detached.batch });
    setFailure(outcome.ok ? null : outcome.failure);
    if (!outcome.ok) return;
    setRestored(detached.name);
    setDetached(null);
  };

  const list = reading.data ?? [];
  return (
    <section
      ref={panel}
      className={`${styles.panel} ${isOver ? styles.over : ''}`}
      aria-label={words.title}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take(transferredFiles(event.dataTransfer));
      }}
    >
      {wanted.length > 0 && (
        <div className={styles.wanted}>
          <span className={styles.label}>{words.wanted}</span>
          <ul>
            {wanted.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      <FailureAlert failure={reading.failure} onRetry={reading.reload} />
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      {list.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {list.map((evidence) => (
            <EvidenceRow
              key={evidence.id}
              evidence={evidence}
              onDetached={(batch) => {
                setRestored(null);
                queue.dismissFinished(place);
                setDetached({ name: evidence.name, batch });
              }}
            />
          ))}
        </ul>
      )}
      {reading.data && list.length === 0 && attachments.length === 0 && (
        <p className={styles.none}>{words.none}</p>
      )}
      {attachments.map((attachment) => (
        <AttachmentProgress key={attachment.id} attachment={attachment} queue={queue} />
      ))}
      {detached && (
        <p className={styles.notice} role="status">
          {words.detached(detached.name)}{' '}
          <button type="button" className={styles.link} onClick={() => void undo()}>
            {words.undo}
          </button>
        </p>
      )}
      {restored !== null && (
        <p className={styles.notice} role="status">
          {words.restored(restored)}
        </p>
      )}
      {refusals.map((refusal) => (
        <p key={refusal} className={styles.refusal} role="alert">
          {refusal}
        </p>
      ))}
      <div className={styles.add}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.attach}
        </Button>
        <span className={styles.hint}>{isOver ? words.dropHere : words.ways}</span>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={words.attach}
          onChange={({ target }) => {
            take({ files: [...(target.files ?? [])], folders: [] });
            // The same file may be chosen again after it was detached.
            target.value = '';
          }}
        />
      </div>
    </section>
  );
};
