import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '#shared/contract/failure.ts';
import type { FileHandle } from '#shared/contract/methods/files.ts';

interface Upload {
  readonly name: string;
  readonly path: string;
  readonly descriptor: number;
  readonly hash: Hash;
  size: number;
}

interface Finished extends FileHandle {
  readonly path: string;
  /** Whether closing the handle removes the file. */
  readonly temporary: boolean;
}

/** Files on their way in or out, under handles. Nothing here survives the service. */
export interface Transfers {
  begin(name: string): string;
  append(handle: string, bytes: Uint8Array): number;
  finish(handle: string): FileHandle;
  /** Offers a file of the service for reading. */
  offer(file: { path: string; name: string; size: number; sha256: string; temporary: boolean }): FileHandle;
  read(handle: string, offset: number, length: number): { bytes: Uint8Array<ArrayBuffer>; last: boolean };
  /** Gives a finished upload to its owner, who moves the file; the handle ends. */
  take(handle: string): { path: string; name: string; size: number; sha256: string };
  /** Path of a finished file, for reading it in place. */
  pathOf(handle: string): string;
  /** What is known of a finished file; the handle stays. */
  fileOf(handle: string): { path: string; name: string; size: number; sha256: string };
  close(handle: string): void;
  closeAll(): void;
  /** Where files being made may stand; emptied at every open. */
  readonly directory: string;
}

export const createTransfers = (directory: string, newName: () => string): Transfers => {
  // What an earlier run left here was never acknowledged to anyone.
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const uploads = new Map<string, Upload>();
  const finished = new Map<string, Finished>();

  const upload = (handle: string): Upload =>
    uploads.get(handle) ?? fail('request.not-found', { noun: 'handle', id: handle });
  const ready = (handle: string): Finished =>
    finished.get(handle) ?? fail('request.not-found', { noun: 'handle', id: handle });
  const publicPart = ({ handle, name, size, sha256 }: FileHandle): FileHandle => ({
    handle,
    name,
    size,
    sha256,
  });

  const close = (handle: string): void => {
    const open = uploads.get(handle);
    if (open) {
      closeSync(open.descriptor);
      rmSync(open.path, { force: true });
      uploads.delete(handle);
    }
    const file = finished.get(handle);
    if (file?.temporary) rmSync(file.path, { force: true });
    finished.delete(handle);
  };

  return {
    begin: (name) => {
      const handle = newName();
      const path = join(directory, handle);
      uploads.set(handle, {
        name,
        path,
        descriptor: openSync(path, 'wx'),
        hash: createHash('sha256'),
        size: 0,
      });
      return handle;
    },
    append: (handle, bytes) => {
      const file = upload(handle);
      let written = 0;
      while (written < bytes.byteLength) written += writeSync(file.descriptor, bytes, written);
      file.hash.update(bytes);
      file.size += bytes.byteLength;
      return file.size;
    },
    finish: (handle) => {
      const file = upload(handle);
      fsyncSync(file.descriptor);
      closeSync(file.descriptor);
      uploads.delete(handle);
      const sha256 = file.hash.digest('hex');
      finished.set(handle, {
        handle,
        name: file.name,
        size: file.size,
        sha256,
        path: file.path,
        temporary: true,
      });
      return publicPart(ready(handle));
    },
    offer: (file) => {
      const handle = newName();
      finished.set(handle, { handle, ...file });
      return publicPart(ready(handle));
    },
    read: (handle, offset, length) => {
      const file = ready(handle);
      const descriptor = openSync(file.path, 'r');
      try {
        const { size } = fstatSync(descriptor);
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        let done = 0;
        while (done < bytes.byteLength) {
          const count = readSync(descriptor, bytes, done, bytes.byteLength - done, offset + done);
          if (count === 0) break;
          done += count;
        }
        return { bytes: bytes.subarray(0, done), last: offset + done >= size };
      } finally {
        closeSync(descriptor);
      }
    },
    take: (handle) => {
      const { path, name, size, sha256 } = ready(handle);
      finished.delete(handle);
      return { path, name, size, sha256 };
    },
    pathOf: (handle) => ready(handle).path,
    fileOf: (handle) => {
      const { path, name, size, sha256 } = ready(handle);
      return { path, name, size, sha256 };
    },
    close,
    closeAll: () => {
      for (const handle of [...uploads.keys(), ...finished.keys()]) close(handle);
    },
    directory,
  };
};
