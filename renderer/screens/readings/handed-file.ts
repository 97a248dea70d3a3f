/** A file dropped on the list of plans, on its way to the import screen. A file cannot travel in an address. */
let handed: File | null = null;

export const handFile = (file: File): void => {
  handed = file;
};

/** Takes the file that was handed over, once. */
export const takeHandedFile = (): File | null => {
  const file = handed;
  handed = null;
  return file;
};
