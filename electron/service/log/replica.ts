import { createHash, generateKeyPairSync } from 'node:crypto';
import { hostname } from 'node:os';
import type { Connection } from '../db/connection.ts';

/** Where a workspace stands. A folder copied to another laptop or path must not go on writing under the same id. */
export const placeOf = (directory: string): string =>
  createHash('sha256').update(`${hostname()}\n${directory}`).digest('hex');

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A name of `length` characters from 0-9a-z. */
export const randomName = (random: (size: number) => Uint8Array, length: number): string => {
  let name = '';
  while (name.length < length)
    // 252 is the largest multiple of 36 a byte reaches; what is above is thrown again so that letters are even.
    for (const byte of random(length)) if (byte < 252 && name.length < length) name += alphabet[byte % 36];
  return name;
};

export const createReplica = (
  connection: Connection,
  place: string,
  now: number,
  random: (size: number) => Uint8Array,
): string => {
  const id = randomName(random, 10);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const publicText = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const privateText = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  connection.transaction(() => {
    connection
      .prepare('INSERT INTO replica (id, public_key, created_at) VALUES (?, ?, ?)')
      .run(id, publicText, new Date(now).toISOString());
    connection
      .prepare('INSERT OR REPLACE INTO own_replica (only, id, private_key, place) VALUES (1, ?, ?, ?)')
      .run(id, privateText, place);
  })();
  return id;
};

/** The replica this installation writes under: the stored one when the folder still stands where it was made. */
export const ownReplica = (
  connection: Connection,
  place: string,
  now: number,
  random: (size: number) => Uint8Array,
): string => {
  const found = connection.prepare('SELECT id, place FROM own_replica WHERE only = 1').get() as
    | { id: string; place: string }
    | undefined;
  return found && found.place === place ? found.id : createReplica(connection, place, now, random);
};
