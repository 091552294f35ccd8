import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../schedule/draft.ts';
import { newRepeats } from '../series/repeats.ts';
import { applied } from './fixes.ts';

const now = new Date('2026-11-21T08:01:00Z');
const draft = {
  ...emptyDraft('r1', now, { zone: 'Europe/Madrid', minutes: 45, sendUpdates: 'all' as const }),
  tokens: [
    { kind: 'person' as const, employeeId: 'E1', name: 'Ann', email: 'ann@example.org' },
    { kind: 'address' as const, text: 'Bob <bob@example.org>' },
  ],
};
const person = { email: 'x', name: null };

describe('what one press mends', () => {
  it('takes the time on the wall of the meeting, and keeps its length', () => {
    const fix = { kind: 'take-time', start: '2026-11-24T09:00:00Z', end: '2026-11-24T09:45:00Z' } as const;
    expect(applied(draft, fix).when).toMatchObject({ date: '2026-11-24', start: '10:00', minutes: 45 });
  });

  it('leaves out the person meant, chosen or typed, and nobody else', () => {
    const chosen = { kind: 'remove-person', person, employeeId: 'E1', typed: null } as const;
    expect(applied(draft, chosen).tokens).toEqual([draft.tokens[1]]);
    const typed = { kind: 'remove-person', person, employeeId: null, typed: 'BOB@example.org' } as const;
    expect(applied(draft, typed).tokens).toEqual([draft.tokens[0]]);
    expect(applied(draft, { ...typed, typed: 'nobody@example.org' }).tokens).toEqual(draft.tokens);
  });

  it('chooses the calendar, and leaves days out of a series only', () => {
    const place = { accountId: 'a', calendarId: 'c' };
    expect(applied(draft, { kind: 'choose-calendar', ...place, summary: 'C' }).calendar).toEqual(place);
    const skip = { kind: 'skip-dates', dates: ['2026-12-08', '2026-12-01'] } as const;
    expect(applied(draft, { ...skip, dates: [...skip.dates] })).toBe(draft);
    const series = { ...draft, repeats: newRepeats('weekly', '2026-11-24', []) };
    expect(applied(series, { ...skip, dates: [...skip.dates] }).repeats?.except).toEqual([
      '2026-12-01',
      '2026-12-08',
    ]);
  });
});
