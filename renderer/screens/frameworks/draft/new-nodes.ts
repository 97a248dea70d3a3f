import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import type { Dimension, FrameworkDocument } from '#shared/model/framework.ts';

type AddDimension = Extract<DraftEdit, { edit: 'add-dimension' }>;
type AddIndicator = Extract<DraftEdit, { edit: 'add-indicator' }>;

const newIdentifier = (prefix: string): string => `${prefix}-${crypto.randomUUID()}`;

/** The next free letter, then letter pairs; never a code in use. */
export const nextDimensionCode = (document: FrameworkDocument): string => {
  const used = new Set(document.dimensions.map(({ code }) => code));
  for (let position = 0; ; position += 1) {
    const letter = String.fromCharCode(65 + (position % 26));
    const code = position < 26 ? letter : `${letter}${Math.floor(position / 26)}`;
    if (!used.has(code)) return code;
  }
};

/** The dimension's code and the next free number. */
export const nextIndicatorCode = (document: FrameworkDocument, dimension: Dimension): string => {
  const used = new Set(document.dimensions.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  for (let number = dimension.indicators.length + 1; ; number += 1) {
    const code = `${dimension.code}${number}`;
    if (!used.has(code)) return code;
  }
};

/** A new dimension at the end. */
export const newDimension = (document: FrameworkDocument, name: string): AddDimension => ({
  edit: 'add-dimension',
  id: newIdentifier('dimension'),
  position: document.dimensions.length,
  fields: { code: nextDimensionCode(document), name, weight: '0', groups: [] },
});

interface NewIndicatorWords {
  readonly name: string;
  readonly unit: string;
  readonly rule: string;
}

/**
 * A new indicator behind `position`, awarded directly until another method is chosen. Full score 0 and no clause:
 * the check says so until a person has decided both.
 */
export const newIndicator = (
  document: FrameworkDocument,
  dimension: Dimension,
  position: number,
  words: NewIndicatorWords,
): AddIndicator => ({
  edit: 'add-indicator',
  id: newIdentifier('indicator'),
  dimensionId: dimension.id,
  position,
  fields: {
    code: nextIndicatorCode(document, dimension),
    name: words.name,
    group: dimension.indicators[position - 1]?.group ?? null,
    fullScore: '0',
    unit: words.unit,
    target: null,
    baseline: null,
    direction: 'higher',
    definition: '',
    rule: words.rule,
    method: { id: 'direct', version: 1, parameters: { step: '0.5' } },
    evidence: [],
    responsibleUnits: [],
    responsibleSource: 'person',
    deadline: null,
    deadlineSource: null,
    targetSource: null,
    citations: [],
    note: null,
  },
});
