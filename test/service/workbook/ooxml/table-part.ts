import { type Range, rangeOf } from './ranges.ts';
import { checkCount, type Report } from './rules.ts';
import { attributeText, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** Checks a table: range, columns as many as the range is wide, names once each. Returns its range. */
export const checkTable = (root: XmlElement, taken: Set<string>, report: Report): Range | null => {
  const range = rangeOf(attributeText(root, 'ref'));
  if (!range) {
    report(`"${attributeText(root, 'ref')}" is no range`);
    return null;
  }
  for (const name of [attributeText(root, 'displayName').toLowerCase(), `#${attributeText(root, 'id')}`]) {
    if (taken.has(name)) report(`${name} is taken`);
    taken.add(name);
  }
  const list = childOf(root, 'tableColumns');
  const columns = childrenOf(list, 'tableColumn');
  if (list) checkCount(list, columns.length, report);
  if (columns.length !== range.right - range.left + 1)
    report(`${columns.length} columns in a range of ${range.right - range.left + 1}`);
  const names = columns.map((column) => attributeText(column, 'name').toLowerCase());
  if (new Set(names).size !== names.length) report('two columns have one name');
  return range;
};
