/** Numbers of the zip format (APPNOTE 6.3) that reading, writing and copying share. */
export const zipFormat = {
  headerSignature: 0x04034b50,
  entrySignature: 0x02014b50,
  endSignature: 0x06054b50,
  /** Bytes before the name of a part, of its line in the directory, and of the end without its comment. */
  headerLength: 30,
  entryLength: 46,
  endLength: 22,
  /** How a part stands in the archive. */
  stored: 0,
  deflated: 8,
} as const;
