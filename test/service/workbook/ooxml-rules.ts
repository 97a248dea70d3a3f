import { checkChart, checkDrawing } from './ooxml/drawing-part.ts';
import { openPackage, type Package } from './ooxml/package-parts.ts';
import type { Report } from './ooxml/rules.ts';
import { checkSheet } from './ooxml/sheet-part.ts';
import { checkStyles } from './ooxml/styles-part.ts';
import { checkTable } from './ooxml/table-part.ts';
import { checkSharedStrings } from './ooxml/text-rules.ts';
import { checkWorkbook, type WorkbookFacts } from './ooxml/workbook-part.ts';

/** One fault of a kind is told this often per part; a sheet can have thousands. */
const mostPerPart = 20;

const checkDrawings = (
  opened: Package,
  sheet: string,
  { sheetNames }: WorkbookFacts,
  reportOf: (part: string) => Report,
): void => {
  const drawing = opened.related(sheet, 'drawing');
  const root = drawing === undefined ? undefined : opened.trees.get(drawing);
  if (drawing === undefined || !root) return;
  checkDrawing(root, reportOf(drawing));
  for (const { kind, target } of opened.relationshipsOf(drawing)) {
    const chart = opened.trees.get(target);
    if (kind === 'chart' && chart) checkChart(chart, sheetNames, reportOf(target));
  }
};

const checkParts = (opened: Package, reportOf: (part: string) => Report): void => {
  const main = opened.related('', 'officeDocument');
  const root = main === undefined ? undefined : opened.trees.get(main);
  if (main === undefined || !root) {
    reportOf('_rels/.rels')('no workbook');
    return;
  }
  const workbook = checkWorkbook(root, reportOf(main));
  const treeOf = (kind: string) => {
    const name = opened.related(main, kind);
    const tree = name === undefined ? undefined : opened.trees.get(name);
    return name !== undefined && tree ? { name, tree } : null;
  };
  const styles = treeOf('styles');
  const strings = treeOf('sharedStrings');
  const counts = styles ? checkStyles(styles.tree, reportOf(styles.name)) : { looks: 1, differentials: 0 };
  const shared = strings ? checkSharedStrings(strings.tree, reportOf(strings.name)) : 0;
  const tableNames = new Set(workbook.definedNames);
  for (const { name, relationship } of workbook.sheets) {
    const part = opened.relationshipsOf(main).find(({ id }) => id === relationship);
    const sheet = part ? opened.trees.get(part.target) : undefined;
    if (!part || !sheet) continue;
    if (part.kind !== 'worksheet') continue;
    const tables = opened.relationshipsOf(part.target).flatMap(({ kind, target }) => {
      const tree = opened.trees.get(target);
      const range = kind === 'table' && tree ? checkTable(tree, tableNames, reportOf(target)) : null;
      return range ? [range] : [];
    });
    const { sheetNames, views } = workbook;
    checkSheet(
      sheet,
      { ...counts, strings: shared, sheetNames, views, tables },
      reportOf(`${part.target} (${name})`),
    );
    checkDrawings(opened, part.target, workbook, reportOf);
  }
};

/**
 * What Excel would repair or refuse in a workbook file, one sentence per fault; none for a sound file. Use it as
 * `expect(ooxmlFaults(bytes)).toEqual([])`.
 */
export const ooxmlFaults = (bytes: Uint8Array): string[] => {
  const faults: string[] = [];
  const told = new Map<string, number>();
  const opened = openPackage(bytes, (fault) => faults.push(fault));
  if (opened)
    checkParts(opened, (part) => (fault) => {
      const count = (told.get(part) ?? 0) + 1;
      told.set(part, count);
      if (count <= mostPerPart) faults.push(`${part}: ${fault}`);
    });
  return faults;
};
