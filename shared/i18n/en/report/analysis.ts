import type { Translation } from '../../translation.ts';
import type { reportAnalysis as chinese } from '../../zh-CN/report/analysis.ts';
import { plural } from '../plural.ts';

export const reportAnalysis: Translation<typeof chinese> = {
  analysis: {
    table: (dimension) => `Indicators of ${dimension}`,
    indicator: 'Indicator',
    fullScore: 'Full score',
    points: 'Mean points',
    rate: 'Mean rate (%)',
    highest: 'Highest rate',
    lowest: 'Lowest rate',
    pointsOne: 'Points',
    rateOne: 'Rate (%)',
    reason: 'Reasons of deductions',
    atFull: 'all at full score',
    none: (count, weight) =>
      `The dimension has ${plural(count, 'indicator', 'indicators')} with a full score of ${weight} and no points yet.`,
    lead: ({ count, weight, rate, mean, place, of, tied, table }) =>
      `The dimension has ${plural(count, 'indicator', 'indicators')} with a full score of ${weight}; its ${mean ? 'mean rate' : 'rate'} is ${rate}%${of < 2 ? '' : `, ${tied ? 'sharing place' : 'place'} ${place} of ${of} dimensions`} (${table}).`,
    strong: (name, rate) => `“${name}” was carried out best, at a rate of ${rate}%.`,
    strongFull: (names, count, several) =>
      count === 1
        ? `“${names}” has its full score${several ? ' for every subject' : ''}.`
        : `${count} indicators have their full score${several ? ' for every subject' : ''}: ${names}.`,
    weak: (name, rate, lost, mean) =>
      `The lowest rate is that of “${name}” (${rate}%), which lost ${lost} points${mean ? ' on average' : ''}.`,
    share: (name, share) => `“${name}” makes up ${share}% of what the dimension lost.`,
    two: (first, firstRate, second, secondRate) =>
      `Losses gather in “${first}” (rate ${firstRate}%) and “${second}” (${secondRate}%).`,
    gap: (indicator, best, bestRate, worst, worstRate) =>
      `Subjects differ most in “${indicator}”: ${best} has ${bestRate}%, ${worst} ${worstRate}%.`,
    reasons: (reasons) => `Points were deducted mainly because of ${reasons}.`,
    notApplicable: (count) => `${plural(count, 'result does', 'results do')} not apply.`,
    unfinished: (count) =>
      `${plural(count, 'result is', 'results are')} unfinished; the figures are provisional.`,
    allFull: (several) => `Every indicator has its full score${several ? ' for every subject' : ''}.`,
    quoted: (name) => `“${name}”`,
  },

  subjects: {
    chart: (name) => `${name}: score rates by dimension`,
    table: (name) => `${name}: points by dimension`,
    dimension: 'Dimension',
    fullScore: 'Applicable',
    points: 'Points',
    rate: 'Rate (%)',
    mean: 'Mean of all (%)',
    difference: 'Above or below',
    unscored: 'No indicator of this subject has been scored.',
    rankOf: (position, of, tied, track) =>
      `, ${tied ? 'sharing rank' : 'rank'} ${position} of ${of}${track === '' ? '' : ` in the track “${track}”`}`,
    result: (total, grade, rank) =>
      `The total is ${total}${grade === null ? '' : `, the grade “${grade}”`}${rank}.`,
    provisional: (total, missing, cells) =>
      `${missing} of ${cells} cells are missing; the total of ${total} is provisional, without grade or rank.`,
    rescaled: (applicable) =>
      `Some indicators do not count; the total is rescaled from a full score of ${applicable}.`,
    bonus: (bonus) => `The total includes a bonus of ${bonus}.`,
    aboveMean: (gap) => `The total lies ${gap} above the mean.`,
    belowMean: (gap) => `The total lies ${gap} below the mean.`,
    atMean: 'The total is that of the mean.',
    spread: (strong, strongRate, weak, weakRate) =>
      `“${strong}” has the highest rate (${strongRate}%), “${weak}” the lowest (${weakRate}%).`,
    weakFirst: (strong, strongRate, weak, weakRate) =>
      `The weakest dimension is “${weak}” with ${weakRate}%; the strongest is “${strong}” (${strongRate}%).`,
    equal: (rate) => `All dimensions have a rate of ${rate}%.`,
    aboveDimension: (name, gap) =>
      `Beside all subjects, “${name}” is furthest ahead, by ${gap} points of percent`,
    belowDimension: (name, gap) => `“${name}” is furthest behind, by ${gap} points of percent`,
    ahead: (first) => `${first}.`,
    behind: (first) => `Beside all subjects, ${first}.`,
    both: (first, second) => `${first}; ${second}.`,
    lost: (parts, share) =>
      `Most points were lost on ${parts}${share === null ? '' : `, together ${share}% of all its losses`}.`,
    lostOnly: (part) => `Points were lost on ${part} only.`,
    lostPart: (name, lost) => `“${name}” (${lost})`,
    nothingLost: 'Every indicator scored so far has its full score.',
    reasons: (reasons) => `Reasons the scorers gave: ${reasons}.`,
    findings: (count, parts) => `${plural(count, 'problem is', 'problems are')} entered (${parts}).`,
    severity: (name, count) => `${name} ${count}`,
    noFindings: 'No problem is entered.',
    rectification: (lines, closed, late) =>
      `${plural(lines, 'measure', 'measures')} of rectification, ${closed} signed off${late === 0 ? '' : `, ${late} overdue`}.`,
    noMeasures: 'No measure of rectification has been set yet.',
    up: (change) => `The total rose by ${change} on the last evaluation.`,
    down: (change) => `The total fell by ${change} on the last evaluation.`,
    same: 'The total is that of the last evaluation.',
    figure: (table, figure) => `${table} and ${figure} show the dimensions.`,
    tableOnly: (table) => `${table} shows the dimensions.`,
  },

  experience: {
    none: (threshold) =>
      `No indicator reached a mean rate of ${threshold}%; the data do not suffice to name experience worth passing on.`,
    noneOne: (threshold) =>
      `No indicator reached a rate of ${threshold}%; the data do not suffice to name experience worth passing on.`,
    intro: (count, all, threshold, mean) =>
      `Of ${all} indicators with points, ${count} reached ${mean ? 'a mean rate' : 'a rate'} of ${threshold}%; here the measures were carried out well.`,
    most: (dimension, count) => `Most of them, ${count}, belong to “${dimension}”.`,
    item: ({ name, rate, clause, full, rated, turn }) => {
      const reached =
        rated === 1
          ? `has a rate of ${rate}%`
          : full === rated
            ? `has its full score for all ${rated} subjects`
            : `has a mean rate of ${rate}%${full === 0 ? '' : `, with the full score for ${full}`}`;
      if (clause === null) return `“${name}” ${reached}.`;
      return turn % 2 === 0
        ? `What the Plan wants in ${clause} was carried out well: “${name}” ${reached}.`
        : `“${name}” ${reached}; the clause is ${clause}.`;
    },
  },
};
