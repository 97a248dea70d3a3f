import { type Failure, failure } from '#shared/contract/failure.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { FormAnswer, FormContent } from '#shared/model/form.ts';
import type { Change } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { contentDigest, isSameContent, noAnswer } from '#shared/reports/forms/content.ts';
import type { FoundRow } from '#shared/reports/forms/found-form.ts';
import { type Reading, readChoiceCell, readTextCell } from '#shared/reports/forms/read-cell.ts';
import type { UsableRows } from '#shared/reports/forms/usable-rows.ts';
import { reviewEntryColumns } from '#shared/reports/review-form/columns.ts';
import { earlierContent, reviewedItems } from '#shared/reports/review-form/context.ts';
import { doubtsOf, type EntryForm, firstRefusal } from '#shared/reports/scoring-form/entry.ts';
import { entryFormOf } from '#shared/reports/scoring-form/entry-forms.ts';
import type { ScoringItem } from '#shared/reports/scoring-form/items.ts';
import { fieldChanges } from '../log/field-changes.ts';
import { formDigest } from './digest.ts';
import type { FieldReading, FormReader, SheetScene } from './form-reader.ts';
import { reviewEntries } from './review-entries.ts';
import { entryWordsOfForms, expectedRows, foundValue, readJudgement } from './scoring-reader.ts';

/** Longest reason the records take. */
const longestReason = 1_000;

const keepChoices = [
  {
    value: true,
    labels: [...Object.values(catalogues).map(({ forms }) => forms.reviewSheet.keepWord), '√', '✓', '✔'],
  },
];

/** What an answer is read against. */
interface AnswerScene {
  readonly place: string;
  readonly scorer: string;
  readonly earlier: Extract<FormContent, { kind: 'judgement' }>;
  readonly before: FormContent;
  /** Digest of the earlier judgement the form was printed with; null where the form does not say. */
  readonly printed: string | null;
  /** What stands in the entry cells. */
  readonly found: string;
}

const itemsOf = ({ framework, evaluation, review, subject }: SheetScene) =>
  review ? reviewedItems(framework, evaluation.rules, review, subject.id) : [];

const answered = (answer: FormAnswer): FormContent => ({ kind: 'answer', answer });

/** One answer of its three parts: the earlier judgement kept, or another one with the reason. */
const combined = (
  keep: Reading<true>,
  judgement: Reading<FormContent>,
  reason: string,
  scene: AnswerScene,
): Reading<FormContent> => {
  const { place, scorer, earlier, before, printed, found } = scene;
  const refused = (problem: Failure): Reading<FormContent> => ({ state: 'refused', problem });
  const given = judgement.state === 'read' && judgement.value.kind === 'judgement' ? judgement.value : null;
  const isSame = given !== null && isSameContent(given, earlier);
  if (keep.state !== 'read' && !given)
    return reason === '' ? { state: 'blank' } : refused(failure('review.value-missing', { place }));
  if (keep.state !== 'read' && given) {
    const { value, blankReason } = given;
    const changed = answered({ kept: false, value, blankReason, reason });
    if (!isSame || isSameContent(changed, before))
      return reason === ''
        ? refused(failure('review.reason-missing', { place }))
        : { state: 'read', value: changed, doubts: [] };
  }
  if (keep.state === 'read' && given && !isSame) return refused(failure('form.keep-and-change', { found }));
  const { value, blankReason } = earlier;
  if (value === null && blankReason === null)
    return refused(failure('review.no-first-value', { place, scorer }));
  const isOther = printed !== null && printed !== contentDigest(earlier, formDigest);
  return {
    state: 'read',
    value: answered({ kept: true, value, blankReason, reason }),
    doubts: [
      ...(keep.state === 'read' ? [] : [failure('form.same-as-before', { found })]),
      ...(isOther ? [failure('form.earlier-changed', {})] : []),
    ],
  };
};

const readAnswer = (
  item: ScoringItem,
  form: EntryForm,
  row: FoundRow,
  rows: UsableRows,
  { framework }: SheetScene,
  scene: AnswerScene,
): Reading<FormContent> => {
  const keep = readChoiceCell<true>(
    row.cell('keep'),
    keepChoices.map(({ labels }) => ({ value: true, labels })),
    row.mergeOver('keep'),
  );
  const judgement = readJudgement(item, form, row, rows, framework);
  const reason = readTextCell(row.cell('reason'), longestReason, row.mergeOver('reason'));
  const readings = [keep, judgement, reason];
  const problem = firstRefusal(readings);
  if (problem) return { state: 'refused', problem };
  const reading = combined(keep, judgement, reason.state === 'read' ? reason.value : '', scene);
  return reading.state === 'read'
    ? { ...reading, doubts: [...doubtsOf(readings), ...reading.doubts] }
    : reading;
};

const changesOf = (
  { evaluation, subject, stamp }: SheetScene,
  indicatorId: string,
  content: FormContent,
): Change[] => {
  const answer = content.kind === 'answer' ? content.answer : null;
  return fieldChanges(
    'score',
    joinIdentifier(evaluation.id, stamp.scorerId ?? '', subject.id, indicatorId, String(stamp.round)),
    {
      value: answer?.value ?? null,
      blankReason: answer?.blankReason ?? null,
      review: answer ? { kept: answer.kept, reason: answer.reason } : null,
    },
  );
};

/** Review forms: an answer per indicator under review, in the round the form was written for. */
export const reviewReader: FormReader = {
  columns: reviewEntryColumns,
  changed: ['score'],
  expected: (scene) => itemsOf(scene).flatMap(expectedRows),
  fields: (rows, scene) => {
    const { connection, evaluation, subject, scorer, stamp } = scene;
    const entries = reviewEntries(
      connection,
      { evaluationId: evaluation.id, scorerId: stamp.scorerId ?? '', subjectId: subject.id },
      stamp.round,
    );
    return itemsOf(scene).flatMap((item): FieldReading[] => {
      const row = rows.of(item.item, '');
      // A value of several rows cannot be read where one of them is missing; the row itself has been told of.
      if (!row || rows.broken.has(item.item)) return [];
      const form = entryFormOf(item, entryWordsOfForms);
      const before: FormContent = { kind: 'answer', answer: entries.answer(item.item) };
      const typed = foundValue(item, form, rows, row);
      const words = [row.cell('keep').shown.trim(), typed, row.cell('reason').shown.trim()];
      return [
        {
          row: row.row,
          column: row.cell('keep').text.trim() === '' ? 'value' : 'keep',
          item: item.item,
          mark: item.mark,
          name: item.name,
          field: 'answer',
          found: words.filter(Boolean).join('; '),
          reading: readAnswer(item, form, row, rows, scene, {
            place: `${subject.name} ${item.mark} ${item.name}`,
            scorer: scorer?.name ?? '',
            earlier: earlierContent(entries.earlier(item.item)),
            before,
            printed: row.code.start.earlier ?? null,
            found: typed,
          }),
          empty: noAnswer,
          before,
          start: row.code.start.answer ?? null,
          changes: (content) => changesOf(scene, item.item, content),
        },
      ];
    });
  },
};
