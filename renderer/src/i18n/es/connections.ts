import type { connections as words } from '../en/connections.ts';
import type { Translated } from '../translated.ts';

export const connections: Translated<typeof words> = {
  title: 'Conexiones',
};
