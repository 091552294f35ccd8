import { describe, expect, it } from 'vitest';
import { contract } from '../../../preload/contract.ts';
import { another, createInput, type Draft, emptyDraft, problemsOf } from './draft.ts';
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

  it('keeps everything but the identity for another like it', () => {
    expect(another(full, 'r2')).toEqual({ ...full, requestId: 'r2' });
  });

  it('says what is missing, at its field', () => {
    expect([...problemsOf(fresh, null)]).toEqual([['audience', 'nobody']]);
    expect([...problemsOf({ ...full, typed: ' ann' }, 3)]).toEqual([['audience', 'typed-left']]);
    expect([...problemsOf(full, null)]).toEqual([]);
    expect([...problemsOf(full, 0)]).toEqual([['audience', 'nobody-resolved']]);
    expect([...problemsOf(full, 200)]).toEqual([]);
    expect([...problemsOf(full, 201)]).toEqual([['audience', 'too-many']]);
    expect([...problemsOf({ ...full, when: withEnd(full.when, '08:00') }, 3)]).toEqual([
      ['end', 'end-not-after-start'],
    ]);
    expect([...problemsOf({ ...full, when: withStart(full.when, { start: '' }) }, 3)]).toEqual([
      ['start', 'start-missing'],
    ]);
  });

  it('asks for nothing while the times make no sense', () => {
    expect(createInput({ ...full, when: withStart(full.when, { start: '' }) })).toBeNull();
  });
});
