import { fail } from '../../contract/failure.ts';
import type { Catalogue } from '../../i18n/translation.ts';
import { citedPath } from '../draft/citations.ts';
import { lineFromSelection } from '../draft/from-selection.ts';
import { planStructure } from '../draft/plan-structure.ts';
import { readerVersion } from '../reader-version.ts';
import type { Span } from '../text/span.ts';
import { dimensionId } from './anchors.ts';
import type { ProposedReview } from './proposed-review.ts';
import { paragraphsIn } from './rebase-reading.ts';
import type { DecidedUpon } from './stored-line.ts';

/** Points shown for a line where no other line of its kind gives an example; the draft shares them out anew. */
const usualFullScore = '5';

/** The span without white space at its ends. */
const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
};

/**
 * What a line made from a selection of the plan's text would be.
 * @throws FailureError `reading.selection-empty` when the selection holds no words.
 */
export const selectedLine = (
  proposed: ProposedReview,
  selection: Span,
  planId: string,
  texts: Catalogue,
): DecidedUpon => {
  const { reading, masked } = proposed;
  const span = trimmed(reading.text, selection);
  if (span.end <= span.start)
    return fail('reading.selection-empty', { start: selection.start, end: selection.end }, ['start']);
  const first = lineFromSelection(masked, span, usualFullScore, { planId, texts });
  const fullScore =
    proposed.lines.find(({ weight }) => weight === first.proposal.weight)?.indicator.fullScore ??
    usualFullScore;
  const { proposal, section } = lineFromSelection(masked, span, fullScore, { planId, texts });
  const { indicator, weight, reasoning, confidence } = proposal;
  const path = section === null ? [] : (reading.sections[section]?.path ?? []);
  const paragraphs = paragraphsIn(reading.text);
  const dimension = dimensionAt(proposed, span.start, section, texts);
  return {
    readerVersion,
    dimensionId: dimension.id,
    dimensionName: dimension.name,
    group: null,
    indicator: { ...indicator, citations: paragraphs.cite(span, planId, citedPath(path)) },
    weight,
    reasoning: reasoning.map((step) =>
      step.kind === 'from-words' ? { ...step, paragraph: paragraphs.at(span.start) } : step,
    ),
    confidence,
  };
};

/** The dimension of the plan's own part the place lies in; in a plan of ready-made tables that of the line before. */
const dimensionAt = (
  { reading, masked, dimensions, lines }: ProposedReview,
  at: number,
  section: number | null,
  texts: Catalogue,
): { readonly id: string; readonly name: string } => {
  const structure = planStructure(masked, texts.planReading.draft.otherDimension);
  const code = structure.dimensionOf(section);
  const own = structure.dimensions.find((dimension) => dimension.code === code);
  const id = own ? dimensionId(own, reading) : null;
  const known = dimensions.find((dimension) => dimension.id === id);
  if (known) return known;
  if (id !== null && own?.section !== null && own) return { id, name: own.name };
  const paragraph = paragraphsIn(reading.text).at(at);
  const before = lines.findLast((line) => (line.indicator.citations[0]?.paragraph ?? 0) <= paragraph);
  return (
    dimensions.find((dimension) => dimension.id === before?.dimensionId) ??
    dimensions[0] ?? { id: id ?? 'other', name: texts.planReading.draft.otherDimension }
  );
};
