import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { Operation } from '#shared/model/operation.ts';

/** Hash before the first operation of a replica. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over the previous hash and the operation's canonical JSON: changing an old one breaks every later one. */
export const chainHash = (previous: string, operation: Omit<Operation, 'hash'>): string =>
  createHash('sha256').update(previous).update('\n').update(canonicalJson(operation)).digest('hex');

const modulus = 1n << 256n;

/**
 * A digest of a set of operations that does not depend on their order: the sum of their hashes. Two workspaces that
 * hold the same operations have the same one, and it can be kept up to date by adding.
 */
export const addToDigest = (digest: bigint, operationHash: string): bigint =>
  (digest + BigInt(`0x${operationHash}`)) % modulus;
