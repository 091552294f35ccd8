import { expect, it } from 'vitest';
import { filterOf } from './filter.ts';
import { whoOf } from './who.ts';

it.each([
  [{ signedinUser: { user: 'users/118', displayName: 'Anna Keller' } }, 'account', 'user:118', 'Anna Keller'],
  [
    { signedinUser: { user: 'users/', displayName: 'Anna  Keller' } },
    'account',
    'name:anna keller',
    'Anna  Keller',
  ],
  [{ signedinUser: { displayName: 'Anna Keller' } }, 'account', 'name:anna keller', 'Anna Keller'],
  [{ anonymousUser: { displayName: ' Guest Ben ' } }, 'anonymous', 'name:guest ben', 'Guest Ben'],
  [{ anonymousUser: {} }, 'anonymous', 'name:', ''],
  [{}, 'anonymous', 'name:', ''],
  [{ phoneUser: { displayName: '+1 (555) 010-0100' } }, 'phone', 'phone:+15550100100', '+1 (555) 010-0100'],
] as const)('%j is %s %s', (participant, kind, subject, displayName) => {
  expect(whoOf(participant)).toEqual({ kind, subject, displayName });
});

it.each(['+1 555-01••', '+1 555-01..', '+49 … 12', '•••-0100', '+1 555 XXX XX00'])(
  'a number that is partly hidden (%s) is nobody’s',
  (shown) => {
    const { kind, subject } = whoOf({ phoneUser: { displayName: shown } });
    expect(kind).toBe('phone');
    expect(subject).toMatch(/^name:/);
  },
);

it('asks for a room by its code as Meet writes it, and for a window by the start', () => {
  const window = { from: Date.parse('2026-11-21T09:00:00Z'), to: Date.parse('2026-11-21T10:00:00Z') };
  const times = 'start_time>="2026-11-21T09:00:00.000Z" AND start_time<="2026-11-21T10:00:00.000Z"';
  expect(filterOf({ window })).toBe(times);
  expect(filterOf({ code: 'abcmnopxyz', window })).toBe(`space.meeting_code = "abc-mnop-xyz" AND ${times}`);
  expect(filterOf({ code: 'a" OR x="b', window })).not.toContain('OR');
});
