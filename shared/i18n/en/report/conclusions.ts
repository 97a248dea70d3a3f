import type { Translation } from '../../translation.ts';
import type { reportConclusions as chinese } from '../../zh-CN/report/conclusions.ts';
import { plural } from '../plural.ts';

export const reportConclusions: Translation<typeof chinese> = {
  totals: {
    title: 'Totals and grades of the subjects',
    rank: 'Rank',
    subject: 'Subject',
    track: 'Track',
    base: 'Points',
    bonus: 'Bonus',
    total: 'Total',
    grade: 'Grade',
    remarks: 'Remarks',
    tied: (position) => `${position} =`,
    note: 'Note: ranks follow the rounded totals.',
    chart: 'Totals of the subjects',
    mean: 'Mean',
  },
  points: '',
  percent: '%',

  conclusions: {
    noSubjects: 'No subject has been entered yet; there are no results to analyse.',
    noScores: 'No indicator had been scored on the day of this report; no conclusion can be drawn yet.',
    noneComplete: (subjects) =>
      `Scoring of the ${plural(subjects, 'subject', 'subjects')} is unfinished; totals are provisional and give neither grades nor ranks.`,
    one: (name, total, full, grade) =>
      `${name} reached ${total} of ${full} points${grade === null ? '' : ` and the grade “${grade}”`}.`,
    many: ({ subjects, complete, mean, best, bestTotal, worst, worstTotal, gap, table }) =>
      `The mean total of ${complete === subjects ? `the ${subjects} subjects` : `the ${complete} subjects scored completely (of ${subjects})`} is ${mean}; the highest is ${best} (${bestTotal}), the lowest ${worst} (${worstTotal}), ${gap} points apart. ${table} lists all totals.`,
    equal: (count, total, table) =>
      `The ${count} subjects scored completely all have ${total} points (${table}).`,
    grades: (parts) => `Grades: ${parts}.`,
    gradeCount: (grade, count) => `${grade} ${count}`,
    sameGrade: (grade) => `All have the grade “${grade}”.`,
    tie: (names, position, track) =>
      `${names} have the same total and share rank ${position}${track === '' ? '' : ` in the track “${track}”`}.`,
    incomplete: (names) =>
      `Scoring of ${names} is unfinished; the total is provisional, without grade or rank.`,
    veto: (name, vetoes, before, grade) =>
      before === grade
        ? `${name} met the veto ${vetoes}; the grade stays “${grade}”.`
        : `${name} met the veto ${vetoes}; the grade changes from “${before}” to “${grade}”, the total does not.`,
    vetoName: (code, name) => `${code} “${name}”`,
    condition: (name, byTotal, grade) =>
      `By its total ${name} would be “${byTotal}”; it is “${grade}” since conditions of the grade are not met.`,
    bonus: (name, bonus) => `${name} has a bonus of ${bonus}.`,
    rescaled: (count) =>
      `The totals of ${plural(count, 'subject', 'subjects')} are rescaled, since some indicators do not apply.`,
    figure: (figure) => `${figure} compares the totals.`,
  },

  dimensions: {
    title: 'Mean score rates by dimension',
    titleOne: 'Score rates by dimension',
    dimension: 'Dimension',
    fullScore: 'Full score',
    mean: 'Mean rate (%)',
    rate: 'Rate (%)',
    highest: 'Highest',
    lowest: 'Lowest',
    before: 'Last time (%)',
    change: 'Change (points of percent)',
    extreme: (name, rate) => `${name} (${rate})`,
    note: 'Note: rate = points ÷ applicable full score × 100 %; the mean is that of the subjects’ rates.',
    noteOne: 'Note: rate = points ÷ applicable full score × 100 %.',
    chart: 'Score rates by dimension',
    seriesNow: 'This time',
    seriesBefore: 'Last time',
    none: 'No dimension has points yet.',
    only: (name, rate) => `Only the dimension “${name}” has points; its rate is ${rate}%.`,
    equal: (rate, count) => `All ${count} dimensions have a rate of ${rate}%.`,
    spread: ({
      count,
      strong,
      strongRate,
      second,
      secondRate,
      weak,
      weakRate,
      gap,
      width,
      mean,
      table,
      figure,
    }) => {
      const ends = `“${strong}” has the highest ${mean ? 'mean rate' : 'rate'} with ${strongRate}%${second === null ? '' : `, followed by “${second}” (${secondRate}%)`}; “${weak}” has the lowest with ${weakRate}%`;
      const places = `${table}, ${figure}`;
      if (width === 'narrow')
        return `The ${count} dimensions lie close together (${places}). ${ends}, only ${gap} points of percent apart.`;
      return width === 'middle'
        ? `By dimension (${places}), ${ends}, ${gap} points of percent apart.`
        : `The dimensions lie far apart (${places}): ${ends}, ${gap} points of percent below.`;
    },
    widest: (name, best, bestRate, worst, worstRate, gap) =>
      `Subjects differ most in “${name}”: ${best} has ${bestRate}%, ${worst} ${worstRate}%, ${gap} points of percent apart.`,
  },

  change: {
    title: 'Results beside those of the last evaluation',
    subject: 'Subject',
    before: (year) => `Total ${year}`,
    now: (year) => `Total ${year}`,
    change: 'Change',
    gradeBefore: 'Grade before',
    gradeNow: 'Grade now',
    remark: 'Remarks',
    incomparable: 'not comparable',
    absent: 'not evaluated before',
    note: 'Note: totals are subtracted only where indicators, rules and bands are the same and both are complete.',
    intro: (year, title, table) => `The results are set beside those of “${title}” of ${year} (${table}).`,
    none: 'The two evaluations have no subject in common.',
    up: (count) => `${count} rose`,
    down: (count) => `${count} fell`,
    same: (count) => `${count} stayed`,
    counts: (comparable, parts) =>
      `Of ${plural(comparable, 'comparable subject', 'comparable subjects')}, ${parts}.`,
    oneUp: (name, change) => `The total of ${name} rose by ${change}.`,
    oneDown: (name, change) => `The total of ${name} fell by ${change}.`,
    oneSame: (name) => `The total of ${name} is that of the last time.`,
    largestUp: (name, change) => `${name} rose most, by ${change}.`,
    largestDown: (name, change) => `${name} fell most, by ${change}.`,
    notComparable: (count) =>
      `For ${plural(count, 'subject', 'subjects')} indicators, rules or completeness differ; the totals stand side by side and are not subtracted.`,
    absentCount: (count) => `${plural(count, 'subject was', 'subjects were')} not evaluated the last time.`,
    indicators: (comparable, all, up, down) =>
      `Of ${all} results of single indicators ${comparable} are comparable; ${up} rose and ${down} fell.`,
  },

  lost: {
    title: 'Indicators that lost most points',
    indicator: 'Indicator',
    fullScore: 'Full score',
    points: 'Mean points',
    lost: 'Mean loss',
    rate: 'Mean rate (%)',
    pointsOne: 'Points',
    lostOne: 'Loss',
    rateOne: 'Rate (%)',
    reason: 'Reasons the scorers gave',
    reasonCount: (text, count) => (count === 1 ? text : `${text} (${count})`),
    none: 'Every indicator scored so far has its full score.',
    unknown: 'No indicator has points yet.',
    intro: ({ count, lost, share, mean, table }) =>
      `${table} lists the ${plural(count, 'indicator', 'indicators')} that lost most; together they lost ${lost} points${mean ? ' on average' : ''}${share === null ? '' : `, ${share}% of all that was lost`}.`,
    where: (dimension, count) => `${count} of them belong to “${dimension}”.`,
    first: (indicator, lost, rate, mean) =>
      `“${indicator}” lost most: ${lost} points${mean ? ' on average' : ''}, at a ${mean ? 'mean rate' : 'rate'} of ${rate}%.`,
    reasons: (reasons) => `The reasons scorers gave most often: ${reasons}.`,
    quotedReason: (text, count) => `“${text}” (${count})`,
  },

  agreement: {
    alone: 'No score has two or more scorers to compare; agreement is not analysed.',
    compared: (units, reviews, notices) =>
      reviews === 0 && notices === 0
        ? `In all ${units} results with two or more scorers the differences stay within the rule.`
        : `Of ${units} results with two or more scorers the rule calls for a review of ${reviews} and points out ${notices}; the others stay within it.`,
    largest: (subject, indicator, range) =>
      `The scorers differ most on “${indicator}” of ${subject}: their rates lie ${range} points of percent apart.`,
    noReview: 'There was no review and no arbitration.',
    rounds: (count, cells) =>
      `${plural(count, 'review', 'reviews')} took place, on ${plural(cells, 'result', 'results')}.`,
    open: (count) => `${plural(count, 'review is', 'reviews are')} still open.`,
    arbitrations: (count) =>
      `${plural(count, 'result was', 'results were')} decided by arbitration in place of the scorers’ values.`,
    unreviewed: (count) =>
      `${plural(count, 'result', 'results')} that the rule wants reviewed had neither review nor arbitration.`,
  },

  progressList: {
    title: 'Progress list',
    status: 'Progress',
    count: 'Items',
    share: 'Share (%)',
    unseen: 'Not looked at',
    all: 'Total',
    text: ({ list, items, day, done, late, overdue, unseen, table }) =>
      `“${list}” has ${items} items. On ${day} ${done} were done${late === 0 ? '' : ` (${late} of them late)`}, ${overdue === 0 ? 'none was overdue' : `${overdue} were overdue`}${unseen === 0 ? '' : `, and ${unseen} had not been looked at`} (${table}).`,
  },
};
