import type { Derivation } from '../../model/derivation.ts';
import type { GradeBand } from '../../model/rules.ts';
import { add, compare, exact, isZero } from '../exact.ts';
import { bandOf, bestFirst } from '../results/grades.ts';
import { dimensionNode } from './indicator.ts';
import { amountIn, clauseNode, type Explanation, node, rescaleFacts, roundingNode } from './node.ts';
import { scorerTotalNode } from './scorer-total.ts';

const totalsNode = (explanation: Explanation): Derivation => {
  const { computation, rules } = explanation;
  const counted = computation.sheets.filter(({ use }) => use === 'counted').length;
  return node(
    'aggregation',
    {
      method: rules.aggregation.method,
      of: 'scorer-totals',
      counted,
      left: computation.sheets.length - counted,
    },
    {
      amount: amountIn(explanation, computation.base),
      children: computation.sheets.map((each) => scorerTotalNode(explanation, each)),
    },
  );
};

const dimensionsNode = (explanation: Explanation): Derivation => {
  const { computation } = explanation;
  const children = computation.prepared.dimensions.map(({ dimension }) =>
    dimensionNode(explanation, dimension),
  );
  return node(
    'sum',
    { of: 'dimensions', count: children.length },
    { amount: amountIn(explanation, computation.obtained), children },
  );
};

/** What the base is made of: aggregated totals of the scorers, or dimensions, rescaled where something is left out. */
const baseNode = (explanation: Explanation): Derivation => {
  const { computation, rules } = explanation;
  const isRolledUp = computation.subordinates.length > 0;
  if (rules.aggregation.level === 'total' && rules.rounding.place === 'total' && !isRolledUp)
    return totalsNode(explanation);
  const sum = dimensionsNode(explanation);
  if (!computation.rescaled) return sum;
  return node(
    'rescale',
    rescaleFacts(computation.prepared, computation.obtained, computation.notApplicable),
    { amount: amountIn(explanation, computation.rescaled), children: [sum] },
  );
};

const bonusNodes = (explanation: Explanation): Derivation[] => {
  const { computation } = explanation;
  const { bonuses, bonus } = computation.supplements;
  if (bonuses.length === 0) return [];
  return [
    node(
      'bonuses',
      { count: bonuses.length, cap: computation.prepared.framework.bonusCap },
      {
        amount: amountIn(explanation, bonus),
        children: bonuses.map(({ bonus: each, points, text }) =>
          node(
            'bonus',
            {
              code: each.code,
              name: each.name,
              points: text,
              source: computation.observations.get(each.code)?.source ?? '',
            },
            {
              amount: amountIn(explanation, points),
              children: each.citation ? [clauseNode(explanation, each.citation)] : [],
            },
          ),
        ),
      },
    ),
  ];
};

const limitNodes = (explanation: Explanation): Derivation[] => {
  const { base, supplements, total, prepared } = explanation.computation;
  return compare(add(base, supplements.bonus), total) === 0
    ? []
    : [node('limit', { limit: prepared.framework.totalScore }, { amount: amountIn(explanation, total) })];
};

const gradeNode = (band: GradeBand, bands: readonly GradeBand[]): Derivation => {
  const { name, minimum, maximum } = band;
  const isTop = bestFirst(bands)[0] === band;
  return node('grade', { grade: name, minimum, maximum, band: isTop ? 'top' : 'lower' });
};

/** The conditions looked at on the way down from the grade by the total, and what they leave. */
const conditionNodes = ({ computation, rules }: Explanation): Derivation[] => {
  const { gradeByTotal, gradeByConditions, gradeConditions } = computation;
  if (gradeByTotal === null || gradeByConditions === null) return [];
  const order = bestFirst(rules.gradeBands).map(({ name }) => name);
  const passed = order.slice(order.indexOf(gradeByTotal), order.indexOf(gradeByConditions) + 1);
  const judged = gradeConditions.filter(({ grade }) => passed.includes(grade));
  if (judged.length === 0) return [];
  return [
    ...judged.map(({ grade, condition, held, reaching, applicable, below, notApplicable }) =>
      node('grade-condition', {
        grade,
        kind: condition.kind,
        dimension: condition.dimension ?? '',
        rate: condition.rate,
        count: condition.kind === 'dimensions-reaching' ? 0 : condition.count,
        state: held ? 'held' : 'failed',
        reaching,
        applicable,
        below: below.join(' '),
        notApplicable: notApplicable.join(' '),
      }),
    ),
    node('grade-after-conditions', { grade: gradeByConditions, byTotal: gradeByTotal }),
  ];
};

const gradeNodes = (explanation: Explanation): Derivation[] => {
  const { computation, rules } = explanation;
  if (!computation.complete) return [];
  const band = bandOf(exact(computation.rounded), rules.gradeBands);
  return [
    ...(band ? [gradeNode(band, rules.gradeBands)] : []),
    ...conditionNodes(explanation),
    ...computation.supplements.vetoes.map((veto) =>
      node(
        'veto',
        { code: veto.code, name: veto.name, effect: veto.effect.type, grade: veto.effect.grade },
        { children: veto.citation ? [clauseNode(explanation, veto.citation)] : [] },
      ),
    ),
  ];
};

/** The official total: base, bonus, limit, rounding, grade. */
export const totalNode = (explanation: Explanation): Derivation => {
  const { computation } = explanation;
  const { total, complete, missingCells, cellCount, prepared, applicable } = computation;
  const isOpen = missingCells > 0 || cellCount === 0 || isZero(applicable);
  return node(
    'total',
    {
      subject: computation.subject.name,
      fullScore: prepared.framework.totalScore,
      state: complete ? 'final' : 'provisional',
    },
    {
      amount: amountIn(explanation, total),
      children: [
        ...(isOpen ? [node('incomplete', { missing: missingCells, cells: cellCount })] : []),
        baseNode(explanation),
        ...bonusNodes(explanation),
        ...limitNodes(explanation),
        roundingNode(explanation, total),
        ...gradeNodes(explanation),
      ],
    },
  );
};
