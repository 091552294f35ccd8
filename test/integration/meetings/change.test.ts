import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conformanceListener } from '../../support/discovery.ts';
import { type Changing, startChanging } from './support/changing.ts';

let it: Changing;

beforeEach(async () => {
  it = await startChanging();
});

afterEach(() => it.close());

const inside = () => `ana@${it.coordinator.split('@')[1]}`;
const guests = () => it.stored().attendees.map(({ email }) => email);

describe('what is changed', () => {
  test('a title and a time; everything else stays, the link too', async () => {
    const before = (await it.get()).meeting;
    const outcome = await it.update({ title: 'Dress rehearsal', startTime: '2031-03-04T12:30' });
    expect(outcome).toMatchObject({
      outcome: 'done',
      meeting: {
        title: 'Dress rehearsal',
        description: 'Bring your parts.',
        start: '2031-03-04T12:30:00+01:00',
        end: '2031-03-04T13:30:00+01:00',
        meetCode: before.meetCode,
      },
    });
    expect(before.meetCode).toMatch(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    expect(it.stored()).toMatchObject({
      fields: { summary: 'Dress rehearsal', description: 'Bring your parts.' },
      start: { instant: Date.UTC(2031, 2, 4, 11, 30) },
      end: { instant: Date.UTC(2031, 2, 4, 12, 30) },
    });
    expect(guests()).toEqual([inside(), 'guest@example.org']);
  });

  test('requests and answers are those of the discovery document', async () => {
    const conformance = conformanceListener();
    const end = it.one.demo.observe(conformance);
    await it.update({ title: 'A', removeGuests: [inside()], addGuests: [added('new@example.org')] });
    await it.cancel({ note: 'We meet next week instead.' });
    end();
    expect(conformance.problems).toEqual([]);
    expect([...conformance.methods]).toEqual(
      expect.arrayContaining(['calendar.events.get', 'calendar.events.patch', 'calendar.events.delete']),
    );
  });

  test('a zone alone keeps the moment; an end alone keeps the start', async () => {
    await it.update({ timeZone: 'America/New_York' });
    expect((await it.get()).meeting).toMatchObject({
      start: '2031-03-03T04:00:00-05:00',
      timeZone: 'America/New_York',
    });
    await it.update({ endTime: '2031-03-03T04:45' });
    expect((await it.get()).meeting).toMatchObject({
      start: '2031-03-03T04:00:00-05:00',
      end: '2031-03-03T04:45:00-05:00',
    });
  });

  test('what already is so is not sent, and nobody is mailed', async () => {
    const { revision } = it.stored();
    expect((await it.update({ title: 'Rehearsal', addGuests: [added('guest@example.org')] })).outcome).toBe(
      'done',
    );
    expect(it.stored().revision).toBe(revision);
    expect(it.mails()).toEqual([]);
  });

  test('pressed twice with one requestId, it is done and mailed once', async () => {
    const more = { requestId: 'one press' };
    const [first, second] = await Promise.all([
      it.update({ title: 'B' }, more),
      it.update({ title: 'B' }, more),
    ]);
    expect([first.outcome, second.outcome]).toEqual(['done', 'done']);
    expect(it.mails()).toHaveLength(1);
  });
});

const added = (email: string) => ({ email, name: null, why: ['typed' as const] });

describe('guests', () => {
  test('who stays keeps their answer and all else that Google knows; who was added elsewhere stays', async () => {
    await it.elsewhere({
      attendees: [
        {
          email: 'guest@example.org',
          responseStatus: 'accepted',
          comment: 'With pleasure',
          additionalGuests: 1,
        },
        { email: inside(), optional: true },
        { email: 'head@example.org', displayName: 'The head' },
      ],
    });
    await it.update({ addGuests: [added('new@example.org')], removeGuests: [inside().toUpperCase()] });
    expect(it.stored().attendees).toEqual([
      {
        email: 'guest@example.org',
        responseStatus: 'accepted',
        comment: 'With pleasure',
        additionalGuests: 1,
      },
      { email: 'head@example.org', displayName: 'The head', responseStatus: 'needsAction' },
      { email: 'new@example.org', responseStatus: 'needsAction' },
    ]);
    const { invitations } = await it.get();
    expect(invitations.map(({ email, why }) => [email, why])).toEqual([
      ['guest@example.org', 'typed'],
      ['new@example.org', 'typed'],
    ]);
  });

  test('an audience stands for those whom Muster invited, and for nobody else', async () => {
    await it.elsewhere({
      attendees: [{ email: 'guest@example.org' }, { email: inside() }, { email: 'head@example.org' }],
    });
    await it.update({ employeeEmails: ['guest@example.org', 'third@example.org'] });
    expect(guests()).toEqual(['guest@example.org', 'head@example.org', 'third@example.org']);
  });

  test('one who was taken out and is added again is invited again', async () => {
    await it.update({ removeGuests: ['guest@example.org'] });
    expect((await it.get()).invitations.map(({ email }) => email)).toEqual([inside()]);
    await it.update({ addGuests: [{ email: 'guest@example.org', name: 'Guest', why: ['chosen'] }] });
    expect((await it.get()).invitations).toMatchObject([
      { email: inside() },
      { email: 'guest@example.org', name: 'Guest', why: 'chosen' },
    ]);
  });
});

describe('what cannot be', () => {
  const refused = (changes: unknown) => it.refusal('meetings.update', { meetingId: it.meetingId, changes });

  test('times that are none, and addresses that are none', async () => {
    expect(await refused({ startTime: 'soon' })).toBe('time-invalid');
    expect(await refused({ startTime: '2031-03-30T02:30', timeZone: 'Europe/Madrid' })).toBe('time-skipped');
    expect(await refused({ endTime: '2031-03-03T09:00' })).toBe('end-not-after-start');
    expect(await refused({ timeZone: 'Mars' })).toBe('zone-unknown');
    expect(await refused({ addGuests: [added('nobody')] })).toBe('address-invalid');
    expect(await refused({ employeeEmails: ['nobody'] })).toBe('address-invalid');
    const crowd = Array.from({ length: 201 }, (_, index) => added(`p${index}@example.org`));
    expect(await refused({ addGuests: crowd })).toBe('too-many-guests');
  });

  test('a meeting that is not here, and one that was cancelled', async () => {
    expect(await it.refusal('meetings.update', { meetingId: 'none', changes: {} })).toBe('not-found');
    await it.cancel();
    expect(await refused({ title: 'C' })).toBe('event-deleted');
    expect(await it.refusal('meetings.cancel', { meetingId: it.meetingId })).toBe('event-deleted');
  });

  test("somebody else's meeting, and a calendar that may only be read", async () => {
    const { demo } = it.one;
    const refuse = (reason: string) =>
      demo.faults.add({
        match: { method: 'PATCH', path: /\/events\// },
        kind: 'status',
        status: 403,
        body: { error: { code: 403, message: 'Forbidden', errors: [{ domain: 'calendar', reason }] } },
        times: 1,
      });
    refuse('forbiddenForNonOrganizer');
    expect(await refused({ title: 'C' })).toBe('not-organizer');
    refuse('requiredAccessLevel');
    expect(await refused({ title: 'C' })).toBe('calendar-read-only');
    // Neither says anything about the connection.
    const { accounts } = await it.one.call<{ accounts: { health: { state: string } }[] }>('accounts.list');
    expect(accounts.map(({ health }) => health.state)).toEqual(['connected', 'connected']);
    expect((await it.update({ title: 'C' })).outcome).toBe('done');
  });

  test('guests that Google does not show are not written; the rest can be changed', async () => {
    const { demo } = it.one;
    const hide = () =>
      demo.faults.add({
        match: { method: 'GET', path: /\/events\// },
        kind: 'status',
        status: 200,
        body: {
          id: it.stored().id,
          etag: `"${it.stored().revision}000"`,
          status: 'confirmed',
          summary: 'Rehearsal',
          description: 'Bring your parts.',
          start: { dateTime: '2031-03-03T10:00:00+01:00', timeZone: 'Europe/Madrid' },
          end: { dateTime: '2031-03-03T11:00:00+01:00', timeZone: 'Europe/Madrid' },
          attendees: [],
          attendeesOmitted: true,
        },
        times: 1,
      });
    hide();
    expect(await refused({ removeGuests: ['guest@example.org'] })).toBe('guests-hidden');
    hide();
    expect((await it.update({ title: 'D' })).outcome).toBe('done');
    expect(guests()).toEqual([inside(), 'guest@example.org']);
  });
});
