import { describe, expect, it } from 'vitest';
import { samplePerson, sampleSummary } from '../samples.fixture.ts';
import { clockOf, farDay, momentsOf, needsDays, timesOf } from './byHand.ts';
import { deviceOf } from './device.ts';
import { choicesFor } from './people.ts';

const zone = 'Europe/Madrid';
const meeting = sampleSummary();

const form = (
  from: string,
  to: string,
  why = 'x',
  fromDay: string | null = null,
  toDay: string | null = null,
) => ({
  from,
  to,
  fromDay,
  toDay,
  why,
});

describe('times by hand', () => {
  it('are read on the person’s clock', () => {
    expect(clockOf('2026-11-20T09:05:31Z', zone)).toBe('10:05');
    expect(timesOf(form('10:05', '10:30'), meeting, zone)).toMatchObject({ from: '2026-11-20T09:05:00Z' });
    expect(momentsOf('', meeting, zone)).toEqual([]);
  });

  it('find the day that is nearest, over midnight too', () => {
    const late = { start: '2026-11-20T22:30:00Z', end: '2026-11-21T00:30:00Z' };
    expect(timesOf(form('23:25', '01:10'), late, zone)).toMatchObject({
      from: '2026-11-20T22:25:00Z',
      to: '2026-11-21T00:10:00Z',
    });
    expect(needsDays([], late, zone, [])).toBe(true);
    expect(needsDays([null, '2026-11-20T09:30:00Z'], meeting, zone, [])).toBe(false);
    expect(needsDays(['2026-11-19T22:30:00Z'], meeting, zone, [])).toBe(true);
  });

  it('take a day that is not the nearest, as far as main takes it', () => {
    expect(momentsOf('22:00', meeting, zone).map((one) => one.day)).toEqual(['2026-11-19', '2026-11-20']);
    expect(momentsOf('10:30', meeting, zone).map((one) => one.day)).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ]);
    expect(timesOf(form('22:00', '10:40', 'x', '2026-11-19'), meeting, zone)).toMatchObject({
      from: '2026-11-19T21:00:00Z',
      to: '2026-11-20T09:40:00Z',
    });
    // The clock was changed after the day was chosen, to one that this day does not have.
    expect(timesOf(form('10:05', '22:00', 'x', null, '2026-11-21'), meeting, zone)).toMatchObject({
      to: '2026-11-20T21:00:00Z',
    });
  });

  it('begin on the day of what is known, where that is not the nearest', () => {
    expect(farDay('2026-11-20T09:02:00Z', meeting.start, zone)).toBeNull();
    expect(farDay('2026-11-19T20:00:00Z', meeting.start, zone)).toBe('2026-11-19');
    expect(farDay(null, meeting.start, zone)).toBeNull();
  });

  it('ask which one when an hour comes twice, and know no hour that is left out', () => {
    const back = { start: '2026-10-25T00:00:00Z', end: '2026-10-25T03:00:00Z' };
    const twice = momentsOf('02:30', back, zone);
    expect(twice).toEqual([
      { at: '2026-10-24T00:30:00Z', day: '2026-10-24' },
      { at: '2026-10-25T00:30:00Z', day: '2026-10-25+02:00' },
      { at: '2026-10-25T01:30:00Z', day: '2026-10-25+01:00' },
      { at: '2026-10-26T01:30:00Z', day: '2026-10-26' },
    ]);
    expect(needsDays([], back, zone, [twice])).toBe(true);
    expect(timesOf(form('02:30', '03:30', 'x', '2026-10-25+01:00'), back, zone)).toMatchObject({
      from: '2026-10-25T01:30:00Z',
    });
    const forth = { start: '2026-03-29T00:00:00Z', end: '2026-03-29T02:00:00Z' };
    expect(momentsOf('02:30', forth, zone).map((one) => one.day)).toEqual(['2026-03-28', '2026-03-30']);
  });

  it('want an order and a reason', () => {
    const problem = (from: string, to: string, why = 'x') => timesOf(form(from, to, why), meeting, zone);
    expect(problem('10:00', '11:00', ' ')).toEqual({ ok: false, problem: 'why' });
    expect(problem('10:30', '10:30')).toEqual({ ok: false, problem: 'order' });
    expect(problem('', '11:00')).toEqual({ ok: false, problem: 'time' });
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
