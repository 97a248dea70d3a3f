import type { ImageContent, Tag, TemplateHandlerOptions } from 'easy-template-x';
import { fail } from '#shared/contract/failure.ts';
import { namedField } from '#shared/reports/template-fields/scopes.ts';
import type { FilledScope } from '#shared/reports/template-fields/values.ts';
import { comparePictures } from './compare-pictures.ts';
import { declareDrawings } from './declare-drawings.ts';
import type { DrawnChart, DrawnCharts } from './draw-template-charts.ts';
import type { FieldNode } from './field-nodes.ts';
import { expandFields, fieldChart, fieldValue, linesOf, type ScopeChain } from './fields-in-values.ts';
import { readTemplateParts } from './template-parts.ts';

export interface FilledTemplate {
  readonly bytes: Buffer;
  /** Values that were read back and found. */
  readonly compared: number;
}

export interface FillOptions {
  /** Name of the template for messages. */
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly values: ScopeChain;
  /** Printed where there is no value. */
  readonly inPlaceOfMissing: string;
  /** The charts its fields ask for, drawn. */
  readonly charts: DrawnCharts;
}

/** The scopes a path of the library leads through: names of loops, each followed by the number of the line. */
const chainAt = (outermost: ScopeChain, path: readonly (Tag | number)[]): ScopeChain => {
  let chain: ScopeChain = outermost;
  let lines: readonly FilledScope[] = [];
  for (const part of path) {
    if (typeof part === 'number') {
      const line = lines[part];
      if (line) chain = [...chain, line];
    } else {
      const field = namedField(part.name);
      lines = field?.is === 'loop' ? linesOf(chain, field.scope) : [];
    }
  }
  return chain;
};

/** A picture as the library takes it; whoever cannot see it is told the name of its field. */
const pictureContent = (
  { png, width, height }: Extract<DrawnChart, { readonly png: Buffer }>,
  altText: string,
): ImageContent => ({ _type: 'image', source: png, format: 'image/png', width, height, altText });

/** The library asks for one tag at a time, and repeats a loop as often as its answer has lines. */
const answersFor = ({
  values: outermost,
  inPlaceOfMissing,
  charts,
}: FillOptions): Partial<TemplateHandlerOptions> => ({
  scopeDataResolver: ({ path }) => {
    const tag = path.at(-1);
    if (tag === undefined || typeof tag === 'number') return '';
    const chain = chainAt(outermost, path.slice(0, -1));
    const field = namedField(tag.name);
    if (field?.is === 'loop') return linesOf(chain, field.scope).map(() => ({}));
    const chart = field && fieldChart(chain, field);
    const drawn = chart ? charts.get(tag.name)?.get(chart) : undefined;
    if (drawn) return 'text' in drawn ? drawn.text : pictureContent(drawn, tag.name);
    return (field && fieldValue(chain, field)) ?? inPlaceOfMissing;
  },
});

const occurrences = (text: string, value: string): number => {
  let found = 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) found += 1;
  return found;
};

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/**
 * Reads a filled file with the reader of plans rather than the library that wrote it: no field may be left, and every
 * value must be found as often as it was to be printed.
 */
const readBack = (bytes: Buffer, { name, nodes, values, charts }: FillOptions): number => {
  const parts = readTemplateParts(bytes, name);
  const paragraphs = parts.filter(({ reached }) => reached).flatMap(({ paragraphs: own }) => own);
  for (const { text } of paragraphs)
    for (const [tag, inner = ''] of text.matchAll(/\{([^{}]{1,80})\}/g))
      if (namedField(inner.replace(/^[#/]/, '').trim()))
        fail('file.read-back-differs', { place: name, what: tag, expected: '', found: tag });
  const whole = withoutBlanks(paragraphs.map(({ text }) => text).join('\n'));
  const { values: expected, charts: wantedCharts } = expandFields(nodes, values);
  const wanted = Map.groupBy(expected.map(withoutBlanks), (value) => value);
  for (const [value, each] of wanted) {
    const found = value === '' ? each.length : occurrences(whole, value);
    if (found < each.length)
      fail('file.read-back-differs', {
        place: name,
        what: value,
        expected: String(each.length),
        found: String(found),
      });
  }
  return expected.length + comparePictures(bytes, name, wantedCharts, charts);
};

/** Fills a template that was checked, into a new file, and reads the result back. The template stays as it is. */
export const fillTemplate = async (template: Buffer, options: FillOptions): Promise<FilledTemplate> => {
  // The library is large and only needed here; the service starts without it.
  const { TemplateHandler, TemplateSyntaxError } = await import('easy-template-x');
  const handler = new TemplateHandler(answersFor(options));
  let bytes: Buffer;
  try {
    bytes = Buffer.from(await handler.process(template, {}));
    if (options.charts.size > 0) bytes = await declareDrawings(bytes, options.name);
  } catch (error) {
    if (error instanceof TemplateSyntaxError)
      return fail('report-template.faulty', { place: options.name, problems: 1, first: error.message });
    throw error;
  }
  return { bytes, compared: readBack(bytes, options) };
};
