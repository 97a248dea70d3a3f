import { hash as digestOf } from 'node:crypto';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { Operation } from '#shared/model/operation.ts';

/** Hash before the first operation of a replica. */
export const chainStart = '0'.repeat(64);

/**
 * The canonical JSON of an operation, put together from its fields in code unit order. `value` is the canonical JSON
 * of its value, which whoever makes or stores an operation has at hand.
 */
const operationText = (operation: Omit<Operation, 'hash'>, value: string): string => {
  const { actor, batch, chain, entity, entityId, field, id, replica, seen } = operation;
  const text = (plain: string | readonly string[]): string => JSON.stringify(plain);
  return `{"actor":${text(actor)},"batch":${text(batch)},"chain":${chain},"entity":${text(entity)},"entityId":${text(entityId)},"field":${text(field)},"id":${text(id)},"replica":${text(replica)},"seen":${text(seen)},"value":${value}}`;
};

/** SHA-256 over the previous hash and the operation's canonical JSON: changing an old one breaks every later one. */
export const chainHash = (
  previous: string,
  operation: Omit<Operation, 'hash'>,
  value: string = canonicalJson(operation.value),
): string => digestOf('sha256', `${previous}\n${operationText(operation, value)}`);

const modulus = 1n << 256n;

/**
 * A digest of a set of operations that does not depend on their order: the sum of their hashes. Two workspaces that
 * hold the same operations have the same one, and it can be kept up to date by adding.
 */
export const addToDigest = (digest: bigint, operationHash: string): bigint =>
  (digest + BigInt(`0x${operationHash}`)) % modulus;
