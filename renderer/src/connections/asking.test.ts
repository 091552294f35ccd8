import { describe, expect, it } from 'vitest';
import type { Account } from '../../../preload/contract/accounts.ts';
import { answered, idsToAsk } from './asking.ts';

const one = (id: Account['permissions'][number]['id'], granted: boolean, optional: boolean) => ({
  id,
  granted,
  optional,
  asked: true,
});

describe('what a sign-in asks for', () => {
  it('is the short list for a new account', () => {
    expect(idsToAsk([], [])).toEqual(['identity', 'events', 'calendars', 'freebusy']);
  });

  it('begins with what is new and ends with what was granted before', () => {
    const permissions = [one('events', true, false), one('reports', true, true), one('meet', false, true)];
    expect(idsToAsk(permissions, ['people'])).toEqual([
      'people',
      'identity',
      'events',
      'calendars',
      'freebusy',
      'reports',
    ]);
    expect(idsToAsk(permissions, ['reports'])[0]).toBe('reports');
    expect(idsToAsk(permissions, ['reports'])).toHaveLength(5);
  });
});

describe('what came of it', () => {
  it('tells of an optional permission only when it was asked or is there', () => {
    const permissions = [one('events', false, false), one('reports', true, true), one('meet', false, true)];
    expect(answered(permissions, []).map(({ id }) => id)).toEqual(['events', 'reports']);
    expect(answered(permissions, ['meet']).map(({ id }) => id)).toEqual(['events', 'reports', 'meet']);
  });
});
