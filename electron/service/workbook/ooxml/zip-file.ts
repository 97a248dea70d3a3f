import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { partHead, zipEnd } from '../../archives/zip-writer.ts';

/** Fast enough not to be waited for; sheets of repeated tags shrink to a tenth all the same. */
const compressionLevel = 4;
/** Text gathered before it is packed, in UTF-16 units. */
const chunkLength = 1 << 16;

/** A part of the package while it is written. */
export interface ZipPart {
  /** Takes text; what is gathered is packed in another thread. */
  write(text: string): void;
  /** Resolves when what was written is no longer waiting in memory. */
  drained(): Promise<void>;
  /** Ends the part. Parts stand in the file in the order they end. */
  end(): void;
}

interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly chunks: readonly Buffer[];
}

/**
 * Writes a zip file part by part. Parts are packed by the threads of zlib while the caller makes the next ones; only
 * packed bytes wait in memory. Sizes stay below 4 GB: one sheet has at most 2^20 rows.
 */
export class ZipFile {
  readonly #file: FileHandle;
  readonly #entries: Buffer[] = [];
  #offset = 0;
  #written: Promise<void> = Promise.resolve();

  constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<ZipFile> {
    return new ZipFile(await open(path, 'w'));
  }

  part(name: string): ZipPart {
    const packer = createDeflateRaw({ level: compressionLevel });
    const packed = this.#packed(packer);
    let waiting = '';
    let size = 0;
    let crc = 0;
    const flush = () => {
      if (waiting === '') return;
      const bytes = Buffer.from(waiting, 'utf8');
      waiting = '';
      size += bytes.length;
      crc = crc32(bytes, crc);
      packer.write(bytes);
    };
    return {
      write: (text) => {
        waiting += text;
        if (waiting.length >= chunkLength) flush();
      },
      drained: async () => {
        if (packer.writableNeedDrain) await once(packer, 'drain');
      },
      end: () => {
        flush();
        packer.end();
        this.#append(
          name,
          packed.then((chunks) => ({ chunks, size, crc })),
        );
      },
    };
  }

  /** A whole part at once. */
  add(name: string, text: string): void {
    const part = this.part(name);
    part.write(text);
    part.end();
  }

  /** Resolves when the parts ended so far stand in the file. Rejects with what the file system says. */
  settled(): Promise<void> {
    return this.#written;
  }

  /** Writes the directory and closes the file. */
  async end(): Promise<void> {
    await this.#written;
    await this.#put(zipEnd(this.#entries, this.#offset));
    await this.#file.close();
  }

  /** Closes without finishing. */
  async abandon(): Promise<void> {
    await this.#written.catch(() => undefined);
    await this.#file.close();
  }

  async #packed(packer: DeflateRaw): Promise<Buffer[]> {
    const chunks: Buffer[] = [];
    packer.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(packer, 'end');
    return chunks;
  }

  #append(name: string, packed: Promise<Packed>): void {
    this.#written = this.#written.then(async () => {
      const { chunks, size, crc } = await packed;
      const packedSize = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      const { head, entry } = partHead({ name, isPacked: true, crc, packedSize, size });
      this.#entries.push(entry(this.#offset));
      await this.#put(Buffer.concat([head, ...chunks]));
    });
    // Whoever waits for the parts hears of a failure; nobody else has to.
    this.#written.catch(() => undefined);
  }

  async #put(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#offset + done);
      done += bytesWritten;
    }
    this.#offset += bytes.length;
  }
}
