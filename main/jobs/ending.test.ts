import { expect, it } from 'vitest';
import { fail, ok } from '../result.ts';
import { endingOf } from './ending.ts';

it.each(['offline', 'timed-out', 'rate-limited', 'service-unavailable', 'keychain-locked'] as const)(
  '%s may pass',
  (code) => expect(endingOf(fail(code))).toBe('passing'),
);

it.each([
  'sign-in-needed',
  'microsoft-sign-in-needed',
  'permission-missing',
  'dataverse-token-refused',
] as const)('%s waits for the person', (code) => expect(endingOf(fail(code))).toBe('account'));

it.each(['service-refused', 'internal', 'api-disabled', 'dataverse-table-unknown'] as const)(
  '%s is tried again after a long while: somebody elsewhere may mend it',
  (code) => expect(endingOf(fail(code))).toBe('standing'),
);

it('a value is a success', () => expect(endingOf(ok(null))).toBe('done'));
