import { cellAddress, rangeAddress } from '#shared/reports/cell-address.ts';
import type { CellRange, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { attributes, namespaces, xmlHead, xmlText } from './xml-text.ts';

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a part is: its type as a relationship leads to it, and its content type. */
const kinds = {
  workbook: [`${relationshipTypes}/officeDocument`, `${spreadsheetType}.sheet.main+xml`],
  worksheet: [`${relationshipTypes}/worksheet`, `${spreadsheetType}.worksheet+xml`],
  styles: [`${relationshipTypes}/styles`, `${spreadsheetType}.styles+xml`],
  strings: [`${relationshipTypes}/sharedStrings`, `${spreadsheetType}.sharedStrings+xml`],
  drawing: [`${relationshipTypes}/drawing`, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  chart: [`${relationshipTypes}/chart`, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  core: [
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'application/vnd.openxmlformats-package.core-properties+xml',
  ],
  application: [
    `${relationshipTypes}/extended-properties`,
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  ],
} as const satisfies Record<string, readonly [relationship: string, content: string]>;

export type PartKind = keyof typeof kinds;

/** A part of the package by its full name. */
export interface NamedPart {
  readonly kind: PartKind;
  readonly name: string;
}

export const contentTypes = (parts: readonly NamedPart[]): string =>
  `${xmlHead}<Types xmlns="${namespaces.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(({ kind, name }) => `<Override PartName="/${name}" ContentType="${kinds[kind][1]}"/>`)
    .join('')}</Types>`;

/** Relationships with the ids rId1, rId2 … in the order given; targets as the package names them. */
export const relationships = (targets: readonly NamedPart[]): string =>
  `${xmlHead}<Relationships xmlns="${namespaces.packageRelationships}">${targets
    .map(
      ({ kind, name }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${kinds[kind][0]}" Target="/${name}"/>`,
    )
    .join('')}</Relationships>`;

/** Name of the part with the relationships of a part. */
export const relationshipsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** A1:B2, one cell as A1. */
export const reference = (range: CellRange): string =>
  range.top === range.bottom && range.left === range.right
    ? cellAddress(range.top, range.left)
    : rangeAddress(range);

const absolute = (range: CellRange): string => reference(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** A sheet's name as formulas write it. */
export const sheetReference = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

/** A range of a sheet as formulas of other places write it. */
export const absoluteReference = (sheet: string, range: CellRange): string =>
  `${sheetReference(sheet)}${absolute(range)}`;

/** What the workbook part says about a sheet; kept while the sheet itself is let go. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Defined names as elements, each with its key by which it must be unique. */
  readonly names: readonly { readonly key: string; readonly xml: string }[];
}

export const sheetEntry = (sheet: Sheet, index: number): SheetEntry => {
  const name = (called: string, content: string, own: boolean, hidden = false) => ({
    key: `${own ? index : ''}!${called.toLowerCase()}`,
    xml: `<definedName${attributes({
      name: called,
      localSheetId: own ? index : undefined,
      hidden: hidden ? true : undefined,
    })}>${xmlText(content)}</definedName>`,
  });
  const repeated = sheet.print.repeatedRows;
  return {
    name: sheet.name,
    hidden: sheet.hidden ?? false,
    names: [
      ...sheet.names.map((each) => name(each.name, absoluteReference(sheet.name, each.range), false)),
      ...(sheet.filter
        ? [name('_xlnm._FilterDatabase', absoluteReference(sheet.name, sheet.filter), true, true)]
        : []),
      ...(repeated
        ? [
            name(
              '_xlnm.Print_Titles',
              `${sheetReference(sheet.name)}$${repeated.first + 1}:$${repeated.last + 1}`,
              true,
            ),
          ]
        : []),
    ],
  };
};

/** The workbook part; sheets have the relationships rId1, rId2 … */
export const workbookXml = (sheets: readonly SheetEntry[]): string => {
  const names = sheets.flatMap((sheet) => sheet.names);
  const keys = new Set<string>();
  for (const { key } of names) {
    if (keys.has(key)) throw new RangeError(`two ranges are named ${key}`);
    keys.add(key);
  }
  const opened = sheets.findIndex(({ hidden }) => !hidden);
  return `${xmlHead}<workbook xmlns="${namespaces.spreadsheet}" xmlns:r="${namespaces.relationships}"><workbookPr/><bookViews><workbookView${attributes(
    {
      xWindow: 0,
      yWindow: 0,
      windowWidth: 24_000,
      windowHeight: 14_000,
      firstSheet: 0,
      activeTab: Math.max(opened, 0),
    },
  )}/></bookViews><sheets>${sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet${attributes({ name, sheetId: index + 1, state: hidden ? 'hidden' : undefined, 'r:id': `rId${index + 1}` })}/>`,
    )
    .join(
      '',
    )}</sheets>${names.length === 0 ? '' : `<definedNames>${names.map(({ xml }) => xml).join('')}</definedNames>`}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
};

export const coreProperties = ({ creator }: Workbook, now: Date): string => {
  const day = now.toISOString().replace(/\.\d+Z$/, 'Z');
  const by = xmlText(creator);
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${by}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
};

export const applicationProperties = (): string =>
  `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`;
