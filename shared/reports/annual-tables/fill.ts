import { type Failure, failure } from '../../contract/failure.ts';
import {
  type AnnualCell,
  type AnnualEntry,
  type AnnualField,
  type AnnualLink,
  type AnnualSubject,
  type AnnualTemplateDocument,
  fieldsOf,
  isFigure,
  type LinkableItem,
} from '../../model/annual-table.ts';
import type { Subject } from '../../model/evaluation.ts';
import type { Observation } from '../../model/score.ts';
import { subjectKey } from '../../scoring/comparison/years.ts';
import { compare, exact, exactToText } from '../../scoring/exact.ts';
import { countsThings, isPercent, isSameUnit } from './units.ts';

/** What the tables of one evaluation are filled from. */
export interface AnnualTablesInput {
  readonly template: AnnualTemplateDocument;
  readonly subjects: readonly Subject[];
  readonly links: readonly AnnualLink[];
  /** `linkableItems` of the framework. */
  readonly items: readonly LinkableItem[];
  readonly entries: readonly AnnualEntry[];
  readonly observations: readonly Observation[];
  readonly previous: PreviousAnnualTables | null;
}

/** The tables of the evaluation chosen as last year's. */
export interface PreviousAnnualTables {
  readonly year: number;
  readonly template: AnnualTemplateDocument;
  readonly subjects: readonly Subject[];
  readonly filled: readonly AnnualSubject[];
}

const key = (...parts: readonly string[]): string => parts.join('/');

/** Equal figures, however they are written; texts as they are. */
const isEqual = (one: string, other: string): boolean =>
  one === other || (isFigure(one) && isFigure(other) && compare(exact(one), exact(other)) === 0);

/** What a single figure would be questioned for. */
const figureDoubts = (subject: Subject, field: AnnualField, found: string): Failure[] => {
  if (field.kind !== 'number' || !isFigure(found)) return [];
  const place = { subject: subject.name, field: field.name, found };
  const value = exact(found);
  const isNegative = compare(value, exact('0')) < 0;
  if (isPercent(field.unit))
    return isNegative || compare(value, exact('100')) > 0
      ? [failure('annual-table.percent-range', place)]
      : [];
  return [
    ...(isNegative ? [failure('annual-table.negative', place)] : []),
    ...(countsThings(field.unit) && exactToText(value).includes('.')
      ? [failure('annual-table.not-whole', { ...place, unit: field.unit })]
      : []),
  ];
};

interface Observed {
  readonly current: string | null;
  readonly blankReason: AnnualCell['blankReason'];
  readonly note: string;
  readonly doubts: Failure[];
}

const numberOf = (observation: Observation | undefined): string | null =>
  observation?.value?.kind === 'number' ? observation.value.number : null;

/** What the linked observations hold together; the first filled one is shown, and differences are told. */
const observed = (
  subject: Subject,
  field: AnnualField,
  items: readonly string[],
  own: AnnualEntry | undefined,
  find: (item: string) => Observation | undefined,
  labelOf: (item: string) => string,
): Observed => {
  const found = items.map((item) => ({ item, observation: find(item) }));
  const numbers = found.flatMap(({ item, observation }) => {
    const number = numberOf(observation);
    return number === null ? [] : [{ item, number, source: observation?.source ?? '' }];
  });
  const [first] = numbers;
  const place = { subject: subject.name, field: field.name };
  // An item still empty differs as well: the figure was entered for one indicator only.
  const differs =
    first !== undefined &&
    (numbers.length < items.length || numbers.some(({ number }) => !isEqual(number, first.number)));
  const waits = own?.current != null && (first === undefined || !isEqual(own.current, first.number));
  return {
    current: first?.number ?? null,
    blankReason:
      first === undefined
        ? (found.find(({ observation }) => observation?.blankReason)?.observation?.blankReason ?? null)
        : null,
    note:
      first?.source ||
      (found.find(({ observation }) => observation?.source)?.observation?.source ?? '') ||
      (own?.note ?? ''),
    doubts: [
      ...(differs
        ? [
            failure('annual-table.linked-values-differ', {
              ...place,
              values: found.map(
                ({ item, observation }) => `${labelOf(item)} ${numberOf(observation) ?? '—'}`,
              ),
            }),
          ]
        : []),
      ...(waits ? [failure('annual-table.own-value-waiting', { ...place, own: own.current ?? '' })] : []),
    ],
  };
};

/** The field of last year's template that is this one: of the same id or, failing that, of the same table and name. */
const sameField = (
  table: { readonly id: string; readonly title: string },
  field: AnnualField,
  previous: AnnualTemplateDocument,
): AnnualField | null =>
  fieldsOf(previous).find(({ id }) => id === field.id) ??
  previous.tables
    .find(({ title }) => title === table.title)
    ?.fields.find(({ name, unit }) => name === field.name && isSameUnit(unit, field.unit)) ??
  null;

/** Last year's figures of a subject by this year's field ids, with the doubts of those that cannot be taken. */
const earlierFigures = ({ template, previous }: AnnualTablesInput) => {
  const fields = new Map<string, AnnualField>();
  if (previous)
    for (const table of template.tables)
      for (const field of table.fields) {
        const was = sameField(table, field, previous.template);
        if (was) fields.set(field.id, was);
      }
  const subjects = new Map(previous?.subjects.map((subject) => [subjectKey(subject), subject.id]));
  const filled = new Map(
    previous?.filled.map(({ subjectId, cells }) => [
      subjectId,
      new Map(cells.map((cell) => [cell.fieldId, cell])),
    ]),
  );
  return (subject: Subject, field: AnnualField): { figure: string | null; doubts: Failure[] } => {
    const was = fields.get(field.id);
    const id = subjects.get(subjectKey(subject));
    const figure = was && id !== undefined ? (filled.get(id)?.get(was.id)?.current ?? null) : null;
    if (!was || figure === null || !previous) return { figure: null, doubts: [] };
    if (was.kind !== field.kind) return { figure: null, doubts: [] };
    if (isSameUnit(was.unit, field.unit)) return { figure, doubts: [] };
    return {
      figure: null,
      doubts: [
        failure('annual-table.previous-unit-differs', {
          subject: subject.name,
          field: field.name,
          unit: field.unit,
          earlierUnit: was.unit,
          year: previous.year,
        }),
      ],
    };
  };
};

/** Parts above the line they are parts of; shares of different wholes are not compared. */
const partDoubts = (
  subject: Subject,
  fields: readonly AnnualField[],
  currentOf: (fieldId: string) => string | null,
): Map<string, Failure> => {
  const doubts = new Map<string, Failure>();
  const wholes: AnnualField[] = [];
  for (const field of fields) {
    wholes[field.level] = field;
    const whole = field.level === 0 ? undefined : wholes[field.level - 1];
    if (!whole || isPercent(field.unit) || !isSameUnit(whole.unit, field.unit)) continue;
    const found = currentOf(field.id);
    const wholeFound = currentOf(whole.id);
    if (found === null || wholeFound === null || !isFigure(found) || !isFigure(wholeFound)) continue;
    if (compare(exact(found), exact(wholeFound)) > 0)
      doubts.set(
        field.id,
        failure('annual-table.part-exceeds-whole', {
          subject: subject.name,
          field: field.name,
          found,
          whole: whole.name,
          wholeFound,
        }),
      );
  }
  return doubts;
};

/**
 * The data tables of every subject: 本年 from the linked observation or the table's own entry, 上年 from what was
 * entered or from last year's evaluation of the same subject. Nothing is computed, rounded or left out; what a reader
 * would question stands beside the figure as a doubt.
 */
export const fillAnnualTables = (input: AnnualTablesInput): AnnualSubject[] => {
  const links = new Map(input.links.map(({ fieldId, items }) => [fieldId, items]));
  const labels = new Map(input.items.map(({ item, label }) => [item, label]));
  const entries = new Map(input.entries.map((entry) => [key(entry.subjectId, entry.fieldId), entry]));
  const observations = new Map(input.observations.map((each) => [key(each.subjectId, each.item), each]));
  const earlier = earlierFigures(input);
  return input.subjects.map((subject): AnnualSubject => {
    const cells = fieldsOf(input.template).map((field): AnnualCell => {
      const own = entries.get(key(subject.id, field.id));
      const items = links.get(field.id) ?? [];
      const isLinked = field.kind === 'number' && items.length > 0;
      const { current, blankReason, note, doubts }: Observed = isLinked
        ? observed(
            subject,
            field,
            items,
            own,
            (item) => observations.get(key(subject.id, item)),
            (item) => labels.get(item) ?? item,
          )
        : {
            current: own?.current ?? null,
            blankReason: own?.blankReason ?? null,
            note: own?.note ?? '',
            doubts: [],
          };
      const before = earlier(subject, field);
      const entered = own?.previous ?? null;
      return {
        fieldId: field.id,
        current,
        blankReason,
        isLinked,
        previous: entered ?? before.figure,
        previousFrom: entered !== null ? 'entered' : before.figure !== null ? 'earlier-evaluation' : null,
        note,
        doubts: [
          ...doubts,
          ...(current === null ? [] : figureDoubts(subject, field, current)),
          ...(entered === null ? before.doubts : figureDoubts(subject, field, entered)),
          ...(entered !== null && before.figure !== null && !isEqual(entered, before.figure)
            ? [
                failure('annual-table.previous-differs', {
                  subject: subject.name,
                  field: field.name,
                  entered,
                  earlier: before.figure,
                  year: input.previous?.year ?? 0,
                }),
              ]
            : []),
        ],
      };
    });
    const current = new Map(cells.map((cell) => [cell.fieldId, cell.current]));
    const parts = new Map(
      input.template.tables.flatMap(({ fields }) => [
        ...partDoubts(subject, fields, (fieldId) => current.get(fieldId) ?? null),
      ]),
    );
    return {
      subjectId: subject.id,
      cells: cells.map((cell) => {
        const doubt = parts.get(cell.fieldId);
        return doubt ? { ...cell, doubts: [...cell.doubts, doubt] } : cell;
      }),
    };
  });
};
