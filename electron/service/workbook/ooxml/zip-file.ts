import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

/** Fast enough not to be waited for; sheets of repeated tags shrink to a tenth all the same. */
const compressionLevel = 4;
/** Text gathered before it is packed, in UTF-16 units. */
const chunkLength = 1 << 16;
/** 1980-01-01, the first day zip files know: equal content makes equal files. */
const firstDay = 0x21;
const version = 20;
const utf8Names = 0x0800;
const deflated = 8;

/** A part of the package while it is written. */
export interface ZipPart {
  /** Takes text; what is gathered is packed in another thread. */
  write(text: string): void;
  /** Resolves when what was written is no longer waiting in memory. */
  drained(): Promise<void>;
  /** Ends the part. Parts stand in the file in the order they end. */
  end(): void;
}

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly chunks: readonly Buffer[];
}

const fields = (values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let offset = 0;
  for (const [bytes, value] of values)
    offset = bytes === 2 ? buffer.writeUInt16LE(value, offset) : buffer.writeUInt32LE(value >>> 0, offset);
  return buffer;
};

/** What stands the same in front of a part and in the directory. */
const common = ({
  crc,
  packedSize,
  size,
  name,
}: Omit<Entry, 'offset'>): readonly (readonly [2 | 4, number])[] => [
  [2, version],
  [2, utf8Names],
  [2, deflated],
  [2, 0],
  [2, firstDay],
  [4, crc],
  [4, packedSize],
  [4, size],
  [2, name.length],
  [2, 0],
];

/**
 * Writes a zip file part by part. Parts are packed by the threads of zlib while the caller makes the next ones; only
 * packed bytes wait in memory. Sizes stay below 4 GB: one sheet has at most 2^20 rows.
 */
export class ZipFile {
  readonly #file: FileHandle;
  readonly #entries: Entry[] = [];
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
    const start = this.#offset;
    for (const entry of this.#entries)
      await this.#put(
        Buffer.concat([
          fields([
            [4, 0x02014b50],
            [2, version],
            ...common(entry),
            [2, 0],
            [2, 0],
            [2, 0],
            [4, 0],
            [4, entry.offset],
          ]),
          entry.name,
        ]),
      );
    const count = this.#entries.length;
    await this.#put(
      fields([
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, this.#offset - start],
        [4, start],
        [2, 0],
      ]),
    );
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
      const encoded = Buffer.from(name, 'utf8');
      const packedSize = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      const entry = { name: encoded, crc, packedSize, size, offset: this.#offset };
      this.#entries.push(entry);
      await this.#put(Buffer.concat([fields([[4, 0x04034b50], ...common(entry)]), encoded, ...chunks]));
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
