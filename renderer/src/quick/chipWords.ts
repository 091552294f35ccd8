import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/words.ts';
import { lengthInWords } from '../schedule/lengths.ts';
import { tokenLabel } from '../schedule/tokens.ts';
import type { Choice } from './chips.ts';
import type { Ends, Rhythm } from './parts.ts';

type PlainRhythm = Exclude<Rhythm, `every ${string}`>;

export function choiceInWords(choice: Choice, t: Words, formats: Formats): string {
  switch (choice.kind) {
    case 'title':
      return choice.value;
    case 'who':
      return choice.value.kind === 'person' && choice.value.email !== null
        ? `${choice.value.name} (${choice.value.email})`
        : tokenLabel(choice.value);
    case 'date':
      return formats.day(`${choice.value}T12:00:00Z`, 'UTC');
    case 'time':
      return formats.time(`2026-01-01T${choice.value}:00Z`, 'UTC');
    case 'duration':
      return lengthInWords(choice.value, t);
    case 'repeats':
      return rhythmInWords(choice.value, t);
    case 'ends':
      return endInWords(choice.value, t, formats);
  }
}

function rhythmInWords(rhythm: Rhythm | null, t: Words): string {
  const [, number, unit] = /^every (\d+) (days|weeks|months by day|months by nth)$/.exec(rhythm ?? '') ?? [];
  if (number === undefined) return t(`quick:rhythm.${(rhythm ?? 'once') as PlainRhythm | 'once'}`);
  const count = Number(number);
  if (unit === 'days') return t('quick:every.days', { count });
  if (unit === 'weeks') return t('quick:every.weeks', { count });
  return t(unit === 'months by day' ? 'quick:every.monthsByDay' : 'quick:every.monthsByNth', { count });
}

function endInWords(end: Ends, t: Words, formats: Formats): string {
  const [, number, unit] = /^(\d+) (days|weeks|months|times)$/.exec(end) ?? [];
  if (number === undefined) {
    const date = `${formats.dayLong(`${end}T12:00:00Z`, 'UTC')}, ${end.slice(0, 4)}`;
    return t('quick:until', { date });
  }
  return t(`quick:ending.${unit as 'days' | 'weeks' | 'months' | 'times'}`, { count: Number(number) });
}
