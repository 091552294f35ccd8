import { createHash } from 'node:crypto';
import type { CreateMeeting } from '../../preload/contract/meetings.ts';

/**
 * The same for inputs that ask for the same meeting, whatever the order and the case of their addresses. It is a hash,
 * so that it holds no one's address.
 */
export function inputKey(input: CreateMeeting): string {
  const asked = [
    input.accountId,
    input.calendarId,
    input.title?.trim(),
    input.description,
    input.startTime?.trim(),
    input.endTime?.trim(),
    input.timeZone?.trim(),
    input.sendUpdates,
    input.audienceType,
    input.projectId,
    input.recurrence,
    ...(input.platform === undefined ? [] : [input.platform]),
    unique(input.skip ?? []),
    unique(input.employeeIds ?? []),
    unique((input.employeeEmails ?? []).map((email) => email.trim().toLowerCase())),
  ].map((value) => value ?? null);
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
