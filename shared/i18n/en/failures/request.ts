import type { requestFailures } from '../../../contract/failures/request.ts';
import type { FailureSentences } from '../../translation.ts';

const nouns = {
  plan: 'Plan',
  framework: 'Framework',
  evaluation: 'Evaluation',
  subject: 'Subject',
  scorer: 'Scorer',
  expert: 'Expert',
  indicator: 'Indicator',
  dimension: 'Dimension',
  damage: 'Damaged place',
  clash: 'Differing decisions',
  'progress-item': 'Progress item',
  evidence: 'Evidence',
  finding: 'Finding',
  rectification: 'Measure',
  handle: 'File in transit',
  batch: 'Batch of changes',
  'review-round': 'Review round',
  'report-template': 'Report template',
  'annual-template': 'Data tables template',
  'annual-table': 'Data table',
  'annual-field': 'Field of the data tables',
  'export-profile': 'saved export',
  'issued-template': 'issued form',
} as const;

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export const requestSentences: FailureSentences<typeof requestFailures> = {
  'request.unknown-method': ({ method }) =>
    `Request “${method}”: this version of the service does not have it. Check that screen and service are of the same version.`,
  'request.invalid': ({ method, at, detail }) =>
    `Request “${method}”${at === '' ? '' : `, “${at}”`}: the content does not have the agreed form (${detail}). Correct it and try again.`,
  'request.cancelled': () => 'The operation was cancelled; nothing was written.',
  'request.unauthorised': () =>
    'This page has no access token, or the token is no longer valid. Open the full address printed in the terminal again.',
  'request.too-large': ({ size, maximum }) =>
    `Request: at most ${megabytes(maximum)} MB at once, found ${megabytes(size)} MB. Split it into several.`,
  'request.not-found': ({ noun, id }) =>
    `${nouns[noun]} “${id}”: it no longer exists and may have been deleted or undone. Reload the list and choose again.`,
  'service.stopped': ({ method }) =>
    method === ''
      ? 'The background service has stopped. What was saved is safe. Open the application again; if it happens again, restore a backup or run the check.'
      : `Operation “${method}”: the background service stopped while it was under way; the reloaded data shows what took effect. Check and repeat where needed.`,
  'service.internal': ({ method }) =>
    `Operation “${method}”: an internal error; it was not completed. Try again; if it happens again, tell the maintainers the reference in brackets.`,
  'host.no-program': ({ name, detail }) =>
    `“${name}”: showing it takes a program for this kind of file, and the system opened none (${detail}). Install one, or save the file and open it elsewhere.`,
  'host.backups-inside-workspace': ({ workspace, backups }) =>
    `Backup folder “${backups}”: it must lie outside the workspace “${workspace}” and lies inside it. Name another folder in HENGPING_BACKUPS.`,
};
