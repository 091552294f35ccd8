import { describe, expect, it } from 'vitest';
import { samplePerson, sampleSummary } from '../samples.fixture.ts';
import { clockOf, momentAt, timesOf } from './byHand.ts';
import { deviceOf } from './device.ts';
import { choicesFor } from './people.ts';

const zone = 'Europe/Madrid';
const meeting = sampleSummary();

describe('times by hand', () => {
  it('are read on the person’s clock', () => {
    expect(clockOf('2026-11-20T09:05:31Z', zone)).toBe('10:05');
    expect(momentAt('10:05', meeting.start, zone)).toBe('2026-11-20T09:05:00Z');
    expect(momentAt('', meeting.start, zone)).toBeNull();
  });

  it('find the day that is nearest, over midnight too', () => {
    const late = { start: '2026-11-20T22:30:00Z', end: '2026-11-21T00:30:00Z' };
    expect(timesOf({ from: '23:25', to: '01:10', why: 'x' }, late, zone)).toMatchObject({
      from: '2026-11-20T22:25:00Z',
      to: '2026-11-21T00:10:00Z',
    });
  });

  it('want an order and a reason', () => {
    expect(timesOf({ from: '10:00', to: '11:00', why: ' ' }, meeting, zone)).toEqual({
      ok: false,
      problem: 'why',
    });
    expect(timesOf({ from: '10:30', to: '10:30', why: 'x' }, meeting, zone)).toEqual({
      ok: false,
      problem: 'order',
    });
    expect(timesOf({ from: '', to: '11:00', why: 'x' }, meeting, zone)).toEqual({
      ok: false,
      problem: 'time',
    });
  });
});

describe('whom a guest can be', () => {
  const people = [
    samplePerson(),
    samplePerson({ email: null, name: 'Anna the guest', invited: false, personId: 'g' }),
  ];
  const directory = [
    { employeeId: '1', name: 'Anna Keller', email: 'ANNA@example.org' },
    { employeeId: '2', name: 'Anna Roth', email: 'roth@example.org' },
    { employeeId: '3', name: 'Anna None', email: null },
  ];

  it('is the invited first, then the directory, nobody twice and nobody without an address', () => {
    expect(choicesFor('anna', people, directory)).toEqual([
      { email: 'anna@example.org', name: 'Anna Keller', from: 'invited' },
      { email: 'roth@example.org', name: 'Anna Roth', from: 'directory' },
    ]);
  });

  it('is an address as it was typed', () => {
    expect(choicesFor(' new@example.org ', people, [])).toEqual([
      { email: 'new@example.org', name: null, from: 'typed' },
    ]);
    expect(choicesFor('', people, directory)).toEqual([]);
  });
});

it('knows devices by their kind, and shows others as they came', () => {
  expect([deviceOf('web'), deviceOf('PSTN_IN'), deviceOf(null)]).toEqual(['web', 'phone', 'unknown']);
  expect(deviceOf('glasses')).toEqual({ other: 'glasses' });
});
