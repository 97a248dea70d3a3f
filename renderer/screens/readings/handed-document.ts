/** A file dropped or a text pasted on the list of plans. Neither can travel in an address. */
export type HandedDocument = { readonly file: File } | { readonly text: string };

let handed: HandedDocument | null = null;

export const handDocument = (document: HandedDocument): void => {
  handed = document;
};

/** Takes what was handed over, once. */
export const takeHandedDocument = (): HandedDocument | null => {
  const document = handed;
  handed = null;
  return document;
};
