import type { settings as words } from '../en/settings.ts';
import type { Translated } from '../translated.ts';

export const settings: Translated<typeof words> = {
  title: 'Ajustes',
};
