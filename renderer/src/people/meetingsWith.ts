import type { Meeting } from '../../../preload/contract/meetings.ts';

/** Those that exactly this address is invited to, cancelled ones left out; each half begins with the nearest. */
export function meetingsWith(
  meetings: readonly Meeting[],
  address: string,
  now: number,
): { upcoming: readonly Meeting[]; past: readonly Meeting[] } {
  const wanted = address.trim().toLowerCase();
  const theirs = meetings
    .filter(({ status, attendees }) =>
      status === 'cancelled' ? false : attendees.some(({ email }) => email.toLowerCase() === wanted),
    )
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const isOver = ({ end }: Meeting): boolean => Date.parse(end) <= now;
  return { upcoming: theirs.filter((one) => !isOver(one)), past: theirs.filter(isOver).toReversed() };
}
