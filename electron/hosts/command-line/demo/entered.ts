import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { SeededRandom } from './random.ts';

/** Units in which nobody reports a fraction of one. */
const isCounted = (unit: string): boolean => !/%|％|百分点|万/.test(unit);

const numberText = (value: number, counted: boolean): string =>
  counted ? String(Math.round(value)) : (Math.round(value * 10) / 10).toFixed(1);

const number = (text: string): EnteredValue => ({ kind: 'number', number: text });

const share = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * What a person would enter who finds an indicator fulfilled to the share `performance` (0 to 1): a figure near the
 * target, the nearest level, the most obvious checklist items.
 */
export const enteredFor = (
  { method, fullScore, unit }: Indicator,
  performance: number,
  random: SeededRandom,
): EnteredValue => {
  const fulfilled = share(performance);
  switch (method.id) {
    case 'direct': {
      const steps = Math.floor((Number(fullScore) * fulfilled) / Number(method.parameters.step));
      return number((steps * Number(method.parameters.step)).toFixed(2));
    }
    case 'level': {
      const levels = [...method.parameters.levels].sort((a, b) => Number(b.factor) - Number(a.factor));
      // The level whose share lies nearest; the best one needs more than an even chance.
      const nearest = levels.reduce((best, each) =>
        Math.abs(Number(each.factor) - fulfilled) < Math.abs(Number(best.factor) - fulfilled) ? each : best,
      );
      return { kind: 'level', level: nearest.name };
    }
    case 'checklist': {
      const { items } = method.parameters;
      const done = Math.round(items.length * fulfilled);
      return { kind: 'items', items: items.slice(0, done).map(({ id }) => id) };
    }
    case 'yes-no':
      return { kind: 'yes-no', yes: fulfilled > 0.55 };
    case 'ratio': {
      const target = Number(method.parameters.target);
      // Targets are overshot now and then, except where the whole is a hundred percent.
      const reached = target * (fulfilled + random.next() * 0.12);
      const figure = method.parameters.direction === 'higher' ? reached : target / Math.max(0.2, fulfilled);
      return number(numberText(unit.includes('%') ? Math.min(100, figure) : figure, isCounted(unit)));
    }
    case 'piecewise': {
      const { points } = method.parameters;
      const first = Number(points[0]?.value ?? '0');
      const last = Number(points.at(-1)?.value ?? '0');
      return number(numberText(first + (last - first) * fulfilled, isCounted(unit)));
    }
    case 'baseline': {
      const start = Number(method.parameters.baseline);
      const target = Number(method.parameters.target);
      return number(numberText(start + (target - start) * fulfilled, isCounted(unit)));
    }
    case 'efficacy': {
      const worst = Number(method.parameters.impermissible);
      const best = Number(method.parameters.satisfactory);
      return number(numberText(worst + (best - worst) * fulfilled, isCounted(unit)));
    }
    case 'efficacy-banded': {
      const { bands } = method.parameters;
      const worst = Number(bands.at(-1)?.value ?? '0');
      const best = Number(bands[0]?.value ?? '0');
      return number(numberText(worst + (best - worst) * fulfilled, isCounted(unit)));
    }
    case 'deviation': {
      const target = Number(method.parameters.target);
      return number(numberText(target * (1 - (1 - fulfilled) * 0.5), isCounted(unit)));
    }
    case 'deduction': {
      const lost = Number(fullScore) * (1 - fulfilled);
      const [first] = method.parameters.items;
      const count = first ? Math.min(99, Math.floor(lost / Number(first.points))) : 0;
      return {
        kind: 'counts',
        counts: first && count > 0 ? [{ item: first.id, count, reason: first.text }] : [],
      };
    }
    case 'deadline':
      return { kind: 'completion', completedOn: fulfilled > 0.4 ? method.parameters.deadline : null };
    case 'formula':
      return {
        kind: 'figures',
        figures: method.parameters.figures.map(({ name, unit: own }) => ({
          name,
          number: numberText(own.includes('%') ? 100 * fulfilled : 100 + 400 * fulfilled, isCounted(own)),
        })),
      };
  }
};

/** Whether an entry leaves points on the table, so that a deduction reason belongs beside it. */
export const isDeducted = ({ method }: Indicator, value: EnteredValue): boolean => {
  switch (value.kind) {
    case 'level':
      return (
        method.id === 'level' &&
        method.parameters.levels.find(({ name }) => name === value.level)?.factor !== '1'
      );
    case 'items':
      return method.id === 'checklist' && value.items.length < method.parameters.items.length;
    case 'yes-no':
      return !value.yes;
    case 'number':
      return method.id === 'direct';
    case 'counts':
      return value.counts.length > 0;
    case 'completion':
    case 'figures':
      return false;
  }
};
