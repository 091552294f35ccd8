import { ended, type Held } from '../conferences/model.ts';
import { type Participant, userView } from './people.ts';
import { spaceName } from './rooms.ts';

const day = 24 * 60 * 60_000;
/** Records end thirty days after the conference. */
export const kept = 30 * day;

export const recordName = ({ id }: Held): string => `conferenceRecords/${id}`;

export function recordView(held: Held, now: number): Record<string, unknown> {
  const end = ended(held.end, now);
  return {
    name: recordName(held),
    startTime: written(held.start),
    ...endTime('endTime', end),
    ...(end === null ? {} : { expireTime: written(end + kept) }),
    space: spaceName(held.code),
  };
}

export const participantView = (
  held: Held,
  { id, who, earliest, latest }: Participant,
): Record<string, unknown> => ({
  name: `${recordName(held)}/participants/${id}`,
  earliestStartTime: written(earliest),
  ...endTime('latestEndTime', latest),
  ...userView(who),
});

/** With as many digits as there are (google.protobuf.Timestamp). */
export const written = (instant: number): string => new Date(instant).toISOString().replace(/\.000Z$/, 'Z');

export const endTime = (name: string, end: number | null): Record<string, string> =>
  end === null ? {} : { [name]: written(end) };
