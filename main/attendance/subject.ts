import { sameName } from '../directory/directory.ts';
import type { Subject } from './model.ts';

/** All that is known is a name that was shown: not an identity, for anybody may show it. */
export const nameSubject = (shown: string): Subject => `name:${sameName(shown)}`;

export const mailSubject = (address: string): Subject => `mail:${address.trim().toLowerCase()}`;
