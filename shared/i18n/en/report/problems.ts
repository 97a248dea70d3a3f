import type { Translation } from '../../translation.ts';
import type { reportProblems as chinese } from '../../zh-CN/report/problems.ts';
import { plural } from '../plural.ts';

export const reportProblems: Translation<typeof chinese> = {
  problems: {
    none: 'No problem had been entered on the day of this report.',
    total: ({ count, subjects, all, severities, natures }) =>
      `${plural(count, 'problem is', 'problems are')} entered${all === 1 ? '' : `, of ${plural(subjects, 'subject', 'subjects')}`}. By severity: ${severities}; by nature: ${natures}.`,
    part: (name, count) => `${name} ${count}`,
    withdrawn: (count) =>
      `${plural(count, 'further problem was', 'further problems were')} withdrawn and not counted.`,
    carried: (count) => `${plural(count, 'problem was', 'problems were')} carried over from earlier years.`,
    listed: (severity, count) => `${severity} (${count})`,
    attachment: (label) => `${label} lists all problems.`,
    rest: (severity, rest, label) => `${label} has the other ${rest} (${severity}).`,
    item: ({ subject, statement, facts, basis, evidence, unit }) => {
      const particulars = [
        basis === '' ? '' : `basis ${basis}`,
        evidence === '' ? '' : `evidence ${evidence}`,
        unit === '' ? '' : `responsible ${unit}`,
      ].filter((part) => part !== '');
      return `${subject === null ? '' : `${subject}: `}${[statement, facts].filter((part) => part !== '').join(' ')}${particulars.length === 0 ? '' : ` (${particulars.join('; ')}.)`}`;
    },
    sentence: (text) => (text === '' || /[。！？；.!?]$/u.test(text) ? text : `${text}.`),
    nature: (natures, count, share) => {
      const named = natures.map((nature) => `“${nature}”`).join(', ');
      if (share === null) return `All problems entered are of the nature ${named}.`;
      return natures.length === 1
        ? `Most problems entered are of the nature ${named}: ${count}, or ${share}%.`
        : `Most problems entered are of the natures ${named}: ${count} each.`;
    },
    reasons: (count, distinct, reasons) =>
      distinct === 1
        ? `Scorers gave ${count} reasons for deductions, all of them ${reasons}.`
        : `Scorers gave ${count} reasons for deductions, most often ${reasons}.`,
    noReasons: 'Scorers gave no reasons for deductions, so causes cannot be looked into further.',
    blanks: (count, parts) =>
      `${plural(count, 'cell was', 'cells were')} left blank (${parts}); how far these measures were carried out could not be verified.`,
    rectification: ({ lines, closed, late, without }) =>
      lines === 0
        ? 'No measure of rectification has been set for the problems yet.'
        : `${plural(lines, 'measure', 'measures')} of rectification ${lines === 1 ? 'is' : 'are'} set, ${closed} signed off${late === 0 ? '' : `, ${late} overdue`}${without === 0 ? '' : `; ${plural(without, 'problem has', 'problems have')} none yet`}.`,
    ledger: (label) => `${label} is the ledger.`,
  },

  suggestions: {
    none: 'Every indicator scored so far has its full score and no problem is entered; there is nothing to recommend.',
    noData: 'No indicator has points yet; there are no recommendations for now.',
    intro: (count) =>
      `From where points were lost and from the problems entered follow ${plural(count, 'recommendation', 'recommendations')}.`,
    kinds: {
      target: (name, target) =>
        target === null
          ? `close the gap to the target of “${name}”`
          : `close the gap of “${name}” to its target of ${target}`,
      items: (name) => `complete, item by item, what is left of “${name}”`,
      doing: (name) => `carry out “${name}”`,
      quality: (name) => `improve the quality of “${name}” and the records of it`,
      time: (name) => `complete “${name}” and account for the delay`,
      order: (name) => `end what led to deductions under “${name}”`,
    },
    item: ({ action, clause, units, deadline, rate, subjects, turn }) => {
      const who = units === '' ? 'the units concerned' : units;
      const when = deadline === null ? '' : ` (time set by the Plan: ${deadline})`;
      const weakest = subjects === '' ? '' : `, above all ${subjects}`;
      const wanted = `${who} should ${action}${when}${weakest}.`;
      if (clause === null) return `The rate of this indicator is ${rate}%; ${wanted}`;
      return turn % 2 === 0
        ? `By the Plan, ${clause}, ${wanted} The rate is ${rate}% at present.`
        : `At ${rate}% the rate falls short of the Plan, ${clause}; ${wanted}`;
    },
    reason: (reason) => `The first thing to mend: ${reason}.`,
    quoted: (text) => `“${text}”`,
    findings: 'On the problems entered',
  },

  uses: {
    ordered: (clauses) =>
      `The Plan orders how the results are to be used: ${clauses}. Accordingly they can be used as follows.`,
    notOrdered:
      'No clause of the Plan says how the results are to be used. The four uses below are the usual ones; whether to adopt them is for the client to decide.',
    other: (names) => `No clause mentions ${names}; whether to adopt them is for the client to decide.`,
    names: {
      performance: 'performance assessment',
      funding: 'guidance of funding',
      pilots: 'choice of pilots',
      recognition: 'recognition',
    },
    performance: ({ grades, incomplete }) =>
      `Performance assessment: ${grades === '' ? 'once grades are given, ' : `on the basis of the grades (${grades}), `}the results can enter the assessment of the units concerned${incomplete ? '; subjects not yet scored completely follow later' : ''}.`,
    funding: (dimension, rate) =>
      dimension === null
        ? 'Guidance of funding: to be decided once the dimensions have points.'
        : `Guidance of funding: support can go first to what has a low rate; the lowest is “${dimension}” (${rate}%).`,
    pilots: (indicators) =>
      indicators === ''
        ? 'Choice of pilots: no indicator has a rate of 90% to build on; gaps come first.'
        : `Choice of pilots: ${indicators} have high rates and can be a reference for further pilots.`,
    recognition: (names, vetoed) =>
      `Recognition: ${names === '' ? 'there is no rank to go by' : `${names} lead by their totals and can be considered`}, for the client to decide${vetoed === '' ? '' : `; ${vetoed} met a veto and should not be`}.`,
  },
};
