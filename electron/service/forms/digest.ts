import { createHash } from 'node:crypto';
import type { Digest } from '#shared/reports/forms/content.ts';

/** Hexadecimal digits kept: enough to tell two states of one cell apart. */
const digits = 12;

/** First digits of SHA-256. */
export const formDigest: Digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, digits);
