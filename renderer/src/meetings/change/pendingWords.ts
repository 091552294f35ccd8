import type { PendingChange } from '../../../../preload/contract/changes.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/words.ts';
import { placeInWords } from '../../platforms/choices.ts';

/** "“Staff meeting” moves to Tue 24 Nov, 10:00 – 11:00." */
export function whatIn({ before, after, added, removed }: PendingChange, t: Words, formats: Formats): string {
  const { title } = before;
  if (after === null) return t('changes:held.cancelled', { title });
  if (after.start !== before.start || after.end !== before.end) {
    const when = `${formats.day(after.start)}, ${formats.timeRange(after.start, after.end)}`;
    return t('changes:held.moved', { title, when });
  }
  const isMovedRoom =
    after.platform?.kind !== before.platform?.kind || after.platform?.url !== before.platform?.url;
  if (
    after.title === before.title &&
    after.description === before.description &&
    after.platform &&
    isMovedRoom
  ) {
    return t('changes:held.platform', { title, platform: placeInWords(after.platform, t) });
  }
  const isOnlyGuests = after.title === before.title && after.description === before.description;
  if (!isOnlyGuests) return t('changes:held.changed', { title });
  return t('changes:held.guests', { title, guests: guestsIn(added, removed, t) });
}

/** "add 2, remove 1" */
export function guestsIn(added: number, removed: number, t: Words): string {
  return [
    added > 0 ? t('changes:guestsAdded', { count: added }) : '',
    removed > 0 ? t('changes:guestsRemoved', { count: removed }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
