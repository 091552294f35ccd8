import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Invitation } from '../../../preload/contract/meetings.ts';
import { combine, type Intent, isNothing, type Present, planIntent } from './intent.ts';
import { fields, type Version } from './version.ts';

const version: Version = {
  title: 'A',
  description: 'words',
  start: Date.UTC(2031, 2, 3, 9),
  end: Date.UTC(2031, 2, 3, 10),
  timeZone: 'Europe/Madrid',
};
const attendee = (email: string) => ({
  email,
  name: null,
  response: 'needsAction' as const,
  organizer: false,
  self: false,
});
const present: Present = {
  version,
  allDay: false,
  attendees: ['ana@x.org', 'Theirs@x.org'].map(attendee),
  invitations: [{ email: 'ana@x.org', why: 'typed' } as Invitation],
};

describe('planIntent', () => {
  test('nothing that is as it was is in it', () => {
    const same = { title: ' A ', description: 'words\r\n', startTime: '2031-03-03T10:00:00+01:00' };
    const planned = planIntent(present, same, null);
    expect(planned.ok && isNothing(planned.value)).toBe(true);
  });

  test('whole days keep their days; all else of them may change', () => {
    const whole = { ...present, allDay: true };
    expect(planIntent(whole, { startTime: '2031-03-04T10:00' }, null)).toMatchObject({
      error: { code: 'all-day-times' },
    });
    expect(planIntent(whole, { title: 'B' }, null)).toMatchObject({ value: { set: ['title'] } });
  });

  test('guests are compared without regard to case; one both added and removed is wanted', () => {
    const theirs = { email: 'THEIRS@x.org', name: null, why: ['typed' as const] };
    expect(planIntent(present, { addGuests: [theirs], removeGuests: ['Theirs@x.org'] }, null)).toMatchObject({
      value: { add: [], remove: [] },
    });
    expect(planIntent(present, { removeGuests: [' ANA@x.org ', 'nobody@x.org'] }, null)).toMatchObject({
      value: { remove: ['ana@x.org'] },
    });
  });
});

interface State {
  readonly version: Version;
  readonly guests: ReadonlySet<string>;
}

/** The plain meaning of a change, for comparison. */
function applied({ version: before, guests }: State, { set, to, add, remove }: Intent): State {
  const of = (field: (typeof fields)[number]): Version => (set.includes(field) ? to : before);
  const { start, end, timeZone } = of('time');
  return {
    version: { title: of('title').title, description: of('description').description, start, end, timeZone },
    guests: new Set([
      ...[...guests].filter((email) => !remove.includes(email)),
      ...add.map(({ email }) => email),
    ]),
  };
}

const address = fc.constantFrom('a@x.org', 'b@x.org', 'c@x.org', 'd@x.org');
const intent: fc.Arbitrary<Intent> = fc
  .record({
    set: fc.subarray([...fields]),
    title: fc.constantFrom('B', 'C'),
    hour: fc.integer({ min: 1, max: 9 }),
    add: fc.uniqueArray(address),
    remove: fc.uniqueArray(address),
  })
  .map(({ set, title, hour, add, remove }) => ({
    set,
    to: { ...version, title, description: title, start: hour, end: hour + 1 },
    add: add.map((email) => ({ email, name: null, why: ['typed' as const] })),
    remove: remove.filter((email) => !add.includes(email)),
  }));

test('two changes sent as one come to the same as one after the other', () => {
  fc.assert(
    fc.property(intent, intent, fc.uniqueArray(address), (earlier, later, guests) => {
      const state: State = { version, guests: new Set(guests) };
      const both = combine(earlier, later);
      expect(applied(state, both)).toEqual(applied(applied(state, earlier), later));
      expect(both.add.filter(({ email }) => both.remove.includes(email))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
