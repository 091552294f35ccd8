import type { z } from 'zod';
import type { GoogleAccess } from '../../../accounts/access.ts';
import type { Context } from '../../../context.ts';
import { inParallel } from '../../../directory/in-parallel.ts';
import { ok, type Result } from '../../../result.ts';
import type { Conference, Session } from '../../model.ts';
import { allPages, asResult, type ListPage } from '../all-pages.ts';
import { createAsk, type Waiting } from '../ask.ts';
import { normaliseCode } from '../reports/code.ts';
import { filterOf } from './filter.ts';
import type { MeetSource } from './meet.ts';
import * as records from './records.ts';
import { KnownSpaces } from './spaces.ts';

const service = 'Google Meet';

/**
 * Of 600 reads a minute and user (https://developers.google.com/workspace/meet/api/guides/limits): requests do not
 * arrive in the very order and at the very distance that they were sent in.
 */
const readsPerMinute = 540;

/** The most that Google gives (a larger size is lowered, not refused). */
const pageSizes = { conferences: 100, people: 250 };

/** Stays of so many participants are read at a time. */
const together = 4;

export function createMeetSource(
  context: Pick<Context, 'endpoints' | 'timing' | 'database'>,
  waiting?: Waiting,
): MeetSource {
  const ask = createAsk(
    context,
    { service, api: 'Google Meet REST API', permission: 'meet', perMinute: readsPerMinute },
    waiting,
  );
  const spaces = new KnownSpaces(context.database);

  const list = async <T extends ListPage>(
    path: string,
    query: Readonly<Record<string, string>>,
    schema: z.ZodType<T>,
    access: GoogleAccess,
    signal: AbortSignal,
  ): Promise<Result<T[]>> =>
    asResult(
      await allPages(service, (pageToken) => {
        const url = addressOf(path);
        for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
        if (pageToken !== null) url.searchParams.set('pageToken', pageToken);
        return ask(access, url, schema, signal);
      }),
    );
  const addressOf = (name: string): URL => {
    // A resource name is a path already; its parts are quoted so that none of them leads elsewhere.
    const path = name.split('/').map(encodeURIComponent).join('/');
    return new URL(`/v2/${path}`, context.endpoints.google.meetRoot);
  };

  const staysOf = async (
    access: GoogleAccess,
    conference: Conference,
    participant: records.Participant,
    signal: AbortSignal,
  ): Promise<Result<readonly Session[]>> => {
    const pages = await list(
      `${participant.name}/participantSessions`,
      { pageSize: String(pageSizes.people) },
      records.sessionPage,
      access,
      signal,
    );
    if (!pages.ok) return pages;
    const stays = records.sessionsIn(pages.value);
    // Whoever is listed was there, though Google tells no single stay.
    if (stays.length === 0) return ok([records.wholeStay(conference, participant)]);
    return ok(stays.map((stay) => records.stayOf(conference, participant, stay)));
  };

  return {
    conferences: async (access, query, signal) => {
      const { window } = query;
      const filter = filterOf(query);
      const pages = await list(
        'conferenceRecords',
        { filter, pageSize: String(pageSizes.conferences) },
        records.conferencePage,
        access,
        signal,
      );
      if (!pages.ok) return pages;
      // Whatever moved while the pages were read may stand on two of them.
      const found = new Map(records.conferencesIn(pages.value).map((one) => [one.name, one]));
      return ok(
        [...found.values()]
          .filter(({ start }) => start >= window.from && start <= window.to)
          .sort((one, other) => other.start - one.start),
      );
    },
    codeOf: async (access, space, signal) => {
      const known = spaces.get(access.accountId, space);
      if (known !== undefined) return ok(known);
      const answer = await ask(access, addressOf(space), records.spaceAnswer, signal);
      if (!answer.ok) {
        const isNone = answer.error.code === 'not-found' || answer.error.code === 'service-refused';
        if (!isNone) return asResult(answer);
      }
      const code = answer.ok ? normaliseCode(answer.value.meetingCode) : null;
      spaces.keep(access.accountId, space, code);
      return ok(code);
    },
    sessions: async (access, conference, detail, signal) => {
      const pages = await list(
        `${conference.name}/participants`,
        { pageSize: String(pageSizes.people) },
        records.participantPage,
        access,
        signal,
      );
      if (!pages.ok) return pages;
      const found = new Map(records.participantsIn(pages.value).map((one) => [one.name, one]));
      const participants = [...found.values()];
      if (detail === 'participants') {
        return ok(participants.map((participant) => records.wholeStay(conference, participant)));
      }
      const stays = await inParallel(participants, together, (participant) =>
        staysOf(access, conference, participant, signal),
      );
      if (!stays.ok) return stays;
      return ok([...new Map(stays.value.flat().map((stay) => [stay.sessionId, stay])).values()]);
    },
  };
}
