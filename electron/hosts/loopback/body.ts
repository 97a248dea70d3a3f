import type { IncomingMessage } from 'node:http';
import { fail } from '#shared/contract/failure.ts';

/** A chunk of a file in base64 and the longest pasted list both stay well below. */
export const maximumBodyBytes = 16 * 1024 * 1024;

/**
 * The body of a request as text.
 * @throws FailureError `request.too-large`, as soon as it is known to be.
 */
export const readBody = async (request: IncomingMessage): Promise<string> => {
  const announced = Number(request.headers['content-length'] ?? '0');
  if (announced > maximumBodyBytes) fail('request.too-large', { size: announced, maximum: maximumBodyBytes });
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.byteLength;
    if (size > maximumBodyBytes) fail('request.too-large', { size, maximum: maximumBodyBytes });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
};
