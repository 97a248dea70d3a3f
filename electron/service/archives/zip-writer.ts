import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** A file of an archive. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const deflate = promisify(deflateRaw);

const headerSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const version = 20;
/** Names are UTF-8. */
const utf8Flag = 0x0800;
const stored = 0;
const deflated = 8;
/** Files that are packed in themselves: packing them again takes time and gains nothing. */
const packedAlready = /\.(docx|xlsx|xlsm|pptx|zip|pdf|png|jpe?g)$/i;
/** 1980-01-01, the first day the format knows: equal content gives an equal archive. */
const firstDay = 0x0021;

/** A part packed: its local record, and its line of the directory without the offset. */
export interface PackedPart {
  readonly record: Buffer;
  entry(offset: number): Buffer;
}

/** Packs one part, or stores what is packed already; off the main thread, so that a large one holds nobody up. */
export const packPart = async ({ name, bytes }: ZipPart): Promise<PackedPart> => {
  const isStored = packedAlready.test(name);
  const packed = isStored ? bytes : await deflate(bytes);
  const nameBytes = Buffer.from(name, 'utf8');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(version, 0);
  common.writeUInt16LE(utf8Flag, 2);
  common.writeUInt16LE(isStored ? stored : deflated, 4);
  common.writeUInt16LE(0, 6);
  common.writeUInt16LE(firstDay, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.byteLength, 14);
  common.writeUInt32LE(bytes.byteLength, 18);
  common.writeUInt16LE(nameBytes.byteLength, 22);
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(headerSignature);
  return {
    record: Buffer.concat([signature, common, nameBytes, packed]),
    entry: (offset) => {
      const head = Buffer.alloc(6);
      head.writeUInt32LE(entrySignature, 0);
      head.writeUInt16LE(version, 4);
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(offset, 10);
      return Buffer.concat([head, common, tail, nameBytes]);
    },
  };
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
