import type { Translation } from '../translation.ts';
import type { application as chinese } from '../zh-CN/application.ts';
import { plural } from './plural.ts';

export const application: Translation<typeof chinese> = {
  name: 'Hengping',
  shortName: 'H',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  reading: 'Reading …',
  saving: 'Saving …',
  leftUnsaved: (words) =>
    words === ''
      ? 'What was entered before leaving was not saved'
      : `“${words}”, entered before leaving, was not saved`,
  notSaved: 'Not saved; the text is kept here. ',
  numberWanted: 'A number is needed here.',
  textWanted: 'This cannot be empty.',
  codeWanted: 'A code is not empty, has no spaces or slashes and at most 40 characters.',
  lineTooLong: (maximum: number) => `At most ${maximum} characters per line.`,
  sentenceEnd: '. ',
  starting: 'Starting',
  none: 'None',
  notStated: 'not stated',
  listSeparator: ', ',
  navigation: {
    label: 'Main navigation',
    home: 'Home',
    plans: 'Plans',
    frameworks: 'Frameworks',
    evaluations: 'Evaluations',
    settings: 'Settings',
    fold: 'Collapse navigation',
    unfold: 'Expand navigation',
  },
  progressSteps: {
    reading: 'Reading',
    checking: 'Checking',
    computing: 'Computing',
    drawing: 'Drawing',
    writing: 'Writing',
    'reading-back': 'Reading back',
    comparing: 'Comparing',
    moving: 'Moving into place',
    hashing: 'Hashing',
    replaying: 'Replaying the log',
  },
  addressUnknown: 'Unknown address',
  addressUnknownDetail: 'There is no page at this address; what was here may have been deleted.',
  screenFailed: 'This page failed; the other pages are not affected',
  screenFailedRemedy:
    'Nothing saved is lost. Open the page again; if it fails again, report the line below with the steps that led here.',
  service: {
    restarted:
      'The data service stopped and is back. Everything acknowledged as saved is there; check what was being typed at that moment.',
    stopped: 'The data service has stopped',
    stoppedWithoutReason:
      'The data service stopped twice and could not be brought back. Close the program and open it again; if it happens again, see the log in the data folder.',
    tryAgain: 'Try again',
    backups: 'Restore from a backup',
  },
  home: {
    title: 'Home',
    continue: 'Continue where you left off',
    evaluations: 'Evaluations',
    newEvaluation: 'New evaluation',
    allEvaluations: 'All evaluations',
    evaluationFacts: (framework: string, subjects: number, scorers: number) =>
      `${framework} · ${plural(subjects, 'subject', 'subjects')} · ${plural(scorers, 'scorer', 'scorers')}`,
    scored: (scored: number, all: number) => `${scored} of ${all} cells scored`,
    continueScoring: 'Score',
    openResults: 'Results',
    plans: 'Plan texts',
    frameworkFacts: (dimensions: number, indicators: number, total: string) =>
      `${dimensions} dimensions · ${indicators} indicators · ${total} points`,
    progressFacts: (items: number) => `progress list of ${items} items`,
    steps: {
      title: 'Three steps to start',
      read: 'Read the plan',
      readDetail:
        'Five plans ship as found, with numbered paragraphs; known defects of the text are listed with how they are read.',
      choose: 'Settle the framework',
      chooseDetail:
        'Use a framework as it ships, or copy it, change it as commissioned, check and publish it.',
      evaluate: 'Create the evaluation and score',
      evaluateDetail:
        'Enter subjects and scorers, score indicator by indicator, look at results, export the workbook.',
    },
  },
  copyTable: {
    action: 'Copy table',
    copied: 'Table copied; paste it into Excel or WPS.',
    failed: 'The clipboard is not available and the table was not copied. Select the table and press Ctrl+C.',
  },
};
