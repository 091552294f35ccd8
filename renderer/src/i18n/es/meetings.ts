import type { meetings as words } from '../en/meetings.ts';
import type { Translated } from '../translated.ts';

export const meetings: Translated<typeof words> = {
  title: 'Reuniones',
};
