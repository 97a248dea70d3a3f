import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A new token for one launch: whoever has it may speak to the service. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Why a request is turned away before anything looks at its content. */
export type Refusal = 'wrong-host' | 'wrong-origin' | 'no-token';

/**
 * Whether a request was meant for this server. A name that was re-pointed at 127.0.0.1 shows in the Host header, a
 * page of another site in Origin or Sec-Fetch-Site.
 */
export const refuseForeign = (request: IncomingMessage, authority: string): Refusal | null => {
  if (request.headers.host !== authority) return 'wrong-host';
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${authority}`) return 'wrong-origin';
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'wrong-origin';
  return null;
};

/** Whether a request carries the token of this launch, compared in constant time. */
export const refuseStranger = (request: IncomingMessage, token: string): Refusal | null => {
  const { authorization = '' } = request.headers;
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`)) ? null : 'no-token';
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
