import type { Language } from '../words/language.ts';

export interface MenuWords {
  readonly file: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly actualSize: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly developerTools: string;
  readonly window: string;
  readonly minimize: string;
  readonly close: string;
  readonly help: string;
  readonly exportDiagnostics: string;
  readonly about: string;
}

const en: MenuWords = {
  file: 'File',
  quit: 'Quit Muster',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  view: 'View',
  actualSize: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
  developerTools: 'Developer Tools',
  window: 'Window',
  minimize: 'Minimize',
  close: 'Close',
  help: 'Help',
  exportDiagnostics: 'Export Diagnostics…',
  about: 'About Muster',
};

const es: MenuWords = {
  file: 'Archivo',
  quit: 'Salir de Muster',
  edit: 'Edición',
  undo: 'Deshacer',
  redo: 'Rehacer',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Pegar',
  selectAll: 'Seleccionar todo',
  view: 'Ver',
  actualSize: 'Tamaño real',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  fullScreen: 'Pantalla completa',
  developerTools: 'Herramientas de desarrollo',
  window: 'Ventana',
  minimize: 'Minimizar',
  close: 'Cerrar',
  help: 'Ayuda',
  exportDiagnostics: 'Exportar diagnóstico…',
  about: 'Acerca de Muster',
};

export const menuWords: Readonly<Record<Language, MenuWords>> = { en, es };
