import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../preload/contract/audience.ts';
import { contract } from '../../../preload/contract.ts';
import { another, createInput, type Draft, emptyDraft, problemsOf, refreshed } from './draft.ts';
import { withEnd, withStart } from './when.ts';

const now = new Date('2026-11-21T08:01:00Z');
const fresh = emptyDraft('r1', now, { zone: 'Europe/Madrid', minutes: 45, sendUpdates: 'externalOnly' });
const full: Draft = {
  ...fresh,
  title: '  Staff  ',
  tokens: [
    { kind: 'project', projectId: 'P7', name: 'Class 7' },
    { kind: 'address', text: 'x@example.org' },
  ],
  calendar: { accountId: 'a', calendarId: 'c' },
};

const resolved = (count: number, unresolved?: 'address' | 'employee'): Audience => ({
  audienceType: 'custom',
  resolved: Array.from({ length: count }, (_, n) => ({
    email: `p${n}@example.org`,
    name: null,
    employeeId: null,
    why: [{ kind: 'typed' as const }],
  })),
  unresolved:
    unresolved === undefined
      ? []
      : [
          {
            kind: unresolved,
            value: 'x',
            name: null,
            reason: unresolved === 'address' ? 'address-invalid' : 'no-address',
            why: 'typed',
          },
        ],
  duplicatesRemoved: 0,
  project: null,
  source: 'live',
  asOf: null,
});

describe('the draft of a meeting', () => {
  it('begins with the person’s own defaults', () => {
    expect(fresh).toMatchObject({
      sendUpdates: 'externalOnly',
      when: { date: '2026-11-21', start: '09:30', minutes: 45, zone: 'Europe/Madrid' },
    });
  });

  it('asks main for what is on the screen, in the contract’s shape', () => {
    const input = createInput(full);
    expect(contract.meetings.create.input.parse(input)).toEqual({
      audienceType: 'custom',
      employeeEmails: ['x@example.org'],
      projectId: 'P7',
      title: 'Staff',
      startTime: '2026-11-21T09:30:00+01:00',
      endTime: '2026-11-21T10:15:00+01:00',
      timeZone: 'Europe/Madrid',
      accountId: 'a',
      calendarId: 'c',
      sendUpdates: 'externalOnly',
      requestId: 'r1',
    });
  });

  it('leaves the blank title and the default calendar to main', () => {
    const input = createInput({ ...fresh, title: '   ' });
    expect(Object.keys(input ?? {}).sort()).toEqual([
      'audienceType',
      'endTime',
      'requestId',
      'sendUpdates',
      'startTime',
      'timeZone',
    ]);
  });

  it('follows the clock until something is typed', () => {
    const later = new Date('2026-11-21T10:01:00Z');
    const defaults = { zone: 'UTC', minutes: 30, sendUpdates: 'all' as const };
    expect(refreshed(fresh, later, defaults).when).toMatchObject({
      start: '10:30',
      minutes: 30,
      zone: 'UTC',
    });
    expect(refreshed(full, later, defaults)).toBe(full);
  });

  it('keeps everything but the identity for another like it', () => {
    expect(another(full, 'r2')).toEqual({ ...full, requestId: 'r2' });
  });

  it('says what is missing, at its field', () => {
    expect([...problemsOf(fresh, null)]).toEqual([['audience', 'nobody']]);
    expect([...problemsOf({ ...full, typed: ' ann' }, resolved(3))]).toEqual([['audience', 'typed-left']]);
    expect([...problemsOf(full, null)]).toEqual([]);
    expect([...problemsOf(full, resolved(0))]).toEqual([['audience', 'nobody-resolved']]);
    expect([...problemsOf(full, resolved(200))]).toEqual([]);
    expect([...problemsOf(full, resolved(201))]).toEqual([['audience', 'too-many']]);
    expect([...problemsOf(full, resolved(3, 'address'))]).toEqual([['audience', 'address-wrong']]);
    expect([...problemsOf(full, resolved(3, 'employee'))]).toEqual([]);
    const backwards = { ...full, when: withEnd(full.when, '08:00') };
    expect([...problemsOf(backwards, resolved(3))]).toEqual([['end', 'end-not-after-start']]);
    const unset = { ...full, when: withStart(full.when, { start: '' }) };
    expect([...problemsOf(unset, resolved(3))]).toEqual([['start', 'start-missing']]);
  });

  it('asks for nothing while the times make no sense', () => {
    expect(createInput({ ...full, when: withStart(full.when, { start: '' }) })).toBeNull();
  });
});
