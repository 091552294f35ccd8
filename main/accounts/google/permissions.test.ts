import { describe, expect, it } from 'vitest';
import { optionalPermissions } from '../../../preload/contract/accounts.ts';
import { grantedScopes, isComplete, isGranted, permissionsOf, scopesToAsk } from './permissions.ts';

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
    const all = permissionsOf(
      grantedScopes(scopesToAsk([], optionalPermissions).join(' ')),
      optionalPermissions,
    );
    expect(all.length).toBeGreaterThan(0);
    expect(all.every((permission) => permission.granted && permission.asked)).toBe(true);
    expect(permissionsOf(grantedScopes(''), []).some((permission) => permission.granted)).toBe(false);
  });

  it('are complete without the optional ones, and with nothing less', () => {
    const base = scopesToAsk([], []);
    expect(isComplete(base)).toBe(true);
    expect(permissionsOf(base, []).flatMap(({ id, granted }) => (granted ? [] : [id]))).toEqual([
      ...optionalPermissions,
    ]);
    for (const scope of base) expect(isComplete(base.filter((one) => one !== scope))).toBe(false);
  });

  it('that were granted are asked again, because nothing is added to what was granted', () => {
    const withMeet = scopesToAsk([], ['meet']);
    expect(withMeet).toHaveLength(scopesToAsk([], []).length + 1);
    expect(scopesToAsk(withMeet, [])).toEqual(withMeet);
    expect(scopesToAsk(withMeet, ['meet'])).toEqual(withMeet);
    expect(new Set(scopesToAsk(withMeet, ['reports']))).toEqual(
      new Set([...withMeet, ...scopesToAsk([], ['reports'])]),
    );
  });

  it('does not take a broader name for a narrower one', () => {
    const granted = grantedScopes('https://www.googleapis.com/auth/calendar.events.readonly');
    expect(isGranted('events', granted)).toBe(false);
  });
});
