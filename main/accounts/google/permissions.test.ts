import { describe, expect, it } from 'vitest';
import { askedScopes, grantedScopes, isGranted, permissionsOf } from './permissions.ts';

describe('permissions', () => {
  it('know the names that the token endpoint gives back', () => {
    const granted = grantedScopes(
      'https://www.googleapis.com/auth/userinfo.profile openid  https://www.googleapis.com/auth/userinfo.email email',
    );
    expect(granted).toEqual(['email', 'openid', 'profile']);
    expect(isGranted('identity', granted)).toBe(true);
    expect(isGranted('events', granted)).toBe(false);
  });

  it('are all granted when all that was asked came back, and none when nothing did', () => {
    const all = permissionsOf(grantedScopes(askedScopes.join(' ')));
    expect(all.length).toBeGreaterThan(0);
    expect(all.every((permission) => permission.granted)).toBe(true);
    expect(permissionsOf(grantedScopes('')).some((permission) => permission.granted)).toBe(false);
  });

  it('does not take a broader name for a narrower one', () => {
    const granted = grantedScopes('https://www.googleapis.com/auth/calendar.events.readonly');
    expect(isGranted('events', granted)).toBe(false);
  });
});
