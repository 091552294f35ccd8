import { expect, it } from 'vitest';
import type { SourceStanding } from '../../../preload/contract/attendance-facts.ts';
import { canSync, stepsOf } from './steps.ts';

const standing = (
  source: SourceStanding['source'],
  state: SourceStanding['state'],
  accountId: string | null = 'A',
): SourceStanding => ({ source, state, accountId, readAt: null, error: null });

it('offers Meet before Reports', () => {
  expect(stepsOf([standing('reports', 'not-asked'), standing('meet', 'not-asked')])).toEqual([
    { kind: 'ask', source: 'meet', accountId: 'A' },
    { kind: 'ask', source: 'reports', accountId: 'A' },
  ]);
});

it('offers one sign-in for both sources, and the API page once', () => {
  expect(stepsOf([standing('reports', 'sign-in'), standing('meet', 'sign-in')])).toEqual([
    { kind: 'sign-in', accountId: 'A' },
  ]);
  expect(stepsOf([standing('reports', 'api-disabled'), standing('meet', 'api-disabled')])).toEqual([
    { kind: 'open-api' },
  ]);
});

it('offers nothing where a person can do nothing', () => {
  expect(stepsOf([standing('reports', 'refused'), standing('meet', 'expired')])).toEqual([]);
  expect(stepsOf([standing('meet', 'not-asked', null)])).toEqual([]);
});

it('looks only where a look can tell something', () => {
  expect([canSync('waiting'), canSync('complete'), canSync('upcoming'), canSync('no-room')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
