import { z } from 'zod';
import type { Conference, Session } from '../../model.ts';
import { whoOf } from './who.ts';

const name = z.string().min(1);
/** google.protobuf.Timestamp as JSON: RFC 3339, with up to nine digits of a second. */
const instant = z
  .string()
  .transform((text) => Date.parse(text))
  .refine((milliseconds) => Number.isFinite(milliseconds));
/** Left out, empty, or not readable: there is no end. */
const end = instant.nullish().catch(null);

const list = z.array(z.unknown()).nullish();
const nextPageToken = z.string().nullish();
export const conferencePage = z.object({ conferenceRecords: list, nextPageToken });
export const participantPage = z.object({ participants: list, nextPageToken });
export const sessionPage = z.object({ participantSessions: list, nextPageToken });
export const spaceAnswer = z.object({ meetingCode: z.string().nullish() });

const conferenceRecord = z.object({ name, space: name, startTime: instant, endTime: end });
const participantRecord = z.object({
  name,
  earliestStartTime: instant,
  latestEndTime: end,
  signedinUser: z.object({ user: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
  anonymousUser: z.object({ displayName: z.string().nullish() }).nullish(),
  phoneUser: z.object({ displayName: z.string().nullish() }).nullish(),
});
const sessionRecord = z.object({ name, startTime: instant, endTime: end });

export type Participant = z.infer<typeof participantRecord>;
export type ParticipantSession = z.infer<typeof sessionRecord>;

/** A record that cannot be read does not spoil the others. */
function readable<T>(schema: z.ZodType<T>, records: readonly unknown[] | null | undefined): T[] {
  return (records ?? []).flatMap((record) => {
    const parsed = schema.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });
}

export function conferencesIn(pages: readonly z.infer<typeof conferencePage>[]): Conference[] {
  return pages
    .flatMap((page) => readable(conferenceRecord, page.conferenceRecords))
    .map(({ name, space, startTime, endTime }) => ({
      name,
      space,
      start: startTime,
      end: endAfter(startTime, endTime),
    }));
}

export const participantsIn = (pages: readonly z.infer<typeof participantPage>[]): Participant[] =>
  pages.flatMap((page) => readable(participantRecord, page.participants));

export const sessionsIn = (pages: readonly z.infer<typeof sessionPage>[]): ParticipantSession[] =>
  pages.flatMap((page) => readable(sessionRecord, page.participantSessions));

/** A participant's whole stay, from the first join to the last leave. */
export function wholeStay(conference: Conference, participant: Participant): Session {
  const { name, earliestStartTime, latestEndTime } = participant;
  return stayOf(conference, participant, { name, startTime: earliestStartTime, endTime: latestEndTime });
}

export function stayOf(conference: Conference, participant: Participant, stay: ParticipantSession): Session {
  return {
    sessionId: stay.name,
    source: 'meet',
    conference: conference.name,
    endpoint: participant.name,
    ...whoOf(participant),
    joined: stay.startTime,
    left: endAfter(stay.startTime, stay.endTime),
    device: null,
    external: null,
    ip: null,
    country: null,
  };
}

/** Two clocks may differ by a moment: nobody leaves before they came. */
function endAfter(start: number, end: number | null | undefined): number | null {
  return end === null || end === undefined ? null : Math.max(start, end);
}
