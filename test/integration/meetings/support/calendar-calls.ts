import { meetings as contract, type Meeting } from '../../../../preload/contract/meetings.ts';
import type { Input } from '../../../../preload/contract.ts';
import type { StoredEvent } from './calendar-server.ts';
import { noon, type World } from './world.ts';

export const hour = 3_600_000;

/** An event of one hour, as a list of the calendar has it. */
export function event(id: string, more: Record<string, unknown> = {}, startsIn = hour): StoredEvent {
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: 'Europe/Madrid' });
  return {
    id,
    iCalUID: `${id}@google.com`,
    status: 'confirmed',
    summary: id,
    htmlLink: `https://www.google.com/calendar/event?eid=${id}`,
    start: at(noon + startsIn),
    end: at(noon + startsIn + hour),
    attendees: [],
    ...more,
  };
}

/** The calls that tests of reading and listing make over and over, on the world that stands at the time. */
export function callsOn(current: () => World) {
  const handlers = () => current().meetings.handlers;

  async function list(input: Input<'meetings', 'list'> = undefined): Promise<Meeting[]> {
    const result = await handlers().meetings.list(input);
    if (!result.ok) throw new Error(result.error.code);
    return contract.list.output.parse(result.value).meetings;
  }

  return {
    sync: (accountId?: string) =>
      handlers().calendars.sync(accountId === undefined ? undefined : { accountId }),
    list,
    titles: async (input?: Input<'meetings', 'list'>) => (await list(input)).map(({ title }) => title),
    asOf: async () => {
      const result = await handlers().meetings.list(undefined);
      return result.ok ? result.value.asOf : null;
    },
    createOne: async () => {
      const made = await handlers().meetings.create({
        title: 'Rehearsal',
        employeeEmails: ['ana@example.org'],
        startTime: '2026-10-14T12:00',
      });
      if (!made.ok) throw new Error(made.error.code);
      return made.value;
    },
  };
}
