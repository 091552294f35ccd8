import { describe, expect, it } from 'vitest';
import { afterFailure, afterSignIn, afterSuccess, untested } from './health.ts';

const gone = { code: 'sign-in-needed', details: { address: 'a@example.com' } } as const;
const offline = { code: 'offline', details: { service: 'Google' } } as const;

describe('health of a connection', () => {
  it('comes back from unreachable with a success, and remembers the last error', () => {
    const down = afterFailure(untested, offline, 10);
    expect(down.state).toBe('unreachable');
    expect(afterSuccess(down, true, 20)).toEqual({
      state: 'connected',
      lastSuccess: 20,
      lastError: offline,
      lastErrorAt: 10,
    });
  });

  it('a sign-in that died comes back by signing in only', () => {
    const dead = afterFailure(untested, gone, 10);
    expect(dead.state).toBe('needs-sign-in');
    expect(afterFailure(dead, offline, 11).state).toBe('needs-sign-in');
    expect(afterSuccess(dead, true, 12).state).toBe('needs-sign-in');
    expect(afterSignIn(true, 13)).toMatchObject({ state: 'connected', lastError: null });
  });

  it('shows a permission that was left out, whatever succeeds', () => {
    expect(afterSuccess(afterSignIn(false, 1), false, 2).state).toBe('missing-permission');
  });

  it('lacks nothing without a permission that is optional', () => {
    const well = afterSignIn(true, 1);
    expect(afterFailure(well, { code: 'permission-missing', details: { permission: 'meet' } }, 2).state).toBe(
      'connected',
    );
    expect(
      afterFailure(well, { code: 'permission-missing', details: { permission: 'events' } }, 2).state,
    ).toBe('missing-permission');
  });

  it.each([
    ['rate-limited', 'connected'],
    ['service-refused', 'connected'],
    ['permission-missing', 'missing-permission'],
    ['dataverse-token-refused', 'needs-sign-in'],
    ['keychain-locked', 'unreachable'],
  ] as const)('%s leaves it %s', (code, state) => {
    expect(afterFailure(afterSignIn(true, 1), { code }, 2).state).toBe(state);
  });
});
