import type { CreateMeeting } from '../../preload/contract/meetings.ts';

export const input: CreateMeeting = {
  title: 'Rehearsal',
  employeeEmails: ['ana@example.org', 'guest@example.com'],
  startTime: '2026-10-20T09:00',
};
