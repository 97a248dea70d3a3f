import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { zipFormat } from './zip-format.ts';

const { headerSignature, entrySignature, endSignature, stored, deflated } = zipFormat;

/** A file of an archive. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const deflate = promisify(deflateRaw);

const version = 20;
/** Names are UTF-8. */
const utf8Flag = 0x0800;
/** Files that are packed in themselves: packing them again takes time and gains nothing. */
const packedAlready = /\.(docx|xlsx|xlsm|pptx|zip|pdf|png|jpe?g)$/i;
/** 1980-01-01, the first day the format knows: equal content gives an equal archive. */
const firstDay = 0x0021;

/** What a record and the directory say of a part. */
export interface PartFacts {
  readonly name: string;
  /** Whether it is packed; otherwise it stands in the archive as it is. */
  readonly isPacked: boolean;
  readonly crc: number;
  /** In the archive. */
  readonly packedSize: number;
  readonly size: number;
}

/** What stands before a part, and its line of the directory, which says where its record begins. */
export interface PartHead {
  readonly head: Buffer;
  entry(offset: number): Buffer;
}

export const partHead = ({ name, isPacked, crc, packedSize, size }: PartFacts): PartHead => {
  const nameBytes = Buffer.from(name, 'utf8');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(version, 0);
  common.writeUInt16LE(utf8Flag, 2);
  common.writeUInt16LE(isPacked ? deflated : stored, 4);
  common.writeUInt16LE(0, 6);
  common.writeUInt16LE(firstDay, 8);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(packedSize, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(nameBytes.byteLength, 22);
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(headerSignature);
  return {
    head: Buffer.concat([signature, common, nameBytes]),
    entry: (offset) => {
      const start = Buffer.alloc(6);
      start.writeUInt32LE(entrySignature, 0);
      start.writeUInt16LE(version, 4);
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(offset, 10);
      return Buffer.concat([start, common, tail, nameBytes]);
    },
  };
};

/** A part packed: its local record, and its line of the directory without the offset. */
export interface PackedPart {
  readonly record: Buffer;
  entry(offset: number): Buffer;
}

/** Packs one part, or stores what is packed already; off the main thread, so that a large one holds nobody up. */
export const packPart = async ({ name, bytes }: ZipPart): Promise<PackedPart> => {
  const isPacked = !packedAlready.test(name);
  const packed = isPacked ? await deflate(bytes) : bytes;
  const { head, entry } = partHead({
    name,
    isPacked,
    crc: crc32(bytes),
    packedSize: packed.byteLength,
    size: bytes.byteLength,
  });
  return { record: Buffer.concat([head, packed]), entry };
};

/** The end of an archive: its directory and the record that points there. */
export const zipEnd = (
  entries: readonly Buffer[],
  offset: number,
  comment: Buffer = Buffer.alloc(0),
): Buffer => {
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.byteLength, 20);
  return Buffer.concat([directory, end, comment]);
};

/** An archive of files, in their order. */
export const writeZip = async (parts: readonly ZipPart[]): Promise<Buffer> => {
  const records: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = await packPart(part);
    records.push(packed.record);
    entries.push(packed.entry(offset));
    offset += packed.record.byteLength;
  }
  return Buffer.concat([...records, zipEnd(entries, offset)]);
};
