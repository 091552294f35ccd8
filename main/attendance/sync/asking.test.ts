import { describe, expect, it } from 'vitest';
import type { Account } from '../../../preload/contract/accounts.ts';
import type { AttendanceSource } from '../../../preload/contract/attendance-facts.ts';
import { fail } from '../../result.ts';
import { untouched } from '../records/standing.ts';
import { askingOf, type Refusals } from './asking.ts';

const day = 24 * 3_600_000;
const now = Date.UTC(2026, 10, 23);

function account(
  accountId: string,
  address: string,
  granted: readonly string[],
  part: Partial<Account> = {},
): Account {
  return {
    accountId,
    provider: 'google',
    address,
    name: '',
    connectedAt: '2026-01-01T00:00:00Z',
    remembered: true,
    permissions: (['reports', 'meet'] as const).map((id) => ({
      id,
      granted: granted.includes(id),
      optional: true,
      asked: granted.includes(id) || granted.includes(`left out ${id}`),
    })),
    renewsAt: null,
    dataverse: null,
    health: { state: 'connected', lastSuccess: null, lastError: null, lastErrorAt: null },
    ...part,
  };
}

const signedOut: Partial<Account> = {
  health: { state: 'needs-sign-in', lastSuccess: null, lastError: null, lastErrorAt: null },
};

function asked(
  source: AttendanceSource,
  accounts: readonly Account[],
  { age = day, refused = () => null }: { age?: number; refused?: Refusals } = {},
) {
  const meeting = { accountId: 'teacher', end: now - age, standing: untouched };
  const { accountId, state } = askingOf(source, meeting, accounts, { now, refused });
  return [accountId, state];
}

describe('whom a source is asked as', () => {
  const admin = account('admin', 'head@school.example', ['reports']);

  it('is the account of the meeting where it may, else another of its domain for Reports, never for Meet', () => {
    const teacher = account('teacher', 't@school.example', ['reports', 'meet']);
    const plain = account('teacher', 't@School.example', []);
    expect(asked('reports', [admin, teacher])).toEqual(['teacher', 'ready']);
    expect(asked('reports', [plain, admin])).toEqual(['admin', 'ready']);
    const other = account('other', 'o@school.example', ['meet']);
    expect(asked('meet', [plain, other])).toEqual(['teacher', 'not-asked']);
  });

  it('is nobody of another domain, or of one that is everybody’s', () => {
    const elsewhere = account('teacher', 't@other.example', []);
    expect(asked('reports', [elsewhere, admin])).toEqual(['teacher', 'not-asked']);
    const gmail = [account('teacher', 't@gmail.com', []), account('x', 'x@gmail.com', ['reports'])];
    expect(asked('reports', gmail)).toEqual(['teacher', 'not-asked']);
  });

  it('passes over who was refused, while another may', () => {
    const teacher = account('teacher', 't@school.example', ['reports']);
    const refused: Refusals = (_, accountId) =>
      accountId === 'teacher' ? fail('attendance-not-admin').error : null;
    expect(asked('reports', [teacher, admin], { refused })).toEqual(['admin', 'ready']);
    expect(asked('reports', [teacher], { refused })).toEqual(['teacher', 'refused']);
  });

  it('says what is missing', () => {
    expect(asked('meet', [account('teacher', 't@school.example', ['left out meet'])])).toEqual([
      'teacher',
      'refused',
    ]);
    expect(asked('meet', [account('teacher', 't@school.example', ['meet'], signedOut)])).toEqual([
      'teacher',
      'sign-in',
    ]);
    expect(asked('meet', [])).toEqual([null, 'not-asked']);
  });

  it('is too late after 30 days for Meet, after 180 for Reports', () => {
    const teacher = account('teacher', 't@school.example', ['reports', 'meet']);
    expect(asked('meet', [teacher], { age: 31 * day })).toEqual(['teacher', 'expired']);
    expect(asked('reports', [teacher], { age: 31 * day })).toEqual(['teacher', 'ready']);
    expect(asked('reports', [teacher], { age: 181 * day })).toEqual(['teacher', 'expired']);
  });
});
