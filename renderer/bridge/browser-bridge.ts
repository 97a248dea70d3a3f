import type { HostBridge, OpenOutcome, SaveOutcome } from '#shared/contract/bridge.ts';
import { createClient } from '#shared/contract/client.ts';
import { type Failure, FailureError, failure } from '#shared/contract/failure.ts';
import { failureOf, type LoopbackAccess, request, takeAccess } from './loopback-access.ts';
import { openLoopbackChannel } from './loopback-channel.ts';

/** What a browser shows by itself without running anything; every other kind is downloaded. */
const shownTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
};

/** The bridge of a page in an ordinary browser: files are downloaded or shown in a tab. */
export const connectBrowserBridge = (): HostBridge => {
  const access = takeAccess();
  return {
    kind: 'browser',
    client: createClient(openLoopbackChannel(access)),
    // The browser decides where downloads go, so there is nothing to choose or to find open beforehand.
    chooseTarget: async (suggestedName) => ({
      name: suggestedName,
      save: (handle, sha256) => save(access, handle, sha256, suggestedName),
    }),
    openFile: (handle, name) => open(access, handle, name),
    savePdf: null,
    setLanguage: () => undefined,
  };
};

const save = async (
  access: LoopbackAccess,
  handle: string,
  sha256: string,
  name: string,
): Promise<SaveOutcome> => {
  try {
    const content = await fetchFile(access, handle);
    if ((await sha256Of(content)) !== sha256) {
      return { saved: false, failure: failure('file.changed-in-transit', { place: name }) };
    }
    download(new Blob([content], { type: 'application/octet-stream' }), name);
    return { saved: true, place: name };
  } catch (error) {
    return { saved: false, failure: causeOf(error) };
  }
};

const open = async (access: LoopbackAccess, handle: string, name: string): Promise<OpenOutcome> => {
  try {
    const content = await fetchFile(access, handle);
    const type = shownTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
    if (type === undefined) download(new Blob([content], { type: 'application/octet-stream' }), name);
    else show(new Blob([content], { type }));
    return { opened: true };
  } catch (error) {
    return { opened: false, failure: causeOf(error) };
  }
};

const fetchFile = async (access: LoopbackAccess, handle: string): Promise<ArrayBuffer> => {
  const response = await request(access, `/files/${encodeURIComponent(handle)}`);
  if (!response.ok) throw new FailureError(await failureOf(response));
  return response.arrayBuffer();
};

const sha256Of = async (content: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** A connection that breaks in the middle rejects with the browser's own error. */
const causeOf = (error: unknown): Failure =>
  error instanceof FailureError ? error.failure : failure('service.stopped', { method: 'files.read' });

const download = (content: Blob, name: string): void => {
  followLink(content, (link) => {
    link.download = name;
  });
};

const show = (content: Blob): void => {
  followLink(content, (link) => {
    link.target = '_blank';
    link.rel = 'noopener';
  });
};

/** Long enough for the browser to have taken the content over. */
const releaseMilliseconds = 60_000;

const followLink = (content: Blob, prepare: (link: HTMLAnchorElement) => void): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  prepare(link);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), releaseMilliseconds);
};
