/** Elements whose content is not shown or was so only before a change. */
export const passedOver = new Set([
  'w:instrText',
  'w:delInstrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:tblGridChange',
  'w:sdtPr',
  'w:rt',
  'w:binData',
]);

/** Removed words of tracked changes; counted. */
export const removed = new Set(['w:del', 'w:moveFrom']);
/** Words added by tracked changes; kept and counted. */
export const added = new Set(['w:ins', 'w:moveTo']);

/** An instruction of a field that fetches something from outside. */
export const fetchingField = /^\s{0,20}(?:INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|LINK|IMPORT)\b/i;
