import type { Translation } from '../translation.ts';
import type { commandLine as chinese } from '../zh-CN/command-line.ts';
import { plural } from './plural.ts';

/** Texts of the `hengping` command line. */
export const commandLine: Translation<typeof chinese> = {
  title: 'hengping: the command line of Hengping. Results go to standard output, words to standard error.',
  usageHeading: 'Usage:',
  usage: 'hengping <command> [options]\nin a checkout: npm run -s hengping -- <command> [options]',
  commandsHeading: 'Commands:',
  commonOptionsHeading: 'Options of every command:',
  commonOptions: `--workspace FOLDER    use this workspace; by default the platform's user-data folder
--json                print the result as JSON
--language zh-CN|en   language of the output; by default that of the system
--help                show the help of the command`,
  exitCodesHeading: 'Exit codes:',
  exitCodes: {
    ok: 'done',
    failure: 'could not be done',
    usage: 'command or options not understood',
    workspace: 'workspace unusable (in use, damaged, read-only, from a newer version)',
    problems: 'the examination found problems (doctor, selftest)',
    cancelled: 'cancelled (Ctrl-C)',
  },
  environment:
    'Environment: HENGPING_WORKSPACE names the workspace, HENGPING_BACKUPS the folder for backups.',
  commands: {
    plans: {
      summary: 'list the plans, or print one with numbered paragraphs',
      usage: 'hengping plans [PLAN]',
      details: '',
    },
    plan: {
      summary: 'read a plan from a file, bring it into the workspace, or draft a framework from it',
      usage: `hengping plan read FILE
hengping plan read -
hengping plan import FILE
hengping plan draft PLAN [--accept-all] [--title TITLE]`,
      details: `Reads docx, doc, pdf with text, html, txt, md, xlsx, xls and csv; with - it reads standard input. Needs no workspace and writes nothing.
The format is told by the content, with a note where the name says otherwise. A file that is encrypted, damaged,
larger than 100 MB or without words is refused with the reason and exit code 1. The result goes to standard output;
notes, progress and errors go to standard error. Ctrl-C stops.
--json prints the whole reading; every quotation stands in the kept text as it is.
import brings the plan in with its title, number and dates as found, and keeps the original file.
draft makes a draft of the accepted lines; --accept-all first accepts what is undecided. Rejected lines stay out.`,
    },
    frameworks: {
      summary: 'list the frameworks, or print one with its dimensions and indicators',
      usage: 'hengping frameworks [FRAMEWORK]',
      details: '',
    },
    evaluations: {
      summary: 'list the evaluations, print one, or create one from a JSON file',
      usage: 'hengping evaluations [EVALUATION]\nhengping evaluations create FILE.json',
      details: 'The file holds the input of evaluations.create, see shared/contract/methods/evaluations.ts.',
    },
    score: {
      summary: 'set one score, or list scores',
      usage: `hengping score set --evaluation EVALUATION --subject SUBJECT --scorer SCORER --indicator CODE
                   (--value VALUE | --blank REASON | --clear)
                   [--comment TEXT] [--deduction-reason TEXT] [--source TEXT]
hengping score list --evaluation EVALUATION [--subject SUBJECT] [--scorer SCORER]`,
      details: `The value is what the indicator's method takes: a number (thousands commas allowed), the name of a level,
yes/no, checklist items separated by commas, deductions as item*times(reason) separated by commas (empty for none),
a day such as 2024-02-29 or not-done, or the figures of a formula as name=number separated by commas.
Indicators computed from shared facts take the value as an observation, stated by that scorer.
Blank reasons: not-applicable, unobtainable, refused.
Subject, scorer and indicator may be given by identifier, name or code.`,
    },
    results: {
      summary: 'print totals and ranks, the indicators of one subject, or where a number comes from',
      usage: `hengping results EVALUATION [--subject SUBJECT]
hengping results EVALUATION --explain [--subject SUBJECT]
                      [--dimension CODE | --indicator CODE] [--scorer SCORER]`,
      details:
        '--explain prints the derivation: of the total by default, or of a dimension, an indicator, one scorer’s cell, one scorer’s sheet.',
    },
    explain: {
      summary: "print where a subject's total, dimension, indicator or score comes from",
      usage: 'hengping explain EVALUATION SUBJECT [INDICATOR] [--dimension CODE] [--scorer SCORER]',
      details:
        'The same tree as on the results screen and on the sheet of derivations in the workbook: from the number to scorer, score, rule, clause and evidence.',
    },
    export: {
      summary: 'export the result workbook, plain data, or what a saved export says',
      usage: `hengping export EVALUATION [FILE] [--sheets SHEET,SHEET]
hengping export EVALUATION [FILE] --format csv|json [--tables TABLE,TABLE]
                           [--encoding utf-8|gb18030] [--long-numbers as-is|as-text]
hengping export EVALUATION [FILE] --profile NAME`,
      details: `The file is read back and compared, then moved into place. A target open elsewhere is reported before any work.
--sheets: cover summary dimension-rates ranking progress expert-scores score-sheets findings ledger evidence signatures audit data and so on; all by default.
--tables: evaluation framework subjects scorers scores observations self-assessments results dimension-results indicator-results scorer-results cells reviews arbitrations progress findings rectifications evidence derivations; all by default. Several CSV tables come in one archive.
--long-numbers as-text keeps long numbers and leading zeros when Excel or WPS opens the CSV.`,
    },
    forms: {
      summary: 'export forms to be filled in with Excel or WPS, import those that come back',
      usage: `hengping forms export EVALUATION [FOLDER] [--kind scoring|review|self-assessment|data-collection] [--round ROUND]
                     [--scorers SCORER,SCORER] [--subjects SUBJECT,SUBJECT]
hengping forms import FILE [--scorer SCORER] [--take-doubtful] [--commit]
hengping forms undo EVALUATION BATCH`,
      details: `export writes one file per person or body, read back and compared; all scorers and subjects by default.
While a review is open, the review forms of the latest round are written, with its subjects and indicators only; --round chooses another one, --round 1 the scoring forms of the first round.
import previews every cell: taken, without change, to be confirmed, not taken; nothing is written without --commit. The codes in the file say which evaluation it belongs to.
What is to be confirmed (changed on both sides, formulas, cleared and the like) is taken with --take-doubtful only.`,
    },
    import: {
      summary: 'import figures and scores from tables of others',
      usage: `hengping import EVALUATION FILE [--subject SUBJECT] [--scorer SCORER] [--take-doubtful] [--commit]
hengping import EVALUATION --undo BATCH`,
      details: `Reads xlsx, xls, csv and web tables saved as xls: subjects × indicators, indicators × subjects, indicators × experts, lists with one value a row, individual score sheets.
Things are found by code or name; nothing is written without --commit. Names that are only similar are never taken; decide them under “Import tables”.
Doubtful cells, and those that replace a stored value, are taken with --take-doubtful only. Subject and scorer are for tables that name none.`,
    },
    'annual-tables': {
      summary: 'export the data tables of the annual quality report',
      usage: 'hengping annual-tables EVALUATION [FILE] [--subject SUBJECT]',
      details:
        'One sheet a table, with all subjects by default; the file is read back and compared, then moved into place. The evaluation must use a template of the data tables.',
    },
    report: {
      summary: 'export the evaluation report, or the brief of one subject, as a Word file',
      usage: 'hengping report EVALUATION [FILE.docx] [--brief SUBJECT]',
      details:
        'Read back and compared, paragraph by paragraph and cell by cell, before it is put in place. A subject goes by id, name or code.',
    },
    'report-template': {
      summary: 'Check a Word template with fields, or fill it in from an evaluation',
      usage: `hengping report-template check TEMPLATE
hengping report-template fill TEMPLATE EVALUATION [FILE] [--missing TEXT]`,
      details:
        'check needs no workspace, lists every fault with its place and exits with 4 where there is one.\nfill keeps the template in the workspace and fills it in; every value is read back. Fields without\na value are listed and stop it; with --missing that text is printed there. Where fields of a subject\nstand outside its loop each subject gets a file, together in a zip.',
    },
    demo: {
      summary: 'do the whole job on the five shipped plans and write five workbooks',
      usage: 'hengping demo FOLDER [--seed NUMBER]',
      details: `For each plan: a new evaluation (3 subjects, 3 scorers), repeatable sample data, results, export, read-back;
then a table of totals. The workspace is temporary and removed at the end; one given with --workspace is kept.`,
    },
    selftest: {
      summary: 'recompute the published examples and tell of every source whether it agrees',
      usage: 'hengping selftest [--vectors FOLDER]',
      details: `Needs no workspace. --vectors takes the .json files of another folder, written like those in seeds/vectors.
Unknown calculations, inputs not taken and malformed files count as not passed; with any, the exit code is 4.`,
    },
    doctor: {
      summary: 'examine the workspace: database, operation log, evidence',
      usage: 'hengping doctor',
      details: 'It changes nothing.',
    },
    backups: {
      summary: 'list, create or restore backups',
      usage: 'hengping backups [list]\nhengping backups create\nhengping backups restore NAME',
      details:
        'The present state is backed up before restoring. Listing and restoring work on a damaged database too.',
    },
    help: {
      summary: 'show this text, or the help of a command',
      usage: 'hengping help [COMMAND]',
      details: '',
    },
  },
  headings: {
    plan: 'plan',
    id: 'Id',
    title: 'Title',
    name: 'Name',
    code: 'Code',
    documentNumber: 'Document number',
    date: 'Date',
    paragraphs: 'Paragraphs',
    defects: 'Defects',
    state: 'State',
    dimensions: 'Dimensions',
    dimension: 'Dimension',
    indicators: 'Indicators',
    indicator: 'Indicator',
    fullScore: 'Full score',
    method: 'Method',
    target: 'Target',
    clause: 'Clause',
    year: 'Year',
    framework: 'Framework',
    evaluation: 'Evaluation',
    subjects: 'Subjects',
    subject: 'Subject',
    scorers: 'Scorers',
    scorer: 'Scorer',
    role: 'Role',
    track: 'Track',
    scored: 'Scored',
    value: 'Value',
    comment: 'Comment',
    deductionReason: 'Deduction reason',
    points: 'Points',
    base: 'Base',
    bonus: 'Bonus',
    total: 'Total',
    rate: 'Rate',
    grade: 'Grade',
    veto: 'Vetoes',
    rank: 'Rank',
    createdAt: 'Time',
    size: 'Bytes',
    reason: 'Reason',
    file: 'FILE.json',
    document: 'FILE',
    standardInput: 'standard input',
    folder: 'FOLDER',
    seed: '--seed',
  },
  states: { draft: 'draft', published: 'published' },
  backupReasons: {
    close: 'closed in order',
    interval: 'at intervals',
    manual: 'by hand',
    'before-restore': 'before restoring',
  },
  planProgress: (percent) => (percent === null ? 'Reading the file …' : `Reading the plan: ${percent}%`),
  planImported: (id, title, proposals, warnings) =>
    `Brought in “${title}” as ${id}: ${proposals} lines proposed, ${warnings} doubtful places.`,
  planDrafted: (id, title, lines, total, problems) =>
    `Made the draft “${title}” as ${id}: ${lines} lines, ${total} points${problems === 0 ? '' : `; ${problems} problems to solve before it is published`}.`,
  incomplete: (missing) => `incomplete (${missing} cells missing)`,
  exported: (sheets, cells) => `Wrote ${sheets} sheets; read back and compared ${cells} cells, all equal.`,
  exportedReport: (compared) =>
    `Wrote the report; ${compared} headings, paragraphs and cells read back, all equal.`,
  exportedTables: (tables, compared) =>
    `Wrote ${plural(tables, 'table', 'tables')}; ${compared} values read back, all equal.`,
  exportedFiles: (files, compared) =>
    `Wrote ${plural(files, 'file', 'files')}; ${compared} values read back, all equal.`,
  restored: (replaced) => `Restored. The state before is backed up as “${replaced}”.`,
  doctor: {
    workspace: (name, version) => `Workspace “${name}”, schema version ${version}`,
    integrity: { ok: 'Database: sound', damaged: 'Database: damaged' },
    log: (operations, replicas) => `Operation log: ${operations} operations of ${replicas} replicas`,
    evidence: (files) => `Evidence: ${files} files`,
    noProblems: 'No problems found.',
    problems: (count) => `${count} problems found:`,
  },
  demo: {
    evaluation: (title) => `${title}: new evaluation`,
    filled: (observations, scores, progress) =>
      `  wrote ${observations} observations, ${scores} scores${progress === 0 ? '' : `, ${progress} progress items`}`,
    computed: (subjects) => `  computed the results of ${subjects} subjects`,
    saved: (place, cells) => `  written, ${cells} cells read back and compared: ${place}`,
    workspace: (place) => `The workspace stays at: ${place}`,
  },
  usageProblem: (usage) => {
    switch (usage.problem) {
      case 'unknown-command':
        return `Command “${usage.found}”: there is none of this name.`;
      case 'unknown-option':
        return `Option “${usage.found}”: there is none of this name.`;
      case 'option-value':
        return `Option “${usage.found}”: its value is missing, or it takes none.`;
      case 'not-fresh':
        return `Workspace “${usage.found}”: it must be new and empty and holds evaluations already. Choose another folder.`;
      case 'missing':
        return `Missing: ${usage.what}`;
      case 'unexpected':
        return `Too many or contradictory: ${usage.found}`;
      case 'no-match':
        return `${usage.what} “${usage.found}”: not found. There are: ${usage.known.join(', ')}`;
      case 'ambiguous':
        return `${usage.what} “${usage.found}”: more than one. Use the identifier: ${usage.matches.join(', ')}`;
      case 'unreadable':
        return `${usage.what}: found “${usage.found}”. Allowed: ${usage.allowed}`;
    }
  },
  seeHelp: 'See hengping help.',
  defect: 'An internal error; not completed. For the maintainers:',
};
