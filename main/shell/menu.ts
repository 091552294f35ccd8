import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../words/language.ts';
import { type MenuWords, menuWords } from './menu-words.ts';

export interface MenuActions {
  zoom(direction: 'in' | 'out' | 'reset'): void;
  exportDiagnostics(): void;
}

type Items = MenuItemConstructorOptions[];

export function menuTemplate(options: {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  readonly actions: MenuActions;
}): Items {
  const words = menuWords[options.language];
  const mac = options.platform === 'darwin';
  return [
    mac ? { role: 'appMenu' } : { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
    { label: words.edit, submenu: editItems(words) },
    { label: words.view, submenu: viewItems(words, options) },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.close },
      ],
    },
    { role: 'help', label: words.help, submenu: helpItems(words, mac, options.actions) },
  ];
}

function editItems(words: MenuWords): Items {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
}

function viewItems(
  words: MenuWords,
  { packaged, actions }: { packaged: boolean; actions: MenuActions },
): Items {
  const zoomIn = () => actions.zoom('in');
  return [
    { label: words.actualSize, accelerator: 'CmdOrCtrl+0', click: () => actions.zoom('reset') },
    { label: words.zoomIn, accelerator: 'CmdOrCtrl+Plus', click: zoomIn },
    // The same key without Shift, as browsers take it.
    {
      label: words.zoomIn,
      accelerator: 'CmdOrCtrl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
      click: zoomIn,
    },
    { label: words.zoomOut, accelerator: 'CmdOrCtrl+-', click: () => actions.zoom('out') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(packaged ? [] : ([{ role: 'toggleDevTools', label: words.developerTools }] satisfies Items)),
  ];
}

function helpItems(words: MenuWords, mac: boolean, actions: MenuActions): Items {
  const diagnostics = { label: words.exportDiagnostics, click: () => actions.exportDiagnostics() };
  return mac ? [diagnostics] : [diagnostics, { type: 'separator' }, { role: 'about', label: words.about }];
}
