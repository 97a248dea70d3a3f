import { useMemo, useSyncExternalStore } from 'react';
import type { Client } from '#shared/contract/index.ts';
import { useClient } from '../../application/client.tsx';
import {
  type Attachment,
  type AttachmentQueue,
  createAttachmentQueue,
  type EvidencePlace,
} from './attachment-queue.ts';

/** One queue per client, so that sending goes on while another indicator is on screen. */
const queues = new WeakMap<Client, AttachmentQueue>();

const queueOf = (client: Client): AttachmentQueue => {
  const found = queues.get(client);
  if (found) return found;
  const queue = createAttachmentQueue(client);
  queues.set(client, queue);
  return queue;
};

/** The queue and what it holds for one place. */
export const useAttachments = ({
  evaluationId,
  subjectId,
  indicatorId,
}: EvidencePlace): { readonly queue: AttachmentQueue; readonly attachments: readonly Attachment[] } => {
  const queue = queueOf(useClient());
  const all = useSyncExternalStore(queue.onChange, queue.list);
  const attachments = useMemo(
    () =>
      all.filter(
        ({ place }) =>
          place.evaluationId === evaluationId &&
          place.subjectId === subjectId &&
          place.indicatorId === indicatorId,
      ),
    [all, evaluationId, subjectId, indicatorId],
  );
  return { queue, attachments };
};
