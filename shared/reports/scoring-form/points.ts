import type { Indicator } from '../../model/framework.ts';
import { exact, exactToText, multiply, subtract, sum } from '../../scoring/exact.ts';
import type { DeadlineParameters } from '../../scoring/methods/deadline.ts';
import type { MethodId, ParametersOf, SpecificationOf } from '../../scoring/methods/specification.ts';
import { dayNumber } from '../forms/day-serial.ts';
import type { Formula } from '../sheet-model.ts';

/** Where a row's figures stand. All references are within the own row or found by key, so that sorting breaks none. */
export interface PointsPlaces {
  /** The row's own entry cell. */
  readonly value: string;
  /** Sum of the points, and of the entries, of the item's part rows. */
  readonly partPoints: string;
  readonly partValues: string;
  /** How many of the part rows are filled in. */
  readonly partCount: string;
  /** The word for yes and the word for no. */
  readonly yes: string;
  readonly no: string;
}

/** When an item counts as filled in, and what points it has then; nested IFs stop where programs do. */
interface PointsFormula {
  readonly filled: string;
  readonly points: Formula;
}

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** A decimal inside a formula; a sign needs brackets. */
const number = (text: string): string => (text.startsWith('-') ? `(${text})` : text);
const times = (a: string, b: string): string => exactToText(multiply(exact(a), exact(b)));
/** A fraction that does not end is left to the program. */
const quotient = (a: string, b: string): string => `${number(a)}/${number(b)}`;

const isNumber = (value: string): string => `ISNUMBER(${value})`;

/** The first condition that holds decides. */
const cases = (each: readonly (readonly [string, string])[], otherwise: string): string =>
  each.reduceRight((rest, [condition, result]) => `IF(${condition},${result},${rest})`, otherwise);

/** Programs nest at most 64 IFs; one stays for the row around it. */
const mostCases = 60;

const lateFormula = (late: DeadlineParameters['late'], days: string, from: string, to: string): string => {
  if (late.rule === 'steps')
    return cases(
      late.steps.map(({ days: limit, points }) => [`${days}<=${limit}`, points]),
      // Later than the last step the floor remains, whatever it is.
      'NA()',
    );
  const periods = {
    day: days,
    week: `ROUNDUP((${days})/7,0)`,
    // A month that has begun counts: whole months by the calendar, and one more where a day is left.
    month: `((YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})+IF(${to}>EDATE(${from},(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})),1,0))`,
  }[late.period];
  return `${periods}*${late.points}`;
};

interface Scene {
  readonly fullScore: string;
  readonly at: PointsPlaces;
}

/** Points of every method as a formula, or null where only the application computes them. */
const methodPoints: {
  readonly [Id in MethodId]: (parameters: ParametersOf<Id>, scene: Scene) => PointsFormula | null;
} = {
  direct: (_, { at }) => ({ filled: isNumber(at.value), points: at.value }),
  level: ({ levels }, { fullScore, at }) => ({
    filled: `${at.value}<>""`,
    points: cases(
      levels.map(({ name, factor }) => [`${at.value}=${literal(name)}`, times(fullScore, factor)]),
      '0',
    ),
  }),
  checklist: (_, { at }) => ({ filled: `${at.partCount}>0`, points: at.partPoints }),
  'yes-no': (_, { fullScore, at }) => ({
    filled: `${at.value}<>""`,
    points: `IF(${at.value}=${literal(at.yes)},${fullScore},0)`,
  }),
  ratio: ({ target, cap, direction }, { fullScore, at }) =>
    direction === 'higher'
      ? { filled: isNumber(at.value), points: `${fullScore}*MIN(${at.value}/${target},${cap})` }
      : {
          // Zero is refused by the method; N() keeps text out of the comparison.
          filled: `N(${at.value})<>0`,
          points: `${fullScore}*MIN(${target}/${at.value},${cap})`,
        },
  piecewise: ({ points: knots }, { at }) => {
    const first = knots[0];
    const last = knots.at(-1);
    if (!first || !last || knots.length > mostCases) return null;
    const segments = knots.slice(1).map(({ value, score }, index): readonly [string, string] => {
      const lower = knots[index] ?? first;
      const rise = exactToText(subtract(exact(score), exact(lower.score)));
      const run = exactToText(subtract(exact(value), exact(lower.value)));
      return [
        `${at.value}<=${number(value)}`,
        `${lower.score}+${quotient(rise, run)}*(${at.value}-${number(lower.value)})`,
      ];
    });
    return {
      filled: isNumber(at.value),
      points: cases([[`${at.value}<=${number(first.value)}`, first.score], ...segments], last.score),
    };
  },
  baseline: ({ baseline, target, floor, cap }, { fullScore, at }) => {
    const way = exactToText(subtract(exact(target), exact(baseline)));
    return {
      filled: isNumber(at.value),
      points: `${fullScore}*MIN(MAX((${at.value}-${number(baseline)})/${number(way)},${floor}),${cap})`,
    };
  },
  deduction: ({ floor }, { fullScore, at }) => ({
    filled: `${at.partCount}>0`,
    points: `MAX(${floor},${fullScore}-${at.partPoints})`,
  }),
  efficacy: ({ satisfactory, impermissible, base, range, floor, cap }, { fullScore, at }) => {
    const way = exactToText(subtract(exact(satisfactory), exact(impermissible)));
    const computed = `${base}+(${at.value}-${number(impermissible)})/${number(way)}*${range}`;
    const raised = floor === null ? computed : `MAX(${floor},${computed})`;
    const counted = cap === null ? raised : `MIN(${cap},${raised})`;
    return { filled: isNumber(at.value), points: `${fullScore}*(${counted})/100` };
  },
  'efficacy-banded': ({ bands, coefficientBelow }, { fullScore, at }) => {
    const [best, second] = bands;
    if (!best || !second) return null;
    const isHigherBetter = Number(best.value) > Number(second.value);
    const reached = (value: string): string => `${at.value}${isHigherBetter ? '>=' : '<='}${number(value)}`;
    const graded = bands.map(({ value, coefficient }, index): readonly [string, string] => {
      const above = bands[index - 1];
      if (!above) return [reached(value), times(fullScore, coefficient)];
      const rise = times(fullScore, exactToText(subtract(exact(above.coefficient), exact(coefficient))));
      const run = exactToText(subtract(exact(above.value), exact(value)));
      return [
        reached(value),
        `${times(fullScore, coefficient)}+(${at.value}-${number(value)})/${number(run)}*${rise}`,
      ];
    });
    return { filled: isNumber(at.value), points: cases(graded, times(fullScore, coefficientBelow)) };
  },
  deviation: ({ target, scale }, { fullScore, at }) => {
    const percent = `ABS(${at.value}-${number(target)})/ABS(${number(target)})*100`;
    return {
      filled: isNumber(at.value),
      points:
        scale.type === 'bands'
          ? cases(
              scale.bands.map((band) => [`ROUND(${percent},9)<=${band.percent}`, band.points]),
              scale.beyond,
            )
          : `${fullScore}*MIN(1,MAX(0,(${scale.limit}-${percent})/${exactToText(subtract(exact(scale.limit), exact(scale.tolerance)))}))`,
    };
  },
  deadline: ({ deadline, late, floor, notDone }, { fullScore, at }) => {
    const due = String(dayNumber(deadline));
    const done = `INT(${at.partValues})`;
    const deducted = lateFormula(late, `(${done}-${due})`, due, done);
    const afterwards = `MAX(${floor},IFERROR(${fullScore}-${deducted},${floor}))`;
    return {
      filled: `OR(${at.value}=${literal(at.no)},${at.partCount}>0)`,
      points: `IF(${at.partCount}=0,${notDone},IF(${done}<=${due},${fullScore},${afterwards}))`,
    };
  },
  formula: () => null,
};

/** Points of a part row by itself: what an item adds or takes away. Null where parts have none. */
const partPoints = (
  method: SpecificationOf,
  part: string,
  { fullScore, at }: Scene,
): PointsFormula | null => {
  if (method.id === 'checklist') {
    const item = method.parameters.items.find(({ id }) => part === `item:${id}`);
    const whole = exactToText(sum(method.parameters.items.map(({ weight }) => exact(weight))));
    return item
      ? {
          filled: `${at.value}<>""`,
          points: `IF(${at.value}=${literal(at.yes)},${quotient(times(fullScore, item.weight), whole)},0)`,
        }
      : null;
  }
  if (method.id === 'deduction') {
    const item = method.parameters.items.find(({ id }) => part === `item:${id}`);
    if (!item) return null;
    const counted = `${at.value}*${item.points}`;
    return {
      filled: isNumber(at.value),
      points: item.cap === null ? counted : `MIN(${counted},${item.cap})`,
    };
  }
  return null;
};

const ofMethod = <Id extends MethodId>(
  specification: SpecificationOf<Id>,
  scene: Scene,
): PointsFormula | null => methodPoints[specification.id](specification.parameters, scene);

/** Binary noise is taken off so that what is shown is what was meant. */
const settled = (expression: string): string => `ROUND(${expression},9)`;

/**
 * The points of a row while it is filled in: nothing for an empty or blank one. Null where the form does not compute
 * them (formulas over named figures). `part` is empty for the indicator's own row.
 */
export const pointsFormula = (
  indicator: Indicator,
  part: string,
  at: PointsPlaces,
  blank: string | null,
): Formula | null => {
  const scene: Scene = { fullScore: indicator.fullScore, at };
  const found = part === '' ? ofMethod(indicator.method, scene) : partPoints(indicator.method, part, scene);
  if (!found) return null;
  // Parts are added up before they are settled, or thirds would not make a whole.
  const points = part === '' ? settled(found.points) : found.points;
  const filled = `IF(${found.filled},${points},"")`;
  return blank === null ? filled : `IF(${blank}<>"","",${filled})`;
};
