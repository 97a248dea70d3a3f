/** Names of the messages between page and main process. The preload and the main process share nothing else. */
export const channels = {
  connect: 'hengping:connect',
  toService: 'hengping:to-service',
  fromService: 'hengping:from-service',
  chooseTarget: 'hengping:choose-target',
  saveFile: 'hengping:save-file',
  openFile: 'hengping:open-file',
  savePdf: 'hengping:save-pdf',
  setLanguage: 'hengping:set-language',
} as const;
