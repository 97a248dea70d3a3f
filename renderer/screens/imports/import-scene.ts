import type { ImportChoices, ImportEntry, ImportLabel, LabelAxis } from '#shared/contract/methods/imports.ts';
import { formContentText } from '#shared/i18n/form-text.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { fillsSheets, type Scorer, type Subject } from '#shared/model/evaluation.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { scoringItems } from '#shared/reports/scoring-form/items.ts';

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** What labels of a table can mean, by kind, and how things are called. */
export interface ImportScene {
  readonly named: { readonly [Axis in LabelAxis]: readonly Named[] };
  readonly indicators: ReadonlyMap<string, Indicator>;
  nameOf(axis: LabelAxis, id: string | null): string;
}

export const importScene = (
  framework: FrameworkDocument,
  subjects: readonly Subject[],
  scorers: readonly Scorer[],
): ImportScene => {
  const items = scoringItems(framework, {
    vetoes: framework.vetoes.map(({ code }) => code),
    bonuses: framework.bonuses.map(({ code }) => code),
  });
  const named = {
    subject: subjects.map(({ id, name }) => ({ id, label: name })),
    item: items.map(({ item, mark, name }) => ({ id: item, label: `${mark} ${name}` })),
    scorer: scorers.filter(fillsSheets).map(({ id, name }) => ({ id, label: name })),
  };
  const labels = {
    subject: new Map(named.subject.map(({ id, label }) => [id, label])),
    item: new Map(named.item.map(({ id, label }) => [id, label])),
    scorer: new Map(named.scorer.map(({ id, label }) => [id, label])),
  };
  return {
    named,
    indicators: new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator])),
    nameOf: (axis, id) => (id === null ? '' : (labels[axis].get(id) ?? id)),
  };
};

/** What is or would be stored, in words. */
export const heldText = (
  held: ImportEntry['before'],
  item: string | null,
  { indicators }: ImportScene,
  texts: Catalogue,
): string =>
  held === null
    ? ''
    : formContentText({ kind: 'judgement', ...held }, indicators.get(item ?? '') ?? null, texts);

/** The choices with one label decided: an id, null to leave it out, undefined to leave it open. */
export const withLabel = (
  choices: ImportChoices,
  { axis, found }: Pick<ImportLabel, 'axis' | 'found'>,
  id: string | null | undefined,
): ImportChoices => ({
  ...choices,
  labels: [
    ...choices.labels.filter((each) => each.axis !== axis || each.found !== found),
    ...(id === undefined ? [] : [{ axis, found, id }]),
  ],
});

/** The choices with something decided about one table. */
export const withTable = (
  choices: ImportChoices,
  sheet: string,
  decided: Partial<ImportChoices['tables'][number]>,
): ImportChoices => {
  const known = choices.tables.find((each) => each.sheet === sheet) ?? {
    sheet,
    take: true,
    subjectId: null,
    scorerId: null,
  };
  return {
    ...choices,
    tables: [...choices.tables.filter((each) => each.sheet !== sheet), { ...known, ...decided }],
  };
};

export const cellFilters = ['all', 'refused', 'doubtful', 'replaces', 'plain'] as const;
export type CellFilter = (typeof cellFilters)[number];

/** Cells of a filter: those that need a look, or the others. */
export const filterCells = (
  { remarked, plain }: { readonly remarked: readonly ImportEntry[]; readonly plain: readonly ImportEntry[] },
  filter: CellFilter,
): readonly ImportEntry[] => {
  switch (filter) {
    case 'all':
      return remarked;
    case 'refused':
      return remarked.filter(({ state }) => state === 'refused');
    case 'replaces':
      return remarked.filter(({ state }) => state === 'replaces');
    case 'doubtful':
      return remarked.filter(({ doubts }) => doubts.length > 0);
    case 'plain':
      return plain;
  }
};
