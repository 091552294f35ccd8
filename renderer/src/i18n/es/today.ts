import type { today as words } from '../en/today.ts';
import type { Translated } from '../translated.ts';

export const today: Translated<typeof words> = {
  title: 'Hoy',
};
