import type { Translation } from '../translation.ts';
import type { host as chinese } from '../zh-CN/host.ts';

/** Texts of the hosts: what the launcher prints, the window's menu, the platform's dialogs. */
export const host: Translation<typeof chinese> = {
  product: 'Hengping',
  launcher: {
    building: 'Building pages and service; the first time takes about half a minute…',
    inBrowser: {
      'no-binary': 'Electron is not installed; opening in the browser instead.',
      'no-display': 'There is no graphical display; to be opened from a browser.',
      'asked-for': 'Opening in the browser, as --browser asks.',
      'electron-failed': 'Electron did not start; opening in the browser instead.',
    },
    address: (address) => `Address: ${address}`,
    stopHint: 'Reachable from this computer only. Ctrl-C stops it.',
    crashed: (code) => `The background service stopped unexpectedly (${code}).`,
    stopping: 'Saving and stopping…',
    stopped: 'Stopped.',
    developing: 'Development mode: changes show as they are saved.',
    usage: `Usage: npm start -- [options]

  --workspace FOLDER   use this workspace; by default the platform's user-data folder
  --browser            open in the browser rather than in Electron
  --no-open            print the address only and open no browser
  --help               show this text`,
    wrongOption: (detail) => `Options of the launcher: ${detail}`,
  },
  menu: {
    file: 'File',
    openWorkspaceFolder: 'Open Workspace Folder',
    close: 'Close Window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    reload: 'Reload',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    window: 'Window',
    minimise: 'Minimise',
    help: 'Help',
    about: 'About Hengping',
  },
  dialogs: {
    save: 'Save',
    saveAs: 'Save As…',
    cancel: 'Cancel',
    confirm: 'OK',
    about: (version) => `Hengping ${version}`,
    aboutDetail:
      'Offline third-party evaluation of industry-education integration plans. Data stays on this computer; nothing is sent over a network.',
    notOpened: (name) => `“${name}” can run as a program and is not opened from here.`,
    notOpenedDetail: 'It can be saved elsewhere and dealt with there once its origin is certain.',
    startFailed: 'Hengping did not start',
    fileTypes: {
      xlsx: 'Excel workbook',
      docx: 'Word document',
      pdf: 'PDF document',
      csv: 'CSV table',
      json: 'JSON data',
    },
    allFiles: 'All files',
  },
};
