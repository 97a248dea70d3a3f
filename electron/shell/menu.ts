import { app, BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { Catalogue } from '#shared/i18n/translation.ts';

export interface MenuOptions {
  readonly texts: Catalogue['host'];
  readonly workspaceDirectory: string;
  readonly version: string;
}

/** Sets the native menu in one language. Every label is given, because the platform's own would be in its language. */
export const setMenu = ({ texts, workspaceDirectory, version }: MenuOptions): void => {
  const { menu, dialogs } = texts;
  const about: MenuItemConstructorOptions = {
    label: menu.about,
    click: () => {
      const box = {
        type: 'info' as const,
        title: menu.about,
        message: dialogs.about(version),
        detail: dialogs.aboutDetail,
        buttons: [dialogs.confirm],
      };
      const window = BrowserWindow.getFocusedWindow();
      void (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
    },
  };
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { label: menu.quit, role: 'quit' };
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ label: texts.product, submenu: [about, separator, quit] }] : []),
    {
      label: menu.file,
      submenu: [
        {
          label: menu.openWorkspaceFolder,
          click: () => {
            void shell.openPath(workspaceDirectory);
          },
        },
        separator,
        ...(isMac ? [{ label: menu.close, role: 'close' as const }] : [quit]),
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { label: menu.undo, role: 'undo' },
        { label: menu.redo, role: 'redo' },
        separator,
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.reload, role: 'reload' },
        separator,
        { label: menu.actualSize, role: 'resetZoom' },
        { label: menu.zoomIn, role: 'zoomIn' },
        { label: menu.zoomOut, role: 'zoomOut' },
        separator,
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: menu.window,
      submenu: [
        { label: menu.minimise, role: 'minimize' },
        { label: menu.close, role: 'close' },
      ],
    },
    ...(isMac ? [] : [{ label: menu.help, submenu: [about] }]),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  app.setAboutPanelOptions({ applicationName: texts.product, applicationVersion: version });
};
