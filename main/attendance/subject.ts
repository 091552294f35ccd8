import { sameName } from '../directory/directory.ts';
import type { Subject } from './model.ts';

/** All that is known is a name that was shown: not an identity, for anybody may show it. */
export const nameSubject = (shown: string): Subject => `name:${sameName(shown)}`;

/** Of no one in a room: an address on guest lists that was said to be a group's. */
export const groupSubject = (email: string): Subject => `group:${email.toLowerCase()}`;

export const isGroup = (subject: Subject): boolean => subject.startsWith('group:');

export const mailSubject = (address: string): Subject => `mail:${address.trim().toLowerCase()}`;
