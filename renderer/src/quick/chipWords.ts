import type { Formats } from '../i18n/formats.ts';
import type { Words } from '../i18n/words.ts';
import { lengthInWords } from '../schedule/lengths.ts';
import { tokenLabel } from '../schedule/tokens.ts';
import type { Choice } from './chips.ts';

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
      return t(`quick:rhythm.${choice.value ?? 'once'}`);
  }
}
