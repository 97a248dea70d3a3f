/** What was dropped or pasted. */
export interface TransferredFiles {
  readonly files: readonly File[];
  /** Names of folders, which cannot be attached. */
  readonly folders: readonly string[];
}

/** Names a browser gives to a picture that was never a file. */
const unnamedPicture = /^image\.(png|jpe?g|gif|bmp|webp)$/i;

/**
 * Files of a drop or paste. A screenshot has no name of its own and gets the one that `nameOf` makes, with the ending
 * of its type.
 */
export const transferredFiles = (
  transfer: DataTransfer,
  nameOf: (() => string) | null = null,
): TransferredFiles => {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(nameOf && unnamedPicture.test(file.name) ? renamed(file, nameOf()) : file);
  }
  return { files, folders };
};

const renamed = (file: File, name: string): File => {
  const ending = file.name.slice(file.name.lastIndexOf('.'));
  return new File([file], `${name}${ending}`, { type: file.type });
};

/** Whether a paste belongs to the text box it happens in. */
export const isTextPaste = (event: ClipboardEvent): boolean => {
  const types = event.clipboardData?.types ?? [];
  const hasText = types.includes('text/plain') || types.includes('text/html');
  const { target } = event;
  const isEditable =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable);
  // A range copied from a spreadsheet carries a picture of itself; in a text box its words are meant.
  return hasText && isEditable;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Local time for the name of a screenshot: `2026-11-22 09.30.12`. */
export const nameStamp = (time: Date): string =>
  [
    [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join('-'),
    [time.getHours(), time.getMinutes(), time.getSeconds()].map(twoDigits).join('.'),
  ].join(' ');
