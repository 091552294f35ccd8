import type { Subject } from './model.ts';

/** A shown name without what nobody means by it: case, width, and spaces. Accents stay: José is not Jose. */
export const foldShownName = (shown: string): string =>
  shown.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

export const nameSubject = (shown: string): Subject => `name:${foldShownName(shown)}`;

export const mailSubject = (address: string): Subject => `mail:${address.trim().toLowerCase()}`;
