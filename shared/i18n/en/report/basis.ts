import type { Translation } from '../../translation.ts';
import type { reportBasis as chinese } from '../../zh-CN/report/basis.ts';

export const reportBasis: Translation<typeof chinese> = {
  basis: {
    plan: ({ title, number, issuer, date }) =>
      `This evaluation looks at how the plan “${title}”${number === null ? '' : ` (${number})`}, below called the Plan, was carried out.${issuer === null && date === null ? '' : ` The Plan was issued${issuer === null ? '' : ` by ${issuer}`}${date === null ? '' : ` on ${date}`}.`}`,
    superior: (basis) => `The Plan names as its own basis ${basis}.`,
    framework: ({ title, version, dimensions, indicators, cited, total, table }) =>
      `The framework drawn up from the Plan, “${title}” (version ${version}), has ${dimensions} dimensions and ${indicators} indicators with a full score of ${total}; ${cited === indicators ? 'every indicator cites the clause it rests on' : `${cited} indicators cite the clause they rest on`}. ${table} shows how it is made up.`,
    frameworkTable: 'Composition of the framework',
    code: 'Code',
    dimension: 'Dimension',
    indicatorCount: 'Indicators',
    fullScore: 'Full score',
    methods: 'Scoring methods',
    methodCount: (name, count) => `${name} ${count}`,
    all: 'Total',
    noSubjects: 'No subject has been entered yet.',
    oneSubject: (name, kind) => `The subject is ${name} (${kind}).`,
    subjects: (count, kinds, table) => `There are ${count} subjects, of which ${kinds}; ${table} lists them.`,
    sameKind: (count, kind, table) =>
      `There are ${count} subjects of the kind “${kind}”; ${table} lists them.`,
    kindCount: (kind, count) => `${kind} ${count}`,
    tracks: (tracks) => `Subjects stand in the tracks ${tracks} and are ranked within their track.`,
    superiors: (count) => `The results of ${count} of them are made up of those of subordinate subjects.`,
    subjectTable: 'Subjects',
    number: 'No.',
    subject: 'Subject',
    kind: 'Kind',
    subjectCode: 'Code',
    track: 'Track',
  },
  work: {
    purpose: (client, agency, year) =>
      `${client === '' ? '' : `On behalf of ${client}, `}${agency === '' ? 'the agency' : agency} carried out a third-party evaluation of the Plan for ${year}. It establishes how far measures and targets were reached, what was not carried out and why, as a basis for improvement and for the use of the results.`,
    grounds: (framework, evidence, observations) =>
      `The evaluation rests on the Plan with its measures, targets and deadlines; on “${framework}”; on ${evidence} files of evidence and ${observations} collected facts handed in by the subjects; and on site visits and score records.`,
    ordered: (clauses) => `The Plan orders evaluation in ${clauses}.`,
    clause: (section, quote) => `${section} “${quote}”`,
    clauseWithoutSection: (quote) => `“${quote}”`,
    methods: (methods) => `Indicators are scored by what they are: ${methods}.`,
    aggregation: (rule) => `The scores of several scorers are put together by this rule: ${rule}.`,
    blank: (rule) => `Blanks: ${rule}.`,
    rounding: (rule) => `Rounding: ${rule}.`,
    bands: (bands) => `Grades: ${bands}.`,
    noBands: 'No grades are given.',
    ranking: (rule) => `Ranks follow the rounded totals from the highest; equal totals: ${rule}.`,
    vetoes: (vetoes) => `Vetoes in force: ${vetoes}; a veto decides the grade and never the total.`,
    noVetoes: 'No veto is in force.',
    bonuses: (bonuses, cap) => `Bonuses in force: ${bonuses}; together at most ${cap} points.`,
    conditions: (lines) => `Conditions of grades: ${lines}.`,
    annualTargets: (lines) => `Targets of several years are taken by their share of the year: ${lines}.`,
    rollUp: (lines) => `Results of superior subjects come from below: ${lines}.`,
    attachment: (label) => `${label} has the rules in full.`,
    noScorers: 'No scorer has been entered yet.',
    oneScorer: (name) => `${name} alone scored; with nobody to compare with, agreement cannot be examined.`,
    scorers: (count, organisations, table) =>
      `The panel has ${count} members${organisations > 1 ? ` from ${organisations} organisations` : ''}, who scored independently (${table}).`,
    cells: ({ cells, scored, blank, unscored }) =>
      `Of ${cells} cells ${scored} are scored${blank === 0 ? '' : ` and ${blank} left blank with a reason`}; ${unscored === 0 ? 'none is missing.' : `${unscored} are still missing.`}`,
    blankReasons: (parts) => `Reasons of blanks: ${parts}.`,
    blankCount: (reason, count) => `${reason} ${count}`,
    provisional: (state) =>
      `The evaluation is in the state “${state}” and not final; all figures of this report are provisional and may change.`,
    scorerTable: 'Members of the panel',
    name: 'Name',
    role: 'Role',
    organisation: 'Organisation',
  },
};
