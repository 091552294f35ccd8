/** Lower case, without accents, one space between words. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

const months = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];

const weekdays = [
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sabado'],
  ['sunday', 'domingo'],
];

/** 1 to 12; a name may be cut to three letters or more. Null: no month. */
export const monthOf = (word: string): number | null => placeOf(word, months);

/** ISO 8601: 1 is Monday. */
export const weekdayOf = (word: string): number | null => placeOf(word, weekdays);

function placeOf(word: string, names: readonly (readonly string[])[]): number | null {
  if (word.length < 3) return null;
  const found = names.findIndex((same) => same.some((name) => name.startsWith(word)));
  return found === -1 ? null : found + 1;
}
