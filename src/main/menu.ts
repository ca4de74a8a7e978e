import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { shellChannels } from '#shared/rpc/channels.ts';
import type { Locale, ShellCommand } from '#shared/shell.ts';
import { createTranslator } from '#shared/locales/translator.ts';

/** The program's menu in a person's language. Its commands go to the window in front. */
export function applicationMenu(locale: Locale): Menu {
  const { t } = createTranslator(locale);
  const command = (label: string, name: ShellCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: (_item, window) => {
      if (window instanceof BrowserWindow) window.webContents.send(shellChannels.command, name);
    },
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    {
      label: t('menu.file'),
      submenu: [
        command(t('menu.sync'), 'sync', 'CmdOrCtrl+R'),
        command(t('menu.settings'), 'settings', 'CmdOrCtrl+,'),
        separator,
        command(t('menu.signOut'), 'signOut'),
        { label: t('menu.quit'), role: 'quit' },
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        { label: t('menu.undo'), role: 'undo' },
        { label: t('menu.redo'), role: 'redo' },
        separator,
        { label: t('menu.cut'), role: 'cut' },
        { label: t('menu.copy'), role: 'copy' },
        { label: t('menu.paste'), role: 'paste' },
        { label: t('menu.selectAll'), role: 'selectAll' },
        separator,
        command(t('menu.search'), 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: t('menu.go'),
      submenu: [
        command(t('menu.applications'), 'navigate:/applications', 'CmdOrCtrl+1'),
        command(t('menu.reception'), 'navigate:/reception', 'CmdOrCtrl+2'),
        command(t('menu.report'), 'navigate:/report', 'CmdOrCtrl+3'),
        command(t('menu.syncState'), 'navigate:/sync', 'CmdOrCtrl+4'),
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        { label: t('menu.zoomIn'), role: 'zoomIn' },
        { label: t('menu.zoomOut'), role: 'zoomOut' },
        { label: t('menu.zoomReset'), role: 'resetZoom' },
        separator,
        { label: t('menu.fullScreen'), role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]),
      ],
    },
    { label: t('menu.help'), submenu: [command(t('menu.shortcuts'), 'shortcuts', 'F1')] },
  ];
  return Menu.buildFromTemplate(template);
}
