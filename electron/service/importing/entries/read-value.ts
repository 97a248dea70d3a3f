import { type Failure, failure } from '#shared/contract/failure.ts';
import type { BlankReason, EnteredValue } from '#shared/model/entered-value.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { FormCell } from '#shared/reports/forms/form-cell.ts';
import {
  type Choice,
  type Reading,
  readChoiceCell,
  readDayCell,
  readNumberCell,
} from '#shared/reports/forms/read-cell.ts';
import { checkEntered, checkObservation } from '#shared/scoring/check-entered.ts';
import { readDecimal } from '#shared/scoring/decimal-input.ts';
import { compare, exact, isZero, multiply, one } from '#shared/scoring/exact.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import type { RawCell } from '../raw-table.ts';
import { labelKey } from './labels.ts';
import type { ImportScene, Item } from './scene.ts';

/** What a cell comes to: a value or a blank with its reason, or why it cannot be taken. */
export interface ReadValue {
  readonly value: EnteredValue | null;
  readonly blankReason: BlankReason | null;
  readonly problem: Failure | null;
  readonly doubts: readonly Failure[];
}

const taken = (value: EnteredValue, doubts: readonly Failure[] = []): ReadValue => ({
  value,
  blankReason: null,
  problem: null,
  doubts,
});
const refused = (problem: Failure): ReadValue => ({ value: null, blankReason: null, problem, doubts: [] });
const blank = (blankReason: BlankReason, doubts: readonly Failure[] = []): ReadValue => ({
  value: null,
  blankReason,
  problem: null,
  doubts,
});

const formCell = ({ text, number, percent, date, lostDigits, formula, unreadable }: RawCell): FormCell => {
  const common = { shown: text, percent, lostDigits, formula } as const;
  if (unreadable) return { ...common, kind: 'error', text };
  if (date !== null) return { ...common, kind: 'date', text: date };
  return number === null ? { ...common, kind: 'text', text } : { ...common, kind: 'number', text: number };
};

const fromReading = <Value>(
  reading: Reading<Value>,
  then: (value: Value, doubts: readonly Failure[]) => ReadValue,
): ReadValue => {
  if (reading.state === 'read') return then(reading.value, reading.doubts);
  return reading.state === 'refused'
    ? refused(reading.problem)
    : refused(failure('form.unreadable', { found: '' }));
};

const blankWords: Readonly<Record<string, BlankReason>> = {
  不适用: 'not-applicable',
  无法取得: 'unobtainable',
  拒绝提供: 'refused',
  'n/a': 'not-applicable',
};
const similarBlankWords: ReadonlySet<string> = new Set(['不涉及', '无此项', '无此项工作']);

const yesWords: ReadonlySet<string> = new Set(['是', 'yes', 'y', 'true', '√', '✓', '✔']);
const noWords: ReadonlySet<string> = new Set(['否', 'no', 'n', 'false', '×', '✗', '✘']);
const similarYesWords: ReadonlySet<string> = new Set(['有', '达标', '已达标', '完成', '已完成', '合格', '1']);
const similarNoWords: ReadonlySet<string> = new Set(['无', '没有', '未达标', '未完成', '不合格', '0']);
const notDoneWords: ReadonlySet<string> = new Set(['未完成', 'not-done', 'notdone']);
const similarNotDoneWords: ReadonlySet<string> = new Set(['否', '无', '未开展', '未落实']);

const wordReadAs = (found: string, meaning: 'yes' | 'no' | 'not-applicable' | 'not-done'): Failure =>
  failure('import.word-read-as', { found, meaning });

const yesNo = (text: string): ReadValue => {
  const key = labelKey(text);
  if (yesWords.has(key)) return taken({ kind: 'yes-no', yes: true });
  if (noWords.has(key)) return taken({ kind: 'yes-no', yes: false });
  if (similarYesWords.has(key)) return taken({ kind: 'yes-no', yes: true }, [wordReadAs(text, 'yes')]);
  if (similarNoWords.has(key)) return taken({ kind: 'yes-no', yes: false }, [wordReadAs(text, 'no')]);
  return refused(failure('form.unknown-choice', { found: text.slice(0, 80), allowed: ['是', '否'] }));
};

/** A number in the indicator's unit; `12人` means 12 where the unit is 人. */
const number = (cell: RawCell, unit: string): ReadValue => {
  const form = formCell(cell);
  const wanted = labelKey(unit);
  const suffixed =
    form.kind === 'text' && wanted !== '' && wanted !== '%' && labelKey(form.text).endsWith(wanted);
  const bare = suffixed ? { ...form, text: labelKey(form.text).slice(0, -wanted.length) } : form;
  return fromReading(readNumberCell(bare, unit, null), (decimal, doubts) => {
    const shown = readDecimal(cell.text, { unit: '%' });
    const hides =
      cell.number !== null && !cell.percent && shown.ok && compare(exact(shown.value), exact(decimal)) !== 0;
    const value = exact(decimal);
    const isShare =
      wanted === '%' && form.kind === 'number' && !cell.percent && !isZero(value) && compare(value, one) <= 0;
    return taken({ kind: 'number', number: decimal }, [
      ...doubts,
      ...(hides ? [failure('import.shown-rounded', { shown: cell.text, number: decimal })] : []),
      ...(isShare ? [failure('import.share-of-one', { found: decimal })] : []),
    ]);
  });
};

const separators = /[,，、;；\n]/;

/** Ids of listed items, by id or by their words; null with the first that is neither. */
const listed = (
  parts: readonly string[],
  items: readonly { readonly id: string; readonly text: string }[],
): { readonly ids: string[] } | { readonly stranger: string } => {
  const ids: string[] = [];
  for (const part of parts) {
    const found = items.find(
      ({ id, text }) => labelKey(id) === labelKey(part) || labelKey(text) === labelKey(part),
    );
    if (!found) return { stranger: part };
    ids.push(found.id);
  }
  return { ids };
};

const partsOf = (text: string): string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const checklist = (
  text: string,
  items: readonly { readonly id: string; readonly text: string }[],
): ReadValue => {
  const found = listed(partsOf(text), items);
  return 'ids' in found
    ? taken({ kind: 'items', items: found.ids })
    : refused(failure('value.unknown-item', { found: found.stranger.slice(0, 80) }));
};

/** `2×3（原因）`: item 2 three times, with the reason. */
const occurrence = /^([^*×xX(（]+?)(?:\s*[*×xX]\s*(\d{1,4}))?\s*(?:[(（](.*)[)）])?$/;

const deductions = (
  text: string,
  items: readonly { readonly id: string; readonly text: string }[],
): ReadValue => {
  const counts: Extract<EnteredValue, { kind: 'counts' }>['counts'] = [];
  for (const part of partsOf(text)) {
    const [, name = '', times = '1', reason = ''] = occurrence.exec(part) ?? [];
    const found = listed([name.trim()], items);
    const item = 'ids' in found ? found.ids[0] : undefined;
    if (item === undefined || Number(times) === 0)
      return refused(failure('value.unknown-item', { found: part.slice(0, 80) }));
    counts.push({ item, count: Number(times), reason });
  }
  return taken({ kind: 'counts', counts });
};

const completion = (cell: RawCell): ReadValue => {
  const key = labelKey(cell.text);
  if (notDoneWords.has(key)) return taken({ kind: 'completion', completedOn: null });
  if (similarNotDoneWords.has(key))
    return taken({ kind: 'completion', completedOn: null }, [wordReadAs(cell.text, 'not-done')]);
  return fromReading(readDayCell(formCell(cell), null), (completedOn, doubts) =>
    taken({ kind: 'completion', completedOn }, doubts),
  );
};

/** Score tables often hold points where a level was chosen; one level that gives exactly as many was meant. */
const levelByPoints = (cell: RawCell, { method, fullScore }: Indicator): ReadValue | null => {
  const points = readDecimal(cell.number ?? cell.text);
  if (method.id !== 'level' || !points.ok) return null;
  const [found, other] = method.parameters.levels.filter(
    ({ factor }) => compare(multiply(exact(factor), exact(fullScore)), exact(points.value)) === 0,
  );
  if (!found || other) return null;
  return taken({ kind: 'level', level: found.name }, [
    failure('import.level-by-points', { found: points.value, level: found.name }),
  ]);
};

const entered = (cell: RawCell, item: Item): ReadValue => {
  if (item.kind !== 'indicator') return item.kind === 'veto' ? yesNo(cell.text) : number(cell, item.unit);
  const { method } = item.indicator;
  const { takes } = inputOf(method);
  switch (takes) {
    case 'number':
      return number(cell, item.unit);
    case 'yes-no':
      return yesNo(cell.text);
    case 'completion':
      return completion(cell);
    case 'level': {
      const levels: Choice<string>[] =
        method.id === 'level'
          ? method.parameters.levels.map(({ name }) => ({ value: name, labels: [name] }))
          : [];
      const reading = readChoiceCell(formCell(cell), levels, null);
      return (
        (reading.state === 'refused' ? levelByPoints(cell, item.indicator) : null) ??
        fromReading(reading, (level, doubts) => taken({ kind: 'level', level }, doubts))
      );
    }
    case 'items':
      return checklist(cell.text, method.id === 'checklist' ? method.parameters.items : []);
    case 'counts':
      return deductions(cell.text, method.id === 'deduction' ? method.parameters.items : []);
    case 'figures':
      return refused(
        failure('value.figures-apart', {
          indicator: `${item.code} ${item.name}`,
          names: method.id === 'formula' ? method.parameters.figures.map(({ name }) => name) : [],
        }),
      );
  }
};

/** Whether the indicator can be left blank with these words, or the words are a value of its own. */
const blankOf = (cell: RawCell): ReadValue | null => {
  const key = labelKey(cell.text);
  const reason = blankWords[key];
  if (reason !== undefined) return blank(reason);
  return similarBlankWords.has(key)
    ? blank('not-applicable', [wordReadAs(cell.text, 'not-applicable')])
    : null;
};

/** Reads cells as values; what stands under one item again and again is read once. */
export class ValueReader {
  readonly #framework: ImportScene['framework'];
  readonly #known = new Map<string, Map<RawCell, ReadValue>>();

  constructor({ framework }: ImportScene) {
    this.#framework = framework;
  }

  /** `cell` is not empty. */
  read(cell: RawCell, item: Item): ReadValue {
    const own = this.#known.get(item.id) ?? new Map<RawCell, ReadValue>();
    this.#known.set(item.id, own);
    const known = own.get(cell);
    if (known) return known;
    const found = this.#read(cell, item);
    own.set(cell, found);
    return found;
  }

  #read(cell: RawCell, item: Item): ReadValue {
    const found = blankOf(cell) ?? entered(cell, item);
    if (found.value === null) return found;
    const problem =
      item.kind === 'indicator'
        ? checkEntered(item.indicator, found.value)
        : checkObservation(this.#framework, item.id, found.value);
    return problem ? refused(problem) : found;
  }
}
