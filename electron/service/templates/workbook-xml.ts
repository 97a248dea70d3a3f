import { attributeOf, xmlTags } from '../reading/xml-scan.ts';

/** Elements of a workbook that stand before `calcPr`, in the order of the standard (ECMA-376 part 1, 18.2.27). */
const before = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The text of a workbook's own part, asking programs to calculate everything once it is opened. */
export const recalculatedOnOpening = (xml: string): string => {
  let prefix = '';
  let at = -1;
  let depth = 0;
  for (const tag of xmlTags(xml)) {
    const name = localName(tag.name);
    if (depth === 0) prefix = tag.name.slice(0, tag.name.length - name.length);
    if (name === 'calcPr' && !tag.closing) {
      const open = xml.slice(tag.start, tag.end);
      const stated = attributeOf(xml, tag, 'fullCalcOnLoad');
      const asking =
        stated === null
          ? open.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>')
          : open.replace(/(fullCalcOnLoad\s*=\s*)("[^"]*"|'[^']*')/, '$1"1"');
      return `${xml.slice(0, tag.start)}${asking}${xml.slice(tag.end)}`;
    }
    const isTop = tag.closing ? depth === 2 : depth === 1;
    if (isTop && before.has(name) && (tag.closing || tag.selfClosing)) at = tag.end;
    if (!tag.selfClosing) depth += tag.closing ? -1 : 1;
  }
  return at < 0 ? xml : `${xml.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
};
