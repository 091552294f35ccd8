import { describe, expect, it } from 'vitest';
import { fail } from '../result.ts';
import { resolveAudiences } from './resolve.ts';

describe('resolveAudiences without a usable connection', () => {
  const locked = fail('keychain-locked');

  it('fails rather than leave people out', async () => {
    expect(await resolveAudiences([{ employeeIds: ['E-1'], employeeEmails: ['a@x.org'] }], locked)).toEqual(
      locked,
    );
    expect(await resolveAudiences([{ audienceType: 'custom', projectId: 'P' }], locked)).toEqual(locked);
  });

  it('resolves what needs no directory', async () => {
    const audience = await resolveAudiences(
      [{ employeeIds: [' '], projectId: 'P', employeeEmails: ['a@x.org'] }],
      locked,
    );
    expect(audience).toMatchObject({ value: [{ resolved: [{ email: 'a@x.org' }], unresolved: [] }] });
  });
});
