import { fail, refuse } from '#shared/contract/failure.ts';
import type { WeightingEdit } from '#shared/contract/methods/weightings.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { Change, Json } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import type { Weighting, WeightingExpert } from '#shared/model/weighting.ts';
import { delphiProblems } from '#shared/scoring/weights/delphi.ts';
import { judgementProblem, reciprocalText } from '#shared/scoring/weights/judgement.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { weightingParts } from '../queries/weightings.ts';
import type { Workspace } from '../workspace.ts';
import { judgementField, ratingField, settingsPart } from './fields.ts';

const change = (frameworkId: string, part: string, field: string, value: Json): Change => ({
  entity: 'weighting',
  entityId: joinIdentifier(frameworkId, part),
  field,
  value,
});

/** The items a judgement may be about: the dimensions, or the indicators of one of them. */
const itemsUnder = (document: FrameworkDocument, parentId: string | null) => {
  if (parentId === null) return { place: document.title, items: document.dimensions };
  const dimension =
    document.dimensions.find(({ id }) => id === parentId) ??
    fail('request.not-found', { noun: 'indicator', id: parentId });
  return { place: `${dimension.code} ${dimension.name}`, items: dimension.indicators };
};

const judgementChanges = (
  { frameworkId }: Weighting,
  document: FrameworkDocument,
  expert: WeightingExpert,
  edit: Extract<WeightingEdit, { edit: 'set-judgements' }>,
): Change[] => {
  const { place, items } = itemsUnder(document, edit.parentId);
  const nameOf = (id: string): string => {
    const item = items.find((each) => each.id === id) ?? fail('request.not-found', { noun: 'indicator', id });
    return `${item.code} ${item.name}`;
  };
  return edit.judgements.map(({ first, second, text }) => {
    const facts = { place: `${expert.name} · ${place}`, row: nameOf(first), column: nameOf(second) };
    if (first === second) fail('statistics.diagonal-not-one', { ...facts, found: text ?? '' });
    if (text !== null) refuse(judgementProblem(text, facts));
    const [one, other, stored] =
      first < second ? [first, second, text] : [second, first, text === null ? null : reciprocalText(text)];
    return change(frameworkId, expert.id, judgementField(edit.parentId, one, other), stored);
  });
};

const ratingChanges = (
  { frameworkId, settings }: Weighting,
  document: FrameworkDocument,
  expert: WeightingExpert,
  edit: Extract<WeightingEdit, { edit: 'set-ratings' }>,
): Change[] => {
  const indicators = new Map(indicatorsOf(document).map(({ id, code, name }) => [id, `${code} ${name}`]));
  return edit.ratings.map(({ indicatorId, rating }) => {
    const name =
      indicators.get(indicatorId) ?? fail('request.not-found', { noun: 'indicator', id: indicatorId });
    if (rating !== null)
      refuse(
        delphiProblems(
          [[Number(rating)]],
          { minimum: 1, maximum: settings.scaleMaximum },
          { place: '', items: [name], experts: [expert.name] },
        )[0],
      );
    return change(frameworkId, expert.id, ratingField(edit.round, indicatorId), rating);
  });
};

/** The operations of edits to the weighting of a framework. Everything is checked before anything is recorded. */
export const weightingChanges = (
  weighting: Weighting,
  document: FrameworkDocument,
  edits: readonly WeightingEdit[],
  now: string,
): Change[] => {
  const { frameworkId } = weighting;
  const experts = new Map(weighting.experts.map((expert) => [expert.id, expert]));
  const expertOf = (id: string): WeightingExpert =>
    experts.get(id) ?? fail('request.not-found', { noun: 'expert', id });
  const changesOf = (edit: WeightingEdit, position: number): Change[] => {
    switch (edit.edit) {
      case 'set':
        return fieldChanges('weighting', joinIdentifier(frameworkId, settingsPart), edit.fields);
      case 'add-expert': {
        if (experts.has(edit.id) || edit.id === settingsPart)
          fail('framework.duplicate-code', { place: edit.id, code: edit.id });
        experts.set(edit.id, { id: edit.id, name: edit.name, judgements: [], ratings: [] });
        return [
          change(frameworkId, edit.id, 'deleted', false),
          change(frameworkId, edit.id, 'name', edit.name),
          change(frameworkId, edit.id, 'addedAt', `${now} ${String(position).padStart(3, '0')}`),
        ];
      }
      case 'rename-expert':
        return [change(frameworkId, expertOf(edit.expertId).id, 'name', edit.name)];
      case 'remove-expert':
        return [change(frameworkId, expertOf(edit.expertId).id, 'deleted', true)];
      case 'set-judgements':
        return judgementChanges(weighting, document, expertOf(edit.expertId), edit);
      case 'set-ratings':
        return ratingChanges(weighting, document, expertOf(edit.expertId), edit);
    }
  };
  return edits.flatMap(changesOf);
};

/** The same weighting under another framework: what was entered goes along with a draft made or published from it. */
export const copiedWeighting = ({ connection }: Workspace, from: string, to: string): Change[] =>
  weightingParts(connection, from)
    .filter(({ deleted }) => !deleted)
    .flatMap(({ part, fields }) => createdChanges('weighting', joinIdentifier(to, part), fields));
