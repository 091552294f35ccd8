import { describe, expect, it } from 'vitest';
import { type Choice, daysOf, firstChoice, missingOf, readChoice, scopeOf } from './choice.ts';

const today = '2026-03-31';
const first = firstChoice(today);
const madrid = 'Europe/Madrid';

describe('the choice', () => {
  it('begins with the last thirty days, today among them', () => {
    expect(daysOf(first, today)).toEqual({ from: '2026-03-02', to: today });
    expect(first.term).toEqual({ from: '2025-12-01', to: today });
  });

  it('is a month from its first to its last day', () => {
    expect(daysOf({ ...first, period: 'month' }, '2028-02-10')).toEqual({
      from: '2028-02-01',
      to: '2028-02-29',
    });
  });

  it('asks for whole days of the person’s zone, over a change of the clocks too', () => {
    // The clocks went forward on 29 March.
    expect(scopeOf({ ...first, period: 'month' }, today, madrid)).toEqual({
      kind: 'range',
      from: '2026-02-28T23:00:00Z',
      to: '2026-03-31T22:00:00Z',
    });
  });

  it('asks for nothing before a project or a series is chosen, or when the term ends before it begins', () => {
    expect(scopeOf({ ...first, what: 'project' }, today, madrid)).toBeNull();
    expect(scopeOf({ ...first, what: 'series' }, today, madrid)).toBeNull();
    const turned: Choice = { ...first, period: 'term', term: { from: today, to: '2026-03-30' } };
    expect(scopeOf(turned, today, madrid)).toBeNull();
    expect(scopeOf({ ...turned, what: 'series', meetingId: 'M1' }, today, madrid)).toEqual({
      kind: 'series',
      meetingId: 'M1',
    });
  });

  it('says what stands in the way of it', () => {
    expect(missingOf({ ...first, what: 'project' }, false)).toBe('chooseProject');
    expect(missingOf({ ...first, what: 'project', projectId: 'P1' }, false)).toBe('wrongTerm');
    expect(missingOf({ ...first, what: 'series' }, false)).toBe('chooseSeries');
    expect(missingOf({ ...first, what: 'series' }, true)).toBe('noSeries');
    expect(missingOf(first, false)).toBe('wrongTerm');
  });

  it('is remembered; what is none of ours is not', () => {
    const choice: Choice = { ...first, what: 'project', projectId: 'P1', period: 'term' };
    expect(readChoice(JSON.stringify(choice))).toEqual(choice);
    for (const text of [null, '', '7', '{}', '{"what":"all"}']) expect(readChoice(text)).toBeNull();
    const broken = { ...choice, term: { from: '2026-02-30', to: today } };
    expect(readChoice(JSON.stringify(broken))).toBeNull();
  });
});
