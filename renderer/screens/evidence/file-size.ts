const units = ['B', 'KB', 'MB', 'GB'] as const;

/** A size as people read it: three digits at most, in steps of 1024. */
export const fileSize = (bytes: number): { readonly size: string; readonly unit: (typeof units)[number] } => {
  let size = bytes;
  let step = 0;
  while (size >= 1024 && step < units.length - 1) {
    size /= 1024;
    step += 1;
  }
  return {
    size: step === 0 || size >= 100 ? String(Math.round(size)) : size.toFixed(1),
    unit: units[step] ?? 'B',
  };
};
