import type { welcome as words } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

export const welcome: Translated<typeof words> = {
  title: 'Welcome',
};
