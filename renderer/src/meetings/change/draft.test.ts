import { describe, expect, test } from 'vitest';
import type { Audience } from '../../../../preload/contract/audience.ts';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { withStart } from '../../schedule/when.ts';
import { changeDraft, changesOf, isNothing, seenOf, whenOf } from './draft.ts';

const meeting = {
  meetingId: 'm1',
  title: 'Rehearsal',
  description: '<p>Bring your <b>parts</b>.</p>',
  // Made elsewhere: events may have seconds, the form has none.
  start: '2026-11-23T09:00:20+01:00',
  end: '2026-11-23T10:00:20+01:00',
  timeZone: 'Europe/Madrid',
  allDay: false,
  attendees: [{ email: 'Ana@example.org', name: 'Ana', response: 'accepted', organizer: false, self: false }],
} as unknown as Meeting;
const nobody: ReadonlySet<string> = new Set();
const draft = changeDraft(meeting, 'all');

describe('changesOf', () => {
  test('a form that was only opened changes nothing', () => {
    const changes = changesOf(meeting, draft, nobody, null);
    expect(changes).toEqual({});
    expect(changes && isNothing(changes)).toBe(true);
    expect(seenOf(meeting)).toMatchObject({ start: meeting.start, description: meeting.description });
  });

  test('only what was touched is in it; the description keeps its formatting until then', () => {
    expect(changesOf(meeting, { ...draft, title: ' Dress rehearsal ' }, nobody, null)).toEqual({
      title: 'Dress rehearsal',
    });
    expect(changesOf(meeting, { ...draft, description: 'New' }, nobody, null)).toEqual({
      description: 'New',
    });
    expect(changesOf(meeting, { ...draft, title: '  ' }, nobody, null)).toEqual({});
  });

  test('another day is start, end and zone', () => {
    const when = withStart(draft.when, { date: '2026-11-24' });
    expect(changesOf(meeting, { ...draft, when }, nobody, null)).toEqual({
      startTime: '2026-11-24T09:00:00+01:00',
      endTime: '2026-11-24T10:00:00+01:00',
      timeZone: 'Europe/Madrid',
    });
    expect(changesOf({ ...meeting, allDay: true }, { ...draft, when }, nobody, null)).toEqual({});
    expect(changesOf(meeting, { ...draft, when: { ...when, start: '' } }, nobody, null)).toBe(null);
  });

  test('guests to add are whom the tokens stand for and who is not there yet, each with why', () => {
    const why = { kind: 'project', projectId: 'p', projectName: 'Choir' } as const;
    const audience = {
      resolved: [
        { email: 'ana@example.org', name: 'Ana', employeeId: 'E1', why: [why] },
        { email: 'zoe@example.org', name: 'Zoë', employeeId: 'E2', why: [why, { kind: 'typed' }] },
      ],
    } as unknown as Audience;
    const tokens = [{ kind: 'project' as const, projectId: 'p', name: 'Choir' }];
    expect(changesOf(meeting, { ...draft, tokens }, new Set(['ana@example.org']), audience)).toEqual({
      addGuests: [{ email: 'zoe@example.org', name: 'Zoë', why: ['project', 'typed'] }],
      removeGuests: ['ana@example.org'],
    });
    // Without tokens an answer to earlier ones counts for nothing.
    expect(changesOf(meeting, draft, nobody, audience)).toEqual({});
  });
});

test('a meeting in another zone is shown on that zone’s wall', () => {
  expect(whenOf({ ...meeting, timeZone: 'Asia/Karachi' })).toEqual({
    date: '2026-11-23',
    start: '13:00',
    minutes: 60,
    typedEnd: null,
    zone: 'Asia/Karachi',
  });
});
