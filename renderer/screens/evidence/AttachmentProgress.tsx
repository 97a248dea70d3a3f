import { Progress } from 'antd';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import type { Attachment, AttachmentQueue, SamePlace } from './attachment-queue.ts';
import styles from './EvidencePanel.module.css';

interface AttachmentProgressProps {
  readonly attachment: Attachment;
  readonly queue: AttachmentQueue;
}

/** What is becoming of a file that is being attached. */
export const AttachmentProgress = ({ attachment, queue }: AttachmentProgressProps) => {
  const { evidence: words } = useTexts();
  const { id, name, place, progress } = attachment;
  const dismiss = (
    <button type="button" className={styles.link} onClick={() => queue.dismiss(id)}>
      {words.dismiss}
    </button>
  );
  switch (progress.state) {
    case 'waiting':
    case 'sending':
    case 'attaching': {
      const percent =
        progress.state === 'sending'
          ? Math.floor(progress.share * 100)
          : progress.state === 'waiting'
            ? 0
            : 100;
      return (
        <div className={styles.progress}>
          <span className={styles.sending}>{words.uploading(name)}</span>
          <Progress
            percent={percent}
            size="small"
            format={(share = 0) =>
              progress.state === 'waiting'
                ? words.waiting
                : progress.state === 'attaching'
                  ? words.attaching
                  : words.share(share)
            }
            aria-label={words.uploading(name)}
          />
          {progress.state !== 'attaching' && (
            <button
              type="button"
              className={styles.link}
              onClick={() => queue.cancel(id)}
              aria-label={words.cancelNamed(name)}
            >
              {words.cancel}
            </button>
          )}
        </div>
      );
    }
    case 'failed':
      return (
        <FailureAlert
          failure={progress.failure}
          title={name}
          onRetry={() => queue.retry(id)}
          onClose={() => queue.dismiss(id)}
        />
      );
    case 'already-here':
      return (
        <p className={styles.notice} role="status">
          {words.alreadyHere(progress.name)} {dismiss}
        </p>
      );
    case 'attached':
      return (
        <p className={styles.notice} role="status">
          {words.attached(name)}
          {progress.elsewhere.length > 0 && (
            <Elsewhere evaluationId={place.evaluationId} places={progress.elsewhere} />
          )}{' '}
          {dismiss}
        </p>
      );
  }
};

/** Says where else the same content is attached. */
const Elsewhere = ({
  evaluationId,
  places,
}: {
  readonly evaluationId: string;
  readonly places: readonly SamePlace[];
}) => {
  const { evidence: words, results } = useTexts();
  const { data } = useRead('scoring.snapshot', { evaluationId });
  if (!data) return null;
  const subjects = new Map(data.subjects.map(({ id, name }) => [id, name]));
  const codes = new Map(
    data.framework.document.dimensions.flatMap(({ indicators }) =>
      indicators.map(({ id, code }) => [id, code]),
    ),
  );
  const named = places.map(({ subjectId, indicatorId }) =>
    words.alsoAtOne(subjects.get(subjectId) ?? subjectId, codes.get(indicatorId) ?? indicatorId),
  );
  return <> {words.alsoAt([...new Set(named)].join(results.separators.item))}</>;
};
