import { parseInstant } from '../calendar/time.ts';

/** What a record is asked by: texts and times; null is a time that is not there yet. */
export type Fields = Readonly<Record<string, string | number | null>>;

const condition = /^\s*([a-z_.]+)\s*(?:(IS\s+NOT\s+NULL|IS\s+NULL)|(<=|>=|<|>|=)\s*"([^"]*)")\s*$/i;

/**
 * Reads a filter: conditions joined by AND. Null for what is none, for an unknown field, for a time that is no time,
 * and for an order of texts.
 */
export function readFilter(
  text: string,
  known: Readonly<Record<string, 'text' | 'time'>>,
): ((fields: Fields) => boolean) | null {
  if (text.trim() === '') return () => true;
  const conditions = text.split(/\s+AND\s+/i).map((part) => {
    const match = condition.exec(part);
    const [, name = '', presence, operator = '', literal = ''] = match ?? [];
    const kind = known[name];
    if (match === null || kind === undefined) return null;
    if (presence !== undefined) {
      const wanted = !/NOT/i.test(presence);
      return (fields: Fields) => (fields[name] === null) === wanted;
    }
    if (kind === 'text') {
      return operator === '=' ? (fields: Fields) => fields[name] === normal(name, literal) : null;
    }
    const instant = parseInstant(literal);
    if (instant === null) return null;
    return (fields: Fields) => {
      const value = fields[name];
      return typeof value === 'number' && compares(value - instant, operator);
    };
  });
  if (conditions.includes(null)) return null;
  return (fields) => conditions.every((holds) => holds?.(fields) === true);
}

/** A meeting code may be written with or without its dashes, in any case. */
const normal = (name: string, literal: string): string =>
  name.endsWith('meeting_code') ? dashed(literal) : literal;

export function dashed(code: string): string {
  const letters = code.toLowerCase().replaceAll(/[^a-z]/g, '');
  return `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`;
}

function compares(difference: number, operator: string): boolean {
  if (operator === '=') return difference === 0;
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
