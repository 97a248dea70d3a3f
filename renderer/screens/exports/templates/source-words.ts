import type { Catalogue } from '#shared/i18n/translation.ts';
import type { AnnualField } from '#shared/model/annual-table.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import {
  dimensionFigures,
  evaluationFacts,
  indicatorFigures,
  resultFigures,
  subjectFacts,
  type TemplateMapping,
  type TemplateSource,
} from '#shared/model/issued-template.ts';

type Words = Catalogue['issuedTemplates'];

/** What a person can choose from: the framework's items and the fields of the annual tables. */
export interface SourceItems {
  readonly framework: FrameworkDocument;
  readonly annual: readonly AnnualField[];
}

/** A source in a few words, for the cell it belongs to. */
export const sourceWords = (
  source: TemplateSource,
  words: Words,
  { framework, annual }: SourceItems,
): string => {
  const kind = words.kinds[source.of];
  switch (source.of) {
    case 'evaluation':
      return words.evaluationFacts[source.fact];
    case 'subject':
      return words.subjectFacts[source.fact];
    case 'result':
      return words.resultFigures[source.figure];
    case 'dimension': {
      const own = framework.dimensions.find(({ id }) => id === source.dimensionId);
      const name = source.dimensionId === null ? words.rowOwn : (own?.name ?? source.dimensionId);
      return words.ofItem(name, words.dimensionFigures[source.figure]);
    }
    case 'indicator': {
      const own = indicatorsOf(framework).find(({ id }) => id === source.indicatorId);
      const name =
        source.indicatorId === null ? words.rowOwn : own ? `${own.code} ${own.name}` : source.indicatorId;
      return words.ofItem(name, words.indicatorFigures[source.figure]);
    }
    case 'observation': {
      const own = indicatorsOf(framework).find(({ id }) => id === source.item);
      return words.of(kind, own ? `${own.code} ${own.name}` : source.item);
    }
    case 'annual': {
      const own = annual.find(({ id }) => id === source.field);
      return words.of(words.years[source.year], own?.name ?? source.field);
    }
    case 'date':
      return words.dateWords;
    case 'text':
      return source.text;
  }
};

interface SourceOption {
  readonly value: string;
  readonly label: string;
}
interface SourceGroup {
  readonly label: string;
  readonly options: SourceOption[];
}

/** A source as the value of a choice, and back. */
export const keyOf = (source: TemplateSource): string => JSON.stringify(source);
export const sourceFrom = (key: string): TemplateSource => JSON.parse(key) as TemplateSource;

/** Everything that can be chosen for a cell; `rows` adds what is about the row itself. */
export const sourceOptions = (
  words: Words,
  items: SourceItems,
  over: Extract<TemplateMapping, { kind: 'rows' }>['over'] | null,
): SourceGroup[] => {
  const option = (source: TemplateSource): SourceOption => ({
    value: keyOf(source),
    label: sourceWords(source, words, items),
  });
  const group = (of: TemplateSource['of'], sources: readonly TemplateSource[]): SourceGroup => ({
    label: words.kinds[of],
    options: sources.map(option),
  });
  const { framework, annual } = items;
  const indicators = indicatorsOf(framework);
  return [
    group(
      'subject',
      subjectFacts.map((fact) => ({ of: 'subject', fact })),
    ),
    group(
      'result',
      resultFigures.map((figure) => ({ of: 'result', figure })),
    ),
    group(
      'evaluation',
      evaluationFacts.map((fact) => ({ of: 'evaluation', fact })),
    ),
    group('date', [{ of: 'date' }]),
    group('dimension', [
      ...(over === 'dimensions'
        ? dimensionFigures.map((figure) => ({ of: 'dimension' as const, dimensionId: null, figure }))
        : []),
      ...framework.dimensions.flatMap(({ id }) =>
        (['points', 'rate', 'full-score'] as const).map((figure) => ({
          of: 'dimension' as const,
          dimensionId: id,
          figure,
        })),
      ),
    ]),
    group('indicator', [
      ...(over === 'indicators'
        ? indicatorFigures.map((figure) => ({ of: 'indicator' as const, indicatorId: null, figure }))
        : []),
      ...indicators.flatMap(({ id }) =>
        (['points', 'rate', 'value', 'full-score', 'deductions'] as const).map((figure) => ({
          of: 'indicator' as const,
          indicatorId: id,
          figure,
        })),
      ),
    ]),
    group('observation', [
      ...indicators.map(({ id }) => ({ of: 'observation' as const, item: id })),
      ...[...framework.vetoes, ...framework.bonuses].map(({ code }) => ({
        of: 'observation' as const,
        item: code,
      })),
    ]),
    group(
      'annual',
      annual.flatMap(({ id }) =>
        (['this', 'last'] as const).map((year) => ({ of: 'annual' as const, field: id, year })),
      ),
    ),
  ].filter(({ options }) => options.length > 0);
};
