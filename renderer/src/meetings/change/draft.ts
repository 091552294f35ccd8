import { Temporal } from 'temporal-polyfill';
import type { Audience } from '../../../../preload/contract/audience.ts';
import type { MeetingChanges, MeetingVersion } from '../../../../preload/contract/changes.ts';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { choiceIn, keyOf } from '../../platforms/choices.ts';
import { type Draft, emptyDraft } from '../../schedule/draft.ts';
import { resolveWhen, type When } from '../../schedule/when.ts';
import { plainText } from '../invitationText.ts';

/** The form of a new meeting, filled in with one that is there; its tokens are guests to add. */
export function changeDraft(meeting: Meeting, sendUpdates: Draft['sendUpdates']): Draft {
  const defaults = { zone: meeting.timeZone, minutes: 30, sendUpdates };
  return {
    ...emptyDraft(crypto.randomUUID(), new Date(), defaults),
    title: meeting.title,
    description: plainText(meeting.description),
    when: whenOf(meeting),
    platform: choiceIn(meeting),
  };
}

export function whenOf({ start, end, timeZone }: Pick<Meeting, 'start' | 'end' | 'timeZone'>): When {
  const at = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone);
  return {
    date: at.toPlainDate().toString(),
    start: at.toPlainTime().toString({ smallestUnit: 'minute' }),
    minutes: Math.round((Date.parse(end) - Date.parse(start)) / 60_000),
    typedEnd: null,
    zone: timeZone,
  };
}

/** The meeting as it was when the form was opened: what main compares with. */
export const seenOf = ({
  title,
  description,
  start,
  end,
  timeZone,
  platform,
  meetUrl,
}: Meeting): MeetingVersion => ({
  title,
  description,
  start,
  end,
  timeZone,
  platform: { kind: platform, url: meetUrl },
});

/**
 * What the form makes different; null while its times give no span. A description that was not touched keeps its
 * formatting. `audience`: whom the tokens to add stand for.
 */
export function changesOf(
  meeting: Meeting,
  draft: Draft,
  removed: ReadonlySet<string>,
  audience: Audience | null,
): MeetingChanges | null {
  const when = resolveWhen(draft.when);
  if (!when.ok) return null;
  const { start, end } = when.span;
  // By what the form shows: it has no seconds, which events made elsewhere may have.
  const before = whenOf(meeting);
  const isMoved = (['date', 'start', 'minutes', 'zone'] as const).some(
    (part) => draft.when[part] !== before[part],
  );
  const there = new Set(meeting.attendees.map(({ email }) => email.toLowerCase()));
  const add = draft.tokens.length === 0 ? [] : (audience?.resolved ?? []);
  const addGuests = add
    .filter(({ email }) => !there.has(email.toLowerCase()))
    .map(({ email, name, why }) => ({ email, name, why: [...new Set(why.map(({ kind }) => kind))] }));
  const title = draft.title.trim();
  return {
    ...(title !== '' && title !== meeting.title ? { title } : {}),
    ...(draft.description === plainText(meeting.description) ? {} : { description: draft.description }),
    ...(isMoved && !meeting.allDay ? { startTime: start, endTime: end, timeZone: draft.when.zone } : {}),
    ...(draft.platform !== null && keyOf(draft.platform) !== keyOf(choiceIn(meeting))
      ? { platform: draft.platform }
      : {}),
    ...(addGuests.length > 0 ? { addGuests } : {}),
    ...(removed.size > 0 ? { removeGuests: [...removed] } : {}),
  };
}

export const isNothing = (changes: MeetingChanges): boolean => Object.keys(changes).length === 0;
