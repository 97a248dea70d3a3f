const kilobyte = 1024;

/** A size in bytes as lists print it; at least 1 KB, because a file of 200 bytes is not of no size. */
export const sizeText = (bytes: number): string =>
  bytes < kilobyte * kilobyte
    ? `${Math.max(1, Math.round(bytes / kilobyte))} KB`
    : `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`;
