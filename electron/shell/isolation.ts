import { type App, type Session, session } from 'electron';
import { applicationOrigin, isApplicationAddress } from './addresses.ts';

/**
 * Switches that keep Chromium itself from speaking to anyone: no name is resolved, no proxy is looked for, nothing is
 * fetched in the background. Must run before the application is ready.
 */
export const silenceChromium = (app: App): void => {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-breakpad',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch(
    'disable-features',
    'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints',
  );
};

/** Schemes that never leave the computer: the application itself and what its pages make in memory. */
const isInternal = (address: string): boolean =>
  isApplicationAddress(address) || /^(data|blob|devtools|chrome-devtools|chrome-extension):/.test(address);

/** Refuses every permission and every request that is not for the application's own files. */
export const isolateSession = (target: Session, onBlocked: (address: string) => void): void => {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  // On Linux a new session starts to fetch a spelling dictionary before it can be told that it has no use for one. The
  // fetching begins after this runs, so it is led to an address that does not exist.
  target.setSpellCheckerDictionaryDownloadURL(`${applicationOrigin}/no-dictionary/`);
  target.setSpellCheckerEnabled(false);
  target.webRequest.onBeforeRequest((details, answer) => {
    const blocked = !isInternal(details.url);
    if (blocked) onBlocked(details.url);
    answer({ cancel: blocked });
  });
  target.on('will-download', (event) => event.preventDefault());
};

/** Refuses what any page, however it came about, could try: navigating away, opening windows, embedding views. */
export const isolateContents = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => {
    const refuseForeign = (event: { preventDefault(): void }, address: string): void => {
      if (!isApplicationAddress(address)) event.preventDefault();
    };
    contents.on('will-navigate', (event) => refuseForeign(event, event.url));
    contents.on('will-redirect', (event) => refuseForeign(event, event.url));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
};

export const applicationSession = (): Session => session.defaultSession;
