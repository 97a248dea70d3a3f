import { type Failure, failure, failureSchema } from '#shared/contract/failure.ts';

/** How a page reaches the loopback host that served it. */
export interface LoopbackAccess {
  /** Origin of the host; empty for the page's own. */
  readonly origin: string;
  readonly token: string;
}

const storageKey = 'hengping-token';

/**
 * The token of this launch: from the fragment of the address at first, from the tab's own storage after a reload.
 * The fragment is removed so that the token is neither copied with the address nor seen over a shoulder.
 */
export const takeAccess = (): LoopbackAccess => {
  const [, token] = /^#token=([\w-]+)$/.exec(window.location.hash) ?? [];
  if (token !== undefined) {
    sessionStorage.setItem(storageKey, token);
    history.replaceState(null, '', window.location.pathname);
  }
  return { origin: '', token: sessionStorage.getItem(storageKey) ?? '' };
};

/** A request to the host with the token. Rejects when the host cannot be reached. */
export const request = (access: LoopbackAccess, path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(`${access.origin}${path}`, {
    ...options,
    headers: { ...options.headers, Authorization: `Bearer ${access.token}` },
    cache: 'no-store',
  });

/** The failure in an answer that is not a success. */
export const failureOf = async (response: Response): Promise<Failure> => {
  const body: unknown = await response.json().catch(() => null);
  const parsed = failureSchema.safeParse(
    typeof body === 'object' && body !== null && 'failure' in body ? body.failure : null,
  );
  return parsed.success ? parsed.data : failure('service.stopped', { method: '' });
};
