import type { Translation } from '../../translation.ts';
import type {
  templateFields as chineseFields,
  templateLoops as chineseLoops,
} from '../../zh-CN/reports/template-fields.ts';

export const templateFields: Translation<typeof chineseFields> = {
  evaluation: {
    evaluation: { name: 'evaluation', meaning: 'Title of the evaluation' },
    year: { name: 'year', meaning: 'Year evaluated' },
    client: { name: 'client', meaning: 'Who commissioned it' },
    agency: { name: 'agency', meaning: 'Who evaluates' },
    plan: { name: 'plan', meaning: 'The plan it rests on' },
    planNumber: { name: 'plan number', meaning: 'Document number of the plan' },
    framework: { name: 'framework', meaning: 'Title of the framework' },
    totalScore: { name: 'full score', meaning: 'Total score of the framework' },
    state: { name: 'state', meaning: 'State of the evaluation' },
    provisional: { name: 'finality', meaning: '“provisional” until it is final, “final” afterwards' },
    date: { name: 'date', meaning: 'Day of filling in' },
    subjectCount: { name: 'number of subjects', meaning: 'Subjects evaluated' },
    scorerCount: { name: 'number of scorers', meaning: 'People who fill in score sheets' },
    averageTotal: { name: 'average total', meaning: 'Mean total of the completed subjects' },
    highestTotal: { name: 'highest total', meaning: 'Highest total of the completed subjects' },
    lowestTotal: { name: 'lowest total', meaning: 'Lowest total of the completed subjects' },
    findingCount: { name: 'number of findings', meaning: 'Findings that stand' },
    totalsChart: {
      name: 'chart of totals',
      meaning:
        'The report’s chart of totals, as wide as the text column or the cell; not in a paragraph of exact line spacing',
    },
    dimensionsChart: {
      name: 'chart of dimensions',
      meaning:
        'The report’s chart of rates by dimension, as wide as the text column or the cell; not in a paragraph of exact line spacing',
    },
  },
  subjects: {
    subjectNumber: { name: 'subject number', meaning: 'Place in the evaluation' },
    subject: { name: 'subject name', meaning: 'Name of the subject' },
    subjectCode: { name: 'subject code', meaning: 'Unified social credit code or another' },
    subjectKind: { name: 'subject kind', meaning: 'School, enterprise and so on' },
    track: { name: 'track', meaning: 'Group ranked by itself' },
    total: { name: 'total', meaning: 'Total with bonus' },
    base: { name: 'base', meaning: 'Points before bonus' },
    bonus: { name: 'bonus', meaning: 'Sum of the bonuses recognised' },
    rate: { name: 'total rate', meaning: 'Total in percent of the full score' },
    grade: { name: 'grade', meaning: 'Grade' },
    rank: { name: 'rank', meaning: 'Rank in the track; ties are marked' },
    vetoes: { name: 'vetoes', meaning: 'Codes of the vetoes that apply' },
    subjectFindingCount: { name: 'findings of subject', meaning: 'Findings of the subject that stand' },
    subjectChart: {
      name: 'chart of subject',
      meaning:
        'The report’s chart of the subject’s rates by dimension, as wide as the text column or the cell; not in a paragraph of exact line spacing',
    },
  },
  dimensions: {
    dimensionCode: { name: 'dimension code', meaning: 'Code of the dimension' },
    dimension: { name: 'dimension name', meaning: 'Name of the dimension' },
    dimensionFullScore: { name: 'dimension full score', meaning: 'Full score of the dimension' },
    dimensionScore: { name: 'dimension score', meaning: 'Points of the dimension' },
    dimensionRate: { name: 'dimension rate', meaning: 'Score rate of the dimension' },
  },
  indicators: {
    indicatorCode: { name: 'indicator code', meaning: 'Code of the indicator' },
    indicator: { name: 'indicator name', meaning: 'Name of the indicator' },
    indicatorFullScore: { name: 'indicator full score', meaning: 'Full score of the indicator' },
    indicatorScore: { name: 'indicator score', meaning: 'Points of the indicator' },
    indicatorRate: { name: 'indicator rate', meaning: 'Score rate of the indicator' },
  },
  findings: {
    findingNumber: { name: 'finding number', meaning: 'Place in the list' },
    findingSubject: { name: 'finding subject', meaning: 'Subject the finding is about' },
    statement: { name: 'statement', meaning: 'What is wrong' },
    facts: { name: 'facts', meaning: 'Facts it rests on' },
    nature: { name: 'nature', meaning: 'Not carried out, target missed and so on' },
    severity: { name: 'severity', meaning: 'Serious, moderate, minor' },
    responsibleUnit: { name: 'responsible unit', meaning: 'Responsible unit' },
    suggestion: { name: 'suggestion', meaning: 'Suggestion' },
  },
  rectifications: {
    measure: { name: 'measure', meaning: 'Measure of rectification' },
    measureUnit: { name: 'measure unit', meaning: 'Unit that carries it out' },
    person: { name: 'person', meaning: 'Person in charge' },
    dueOn: { name: 'due on', meaning: 'Last day' },
    status: { name: 'progress', meaning: 'Not started, under way, done, cannot be done' },
    closedOn: { name: 'signed off on', meaning: 'Day of signing off' },
  },
  scorers: {
    scorer: { name: 'scorer name', meaning: 'Name of the scorer' },
    organisation: { name: 'scorer organisation', meaning: 'Organisation of the scorer' },
  },
  grades: {
    gradeName: { name: 'grade name', meaning: 'Grade' },
    gradeCount: { name: 'grade count', meaning: 'Subjects with this grade' },
  },
  paragraphs: {
    paragraph: {
      name: 'paragraph',
      meaning: 'Headings and paragraphs of the report, with what people wrote',
    },
  },
};

export const templateLoops: Translation<typeof chineseLoops> = {
  subjects: { name: 'subjects', meaning: 'Once for every subject' },
  dimensions: { name: 'dimensions', meaning: 'Once for every dimension of the subject' },
  indicators: {
    name: 'indicators',
    meaning: 'Once for every indicator of the subject; inside “dimensions” those of the dimension',
  },
  findings: {
    name: 'findings',
    meaning: 'Once for every finding that stands; inside “subjects” those of the subject',
  },
  rectifications: {
    name: 'rectifications',
    meaning: 'Once for every line of the ledger; inside “subjects” those of the subject',
  },
  scorers: { name: 'scorers', meaning: 'Once for every scorer' },
  grades: { name: 'grades', meaning: 'Once for every grade' },
  paragraphs: {
    name: 'report text',
    meaning: 'Once for every heading and paragraph of the report; of the brief where filled per subject',
  },
};
