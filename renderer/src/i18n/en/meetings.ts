export const meetings = {
  title: 'Meetings',
} as const;
