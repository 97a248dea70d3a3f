import { unzipSync } from 'fflate';
import { checkOneOf, type Report } from './rules.ts';
import { attributeText, childrenOf, descendantsOf, type XmlElement, XmlFault, xmlTree } from './xml-tree.ts';

/** A relationship of a part; targets inside the package are full part names. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: worksheet, styles, drawing. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** A package with its parts read; parts that are no XML are absent from `trees`. */
export interface Package {
  readonly names: ReadonlySet<string>;
  readonly trees: ReadonlyMap<string, XmlElement>;
  readonly relationshipsOf: (part: string) => readonly Relationship[];
  /** The first part a part points at with a kind of relationship. */
  readonly related: (part: string, kind: string) => string | undefined;
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
/** Content type a part has by the relationship that leads to it. */
const contentTypes: Readonly<Record<string, readonly string[]>> = {
  officeDocument: [
    `${spreadsheet}sheet.main+xml`,
    `${spreadsheet}template.main+xml`,
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  ],
  worksheet: [`${spreadsheet}worksheet+xml`],
  styles: [`${spreadsheet}styles+xml`],
  sharedStrings: [`${spreadsheet}sharedStrings+xml`],
  comments: [`${spreadsheet}comments+xml`],
  table: [`${spreadsheet}table+xml`],
  theme: ['application/vnd.openxmlformats-officedocument.theme+xml'],
  drawing: ['application/vnd.openxmlformats-officedocument.drawing+xml'],
  chart: ['application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  'core-properties': ['application/vnd.openxmlformats-package.core-properties+xml'],
  'extended-properties': ['application/vnd.openxmlformats-officedocument.extended-properties+xml'],
};

const relationshipsPart = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

/** The part a relationships part belongs to; empty for the package. */
const sourceOf = (relationships: string): string =>
  relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');

/** A target seen from the part that names it, as the name of a part. */
const targetPart = (source: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps = source.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
};

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name);

const readTrees = (
  files: Readonly<Record<string, Uint8Array>>,
  report: Report,
): ReadonlyMap<string, XmlElement> => {
  const trees = new Map<string, XmlElement>();
  for (const [name, bytes] of Object.entries(files)) {
    if (!isXml(name)) continue;
    try {
      if (/<!DOCTYPE/.test(Buffer.from(bytes.subarray(0, 1000)).toString('latin1')))
        throw new XmlFault('document type');
      trees.set(name, xmlTree(bytes));
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      report(`${name}: ${error.message}`);
    }
  }
  return trees;
};

const checkNames = (names: readonly string[], report: Report): void => {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase())) report(`${name}: stands twice in the package`);
    seen.add(name.toLowerCase());
    if (/\\|^\/|\/\/|(^|\/)\.\.?(\/|$)/.test(name)) report(`${name}: is no name of a part`);
  }
};

const checkContentTypes = (
  types: XmlElement | undefined,
  names: ReadonlySet<string>,
  report: Report,
): ((part: string) => string) => {
  const place = '[Content_Types].xml';
  if (!types) {
    report(`${place}: is missing`);
    return () => '';
  }
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const element of types.children) {
    const known = element.name === 'Default' ? defaults : overrides;
    const key =
      element.name === 'Default'
        ? attributeText(element, 'Extension').toLowerCase()
        : attributeText(element, 'PartName').replace(/^\//, '');
    if (known.has(key)) report(`${place}: ${key} stands twice`);
    known.set(key, attributeText(element, 'ContentType'));
    if (element.name === 'Override' && !names.has(key)) report(`${place}: ${key} is no part`);
  }
  const typeOf = (part: string): string =>
    overrides.get(part) ?? defaults.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ?? '';
  for (const name of names)
    if (name !== place && !name.endsWith('/') && typeOf(name) === '') report(`${name}: has no content type`);
  return typeOf;
};

/** Opens a package: parts, their XML, content types and relationships. */
export const openPackage = (bytes: Uint8Array, report: Report): Package | null => {
  let files: Record<string, Uint8Array>;
  const entries: string[] = [];
  try {
    files = unzipSync(bytes, {
      filter: ({ name }) => {
        entries.push(name);
        return true;
      },
    });
  } catch (error) {
    report(`the file is no zip package: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  checkNames(entries, report);
  const names = new Set(Object.keys(files));
  const trees = readTrees(files, report);
  const typeOf = checkContentTypes(trees.get('[Content_Types].xml'), names, report);
  const relationships = new Map<string, readonly Relationship[]>();
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue;
    const source = sourceOf(name);
    if (source !== '' && !names.has(source)) report(`${name}: belongs to no part`);
    const own = childrenOf(tree, 'Relationship').map((element): Relationship => {
      checkOneOf(element, 'TargetMode', ['Internal', 'External'], (fault) => report(`${name}: ${fault}`));
      const external = attributeText(element, 'TargetMode') === 'External';
      const target = attributeText(element, 'Target');
      return {
        id: attributeText(element, 'Id'),
        kind: attributeText(element, 'Type').split('/').at(-1) ?? '',
        target: external ? target : targetPart(source, target.replace(/#.*$/, '')),
        external,
      };
    });
    const ids = new Set<string>();
    for (const { id, kind, target, external } of own) {
      if (ids.has(id)) report(`${name}: relationship ${id} stands twice`);
      ids.add(id);
      if (!/^[A-Za-z_][\w.-]*$/.test(id)) report(`${name}: "${id}" is no relationship id`);
      if (external) continue;
      if (!names.has(target)) report(`${name}: ${id} leads to ${target}, which is no part`);
      const expected = contentTypes[kind];
      if (expected && names.has(target) && !expected.includes(typeOf(target)))
        report(`[Content_Types].xml: ${target} is ${typeOf(target)}, not a ${kind}`);
    }
    relationships.set(source, own);
  }
  for (const [name, tree] of trees) {
    if (name.endsWith('.rels')) continue;
    const ids = new Set((relationships.get(name) ?? []).map(({ id }) => id));
    for (const element of [tree, ...descendantsOf(tree)])
      for (const [attribute, value] of element.attributes)
        if (/^r:(id|embed|link|pict|dm|lo|qs|cs)$/.test(attribute) && !ids.has(value))
          report(`${name}: <${element.name} ${attribute}="${value}"> is not in ${relationshipsPart(name)}`);
  }
  const relationshipsOf = (part: string) => relationships.get(part) ?? [];
  return {
    names,
    trees,
    relationshipsOf,
    related: (part, kind) => relationshipsOf(part).find((each) => each.kind === kind)?.target,
  };
};
