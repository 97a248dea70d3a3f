import { checkCount, type Report } from './rules.ts';
import { attributeText, childrenOf, type XmlElement } from './xml-tree.ts';

const longestText = 32_767;

/** Checks text of a cell: length, and that blanks at its ends are kept. */
export const checkText = (element: XmlElement | undefined, report: Report): void => {
  if (!element) return;
  const texts = [
    ...childrenOf(element, 't'),
    ...childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't')),
  ];
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longestText) report(`a text of ${length} characters`);
  for (const text of texts)
    if (/^\s|\s$/.test(text.text) && attributeText(text, 'xml:space') !== 'preserve')
      report(`blanks at the end of "${text.text.trim().slice(0, 30)}" get lost`);
};

/** Checks the shared texts; returns how many there are. */
export const checkSharedStrings = (root: XmlElement, report: Report): number => {
  const items = childrenOf(root, 'si');
  checkCount(root, items.length, report, 'uniqueCount');
  for (const item of items) checkText(item, report);
  return items.length;
};
