import { expect, test } from 'vitest';
import { inputKey } from './request-key.ts';

const input = { title: 'Choir', employeeEmails: ['a@x.org', 'b@x.org'], employeeIds: ['E1', 'E2'] };

test('order, case, blanks and repetitions of people do not matter', () => {
  const same = {
    ...input,
    employeeEmails: [' B@x.org', 'A@X.ORG', 'b@x.org'],
    employeeIds: ['E2', 'E1', 'E1'],
  };
  expect(inputKey(same)).toBe(inputKey(input));
});

test('neither does the name of the press', () => {
  expect(inputKey({ ...input, requestId: 'x' })).toBe(inputKey(input));
});

test.each([
  { title: 'Choir 2' },
  { description: 'x' },
  { startTime: '2026-11-21T09:00' },
  { endTime: '2026-11-21T09:00' },
  { timeZone: 'UTC' },
  { calendarId: 'c' },
  { accountId: 'a' },
  { sendUpdates: 'none' as const },
  { audienceType: 'project' },
  { projectId: 'p' },
  { employeeIds: ['E1'] },
  { employeeEmails: ['a@x.org'] },
])('%j is another meeting', (change) => {
  expect(inputKey({ ...input, ...change })).not.toBe(inputKey(input));
});

test('holds no address', () => {
  expect(inputKey(input)).toMatch(/^[\w-]{43}$/);
});
