import { describe, expect, test } from 'vitest';
import type { Invitation } from '../../../preload/contract/meetings.ts';
import { driftOf } from './drift.ts';

const members = (emails: readonly (string | null)[], name = 'Somebody') =>
  emails.map((email) => ({ email, name: email ?? name }));
const there = (...emails: string[]) => emails.map((email) => ({ email }));
const invited = (email: string, why: string, name = email) => ({ email, why, name }) as Invitation;
const drift = (...args: Parameters<typeof driftOf>) => {
  const found = driftOf(...args);
  return { add: found.add.map((one) => one.email), remove: found.remove.map((one) => one.email) };
};

describe('driftOf', () => {
  test('contributors who came are to add, those who left are to remove', () => {
    const invitations = [invited('ana@x.org', 'project'), invited('leo@x.org', 'project')];
    expect(drift(members(['ANA@x.org', 'new@x.org']), there('ana@x.org', 'leo@x.org'), invitations)).toEqual({
      add: ['new@x.org'],
      remove: ['leo@x.org'],
    });
  });

  test('who was chosen, typed, or added in Google is never taken away', () => {
    const invitations = [invited('leo@x.org', 'project,chosen'), invited('guest@x.org', 'typed')];
    const guests = there('leo@x.org', 'guest@x.org', 'head@x.org', 'ana@x.org');
    expect(drift(members(['ana@x.org']), guests, invitations)).toEqual({ add: [], remove: [] });
  });

  test('who was invited once and is gone is not offered again', () => {
    expect(drift(members(['ana@x.org']), [], [invited('ana@x.org', 'project')])).toEqual({
      add: [],
      remove: [],
    });
  });

  test('a project without anybody, and a contributor whose address is gone, look like nobody who left', () => {
    const left = [invited('leo@x.org', 'project', 'Leo Ash')];
    const nothing = { add: [], remove: [] };
    expect(drift(members([]), there('leo@x.org'), left)).toEqual(nothing);
    const guests = there('leo@x.org', 'ana@x.org');
    expect(drift(members(['ana@x.org', null], 'Leo Ash'), guests, left)).toEqual(nothing);
    expect(drift(members(['ana@x.org', null], 'Another'), guests, left)).toEqual({
      add: [],
      remove: ['leo@x.org'],
    });
  });
});
