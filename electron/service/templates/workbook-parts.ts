import { posix } from 'node:path';
import { fail } from '#shared/contract/failure.ts';
import type { CellRange } from '#shared/reports/sheet-model.ts';
import { readZipDirectory, unpack } from '../archives/zip-directory.ts';
import { largestContent, preflight } from '../importing/preflight.ts';
import { resolveReferences } from '../reading/html-entities.ts';
import { requireWellFormed, xmlPartText } from '../reading/xml-part.ts';
import { attributeOf, xmlTags } from '../reading/xml-scan.ts';
import { rangePlace } from './addresses.ts';
import { type SheetXml, scanSheet } from './sheet-xml.ts';

/** How a cell's format shows numbers. */
export type NumberLook = 'date' | 'percent' | 'other';

/** A sheet of a workbook with its part. */
export interface WorkbookSheet {
  readonly name: string;
  /** Name of the part inside the archive. */
  readonly part: string;
  readonly hidden: boolean;
  readonly sheet: SheetXml;
  /** Areas of lists (tables), whose first row names their columns. */
  readonly tables: readonly CellRange[];
}

/** A workbook somebody else made, taken apart without changing anything. */
export interface WorkbookParts {
  readonly bytes: Buffer;
  readonly sheets: readonly WorkbookSheet[];
  readonly workbookPart: string;
  readonly workbookXml: string;
  readonly strings: readonly string[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  /** Defined names with what they stand for, in capitals. */
  readonly names: ReadonlyMap<string, string>;
  look(style: number | null): NumberLook;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const dateFormats = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);
const percentFormats = new Set([9, 10]);

const lookOf = (id: number, code: string | undefined): NumberLook => {
  if (code === undefined) return dateFormats.has(id) ? 'date' : percentFormats.has(id) ? 'percent' : 'other';
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[yd]|m{3,}|年|月|日/i.test(bare) || /yy|[dm]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'other';
};

/** How every cell format of the workbook shows numbers, by its number. */
const looks = (xml: string): NumberLook[] => {
  const codes = new Map<number, string>();
  const found: NumberLook[] = [];
  let inCells = false;
  for (const tag of xmlTags(xml)) {
    const name = localName(tag.name);
    if (name === 'numFmt' && !tag.closing)
      codes.set(
        Number(attributeOf(xml, tag, 'numFmtId')),
        resolveReferences(attributeOf(xml, tag, 'formatCode') ?? ''),
      );
    if (name === 'cellXfs') inCells = !tag.closing;
    if (inCells && name === 'xf' && !tag.closing) {
      const id = Number(attributeOf(xml, tag, 'numFmtId') ?? '0');
      found.push(lookOf(id, codes.get(id)));
    }
  }
  return found;
};

/** Texts shared by the cells, phonetic hints left out. */
const sharedStrings = (xml: string): string[] => {
  const strings: string[] = [];
  let texts: string[] = [];
  let open = -1;
  let phonetic = false;
  for (const tag of xmlTags(xml)) {
    const name = localName(tag.name);
    if (name === 'si') {
      if (tag.closing || tag.selfClosing) strings.push(texts.join(''));
      texts = [];
    } else if (name === 'rPh') phonetic = !tag.closing;
    else if (name === 't' && !tag.selfClosing) {
      if (!tag.closing) open = tag.end;
      else if (!phonetic) texts.push(resolveReferences(xml.slice(open, tag.start)));
    }
  }
  return strings;
};

/** Id → target of a part's relations, resolved against the part's folder. */
const relations = (
  xml: string,
  part: string,
): Map<string, { readonly target: string; readonly type: string }> => {
  const found = new Map<string, { target: string; type: string }>();
  for (const tag of xmlTags(xml)) {
    if (localName(tag.name) !== 'Relationship' || attributeOf(xml, tag, 'TargetMode') === 'External')
      continue;
    const target = resolveReferences(attributeOf(xml, tag, 'Target') ?? '');
    found.set(attributeOf(xml, tag, 'Id') ?? '', {
      target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target),
      type: (attributeOf(xml, tag, 'Type') ?? '').split('/').at(-1) ?? '',
    });
  }
  return found;
};

const relationsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/**
 * Takes an xlsx workbook apart. Fails as `preflight` does, and with `issued-template.not-xlsx` for other formats.
 */
export const openWorkbook = (bytes: Buffer, place: string): WorkbookParts => {
  if (preflight(bytes, place) !== 'xlsx') fail('issued-template.not-xlsx', { place });
  const entries = new Map(readZipDirectory(bytes, place).map((entry) => [entry.name, entry]));
  const text = (part: string): string | null => {
    const entry = entries.get(part);
    if (!entry) return null;
    const xml = xmlPartText(unpack(bytes, entry, largestContent, place), part, place);
    requireWellFormed(xml, part, place);
    return xml;
  };
  const required = (part: string): string => text(part) ?? fail('file.damaged', { place, detail: part });
  const roots = relations(required('_rels/.rels'), '');
  const workbookPart =
    [...roots.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbookXml = required(workbookPart);
  const related = relations(text(relationsOf(workbookPart)) ?? '', workbookPart);
  const partOf = (type: string): string | null => {
    const target = [...related.values()].find((each) => each.type === type)?.target;
    return target === undefined ? null : text(target);
  };
  const names = new Map<string, string>();
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  let nameTag: { name: string; end: number } | null = null;
  for (const tag of xmlTags(workbookXml)) {
    const name = localName(tag.name);
    if (name === 'workbookPr') {
      const counted = attributeOf(workbookXml, tag, 'date1904');
      from1904 ||= counted === '1' || counted === 'true';
    }
    if (name === 'definedName') {
      if (!tag.closing) nameTag = { name: attributeOf(workbookXml, tag, 'name') ?? '', end: tag.end };
      else if (nameTag)
        names.set(nameTag.name.toUpperCase(), resolveReferences(workbookXml.slice(nameTag.end, tag.start)));
    }
    if (name !== 'sheet' || tag.closing) continue;
    const relation =
      /\s(?:\w+:)?id\s*=\s*["']([^"']+)["']/.exec(workbookXml.slice(tag.start, tag.end))?.[1] ?? '';
    const own = related.get(relation);
    // Chart sheets and dialogs have no cells.
    if (own?.type !== 'worksheet') continue;
    const part = own.target;
    const tables = [...relations(text(relationsOf(part)) ?? '', part).values()]
      .filter(({ type }) => type === 'table')
      .flatMap(({ target }) => {
        const xml = text(target) ?? '';
        const root = xmlTags(xml).next().value;
        return (root && rangePlace(attributeOf(xml, root, 'ref') ?? '')) ?? [];
      });
    sheets.push({
      name: resolveReferences(attributeOf(workbookXml, tag, 'name') ?? ''),
      part,
      hidden: (attributeOf(workbookXml, tag, 'state') ?? 'visible') !== 'visible',
      sheet: scanSheet(required(part), place),
      tables,
    });
  }
  const formats = looks(partOf('styles') ?? '');
  return {
    bytes,
    sheets,
    workbookPart,
    workbookXml,
    strings: sharedStrings(partOf('sharedStrings') ?? ''),
    from1904,
    names,
    look: (style) => formats[style ?? 0] ?? 'other',
  };
};
