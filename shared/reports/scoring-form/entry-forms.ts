import { failure } from '../../contract/failure.ts';
import type { EnteredValue } from '../../model/entered-value.ts';
import type { ChecklistParameters } from '../../scoring/methods/checklist.ts';
import type { DeductionParameters } from '../../scoring/methods/deduction.ts';
import type { MethodId, ParametersOf, SpecificationOf } from '../../scoring/methods/specification.ts';
import {
  type Reading,
  readChoiceCell,
  readDayCell,
  readNumberCell,
  readTextCell,
  readWholeCell,
} from '../forms/read-cell.ts';
import {
  blankPart,
  doubtsOf,
  type EntryForm,
  type EntryInput,
  type EntryPart,
  type EntryWords,
  firstRefusal,
  type PartContent,
  textPart,
  yesNoChoices,
} from './entry.ts';
import type { ScoringItem } from './items.ts';

/** Most an item of a deduction table is counted, and the longest reason beside it. */
const mostTimes = 9_999;
const longestReason = 1_000;

const read = (value: EnteredValue, doubts: Extract<Reading<EnteredValue>, { state: 'read' }>['doubts']) =>
  ({ state: 'read', value, doubts }) as const;

const only = (input: EntryInput | null): EntryPart[] => [{ part: '', label: '', input, hasReason: false }];

const numberForm = (
  unit: string,
  bounds: { readonly minimum?: string; readonly maximum?: string; readonly step?: string } = {},
): EntryForm => {
  const { minimum = null, maximum = null, step = null } = bounds;
  return {
    parts: only({ type: 'number', minimum, maximum, unit, step }),
    write: (value) =>
      new Map(
        value?.kind === 'number'
          ? [['', { value: { type: 'number', number: value.number }, reason: '' } satisfies PartContent]]
          : [],
      ),
    read: (part) => {
      const { value, valueMerge } = part('');
      const reading = readNumberCell(value, unit, valueMerge);
      return reading.state === 'read'
        ? read({ kind: 'number', number: reading.value }, reading.doubts)
        : reading;
    },
  };
};

const levelForm = (levels: readonly string[]): EntryForm => ({
  parts: only({ type: 'choice', choices: levels }),
  write: (value) => new Map(value?.kind === 'level' ? [['', textPart(value.level)]] : []),
  read: (part) => {
    const { value, valueMerge } = part('');
    const reading = readChoiceCell(
      value,
      levels.map((level) => ({ value: level, labels: [level] })),
      valueMerge,
    );
    return reading.state === 'read' ? read({ kind: 'level', level: reading.value }, reading.doubts) : reading;
  },
});

const shown = ([first = '']: readonly string[]): string => first;
const yesNoLabels = ({ yes, no }: EntryWords): readonly string[] => [shown(yes), shown(no)];

const yesNoForm = (words: EntryWords): EntryForm => ({
  parts: only({ type: 'choice', choices: yesNoLabels(words) }),
  write: (value) =>
    new Map(value?.kind === 'yes-no' ? [['', textPart(shown(value.yes ? words.yes : words.no))]] : []),
  read: (part) => {
    const { value, valueMerge } = part('');
    const reading = readChoiceCell(value, yesNoChoices(words), valueMerge);
    return reading.state === 'read' ? read({ kind: 'yes-no', yes: reading.value }, reading.doubts) : reading;
  },
});

const itemPart = (id: string): string => `item:${id}`;

/** A row per item; items left open beside answered ones count as not done, which is asked about. */
const checklistForm = ({ items }: ChecklistParameters, words: EntryWords): EntryForm => ({
  parts: [
    ...only(null),
    ...items.map(
      ({ id, text }): EntryPart => ({
        part: itemPart(id),
        label: text,
        input: { type: 'choice', choices: yesNoLabels(words) },
        hasReason: false,
      }),
    ),
  ],
  write: (value) =>
    new Map(
      value?.kind === 'items'
        ? items.map(({ id }) => [
            itemPart(id),
            textPart(shown(value.items.includes(id) ? words.yes : words.no)),
          ])
        : [],
    ),
  read: (part) => {
    const readings = items.map(({ id }) => {
      const { value, valueMerge } = part(itemPart(id));
      return readChoiceCell(value, yesNoChoices(words), valueMerge);
    });
    const problem = firstRefusal(readings);
    if (problem) return { state: 'refused', problem };
    const open = readings.filter(({ state }) => state === 'blank').length;
    if (open === items.length) return { state: 'blank' };
    const done = items.filter((_, index) => {
      const reading = readings[index];
      return reading?.state === 'read' && reading.value;
    });
    return read({ kind: 'items', items: done.map(({ id }) => id) }, [
      ...doubtsOf(readings),
      ...(open > 0 ? [failure('form.items-open', { open })] : []),
    ]);
  },
});

/** A row per item with its count and reason; items left open beside counted ones did not occur. */
const deductionForm = ({ items }: DeductionParameters): EntryForm => ({
  parts: [
    ...only(null),
    ...items.map(
      ({ id, text, reasonRequired }): EntryPart => ({
        part: itemPart(id),
        label: text,
        input: { type: 'whole', maximum: mostTimes },
        hasReason: reasonRequired,
      }),
    ),
  ],
  write: (value) => {
    if (value?.kind !== 'counts') return new Map();
    const counts = new Map(value.counts.map((each) => [each.item, each]));
    return new Map(
      items.map(({ id }): [string, PartContent] => {
        const { count = 0, reason = '' } = counts.get(id) ?? {};
        return [itemPart(id), { value: { type: 'number', number: String(count) }, reason }];
      }),
    );
  },
  read: (part) => {
    const rows = items.map(({ id }) => {
      const { value, valueMerge, reason } = part(itemPart(id));
      return {
        id,
        count: readWholeCell(value, mostTimes, valueMerge),
        reason: readTextCell(reason, longestReason, null),
      };
    });
    const readings = rows.flatMap(({ count, reason }) => [count, reason]);
    const problem = firstRefusal(readings);
    if (problem) return { state: 'refused', problem };
    const counted = rows.map(({ id, count, reason }) => ({
      item: id,
      count: count.state === 'read' ? count.value : 0,
      reason: reason.state === 'read' ? reason.value : '',
    }));
    const unfounded = counted.find(({ count, reason }) => count === 0 && reason !== '');
    if (unfounded)
      return {
        state: 'refused',
        problem: failure('form.reason-without-count', { found: unfounded.reason.slice(0, 80) }),
      };
    if (rows.every(({ count }) => count.state === 'blank')) return { state: 'blank' };
    return read({ kind: 'counts', counts: counted.filter(({ count }) => count > 0) }, doubtsOf(readings));
  },
});

const dayPart = 'day';

/** Whether it is completed, and the day in a row of its own. A day alone says that it is. */
const deadlineForm = (words: EntryWords): EntryForm => ({
  parts: [
    {
      part: '',
      label: words.completed,
      input: { type: 'choice', choices: yesNoLabels(words) },
      hasReason: false,
    },
    { part: dayPart, label: words.completedOn, input: { type: 'day' }, hasReason: false },
  ],
  write: (value) => {
    if (value?.kind !== 'completion') return new Map();
    const { completedOn } = value;
    return new Map<string, PartContent>([
      ['', textPart(shown(completedOn === null ? words.no : words.yes))],
      [dayPart, completedOn === null ? blankPart : { value: { type: 'day', day: completedOn }, reason: '' }],
    ]);
  },
  read: (part) => {
    const own = part('');
    const dated = part(dayPart);
    const done = readChoiceCell(own.value, yesNoChoices(words), own.valueMerge);
    const day = readDayCell(dated.value, dated.valueMerge);
    const problem = firstRefusal([done, day]);
    if (problem) return { state: 'refused', problem };
    const doubts = doubtsOf([done, day]);
    const isNotDone = done.state === 'read' && !done.value;
    if (day.state === 'read')
      return isNotDone
        ? {
            state: 'refused',
            problem: failure('form.day-although-not-done', { found: dated.value.shown }),
          }
        : read({ kind: 'completion', completedOn: day.value }, doubts);
    if (isNotDone) return read({ kind: 'completion', completedOn: null }, doubts);
    return done.state === 'blank'
      ? { state: 'blank' }
      : { state: 'refused', problem: failure('form.day-missing', {}) };
  },
});

/** The figures of a formula are items of their own; its own row takes nothing. */
const apart: EntryForm = { parts: only(null), write: () => new Map(), read: () => ({ state: 'blank' }) };

interface MethodScene {
  readonly fullScore: string;
  readonly unit: string;
  /** Unit of points, for messages. */
  readonly words: EntryWords;
}

/** The entry form of every scoring method. A method without one does not compile. */
const methodForms: {
  readonly [Id in MethodId]: (parameters: ParametersOf<Id>, scene: MethodScene) => EntryForm;
} = {
  direct: ({ step }, { fullScore }) => numberForm('', { minimum: '0', maximum: fullScore, step }),
  level: ({ levels }) => levelForm(levels.map(({ name }) => name)),
  checklist: (parameters, { words }) => checklistForm(parameters, words),
  'yes-no': (_, { words }) => yesNoForm(words),
  ratio: (_, { unit }) => numberForm(unit, { minimum: '0' }),
  piecewise: (_, { unit }) => numberForm(unit),
  baseline: (_, { unit }) => numberForm(unit),
  efficacy: (_, { unit }) => numberForm(unit),
  'efficacy-banded': (_, { unit }) => numberForm(unit),
  deviation: (_, { unit }) => numberForm(unit),
  deduction: (parameters) => deductionForm(parameters),
  deadline: (_, { words }) => deadlineForm(words),
  formula: () => apart,
};

const methodForm = <Id extends MethodId>(specification: SpecificationOf<Id>, scene: MethodScene): EntryForm =>
  methodForms[specification.id](specification.parameters, scene);

/** How an item of the scoring form is filled in and read back. */
export const entryFormOf = (item: ScoringItem, words: EntryWords): EntryForm => {
  switch (item.kind) {
    case 'indicator': {
      const { method, fullScore, unit } = item.indicator;
      return methodForm(method, { fullScore, unit, words });
    }
    case 'figure':
      return numberForm(item.figure.unit);
    case 'veto':
      return yesNoForm(words);
    case 'bonus':
      return numberForm('', { minimum: '0', maximum: item.bonus.points });
  }
};
