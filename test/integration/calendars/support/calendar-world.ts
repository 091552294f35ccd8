import { harbourSchool } from '../../../../main/demo/data/school.ts';
import type { Exchange } from '../../../../main/demo/http/exchange.ts';
import { type Demo, startDemo } from '../../../../main/demo/start.ts';
import type { Calendar } from '../../../../preload/contract/calendars.ts';
import { calendars as contract } from '../../../../preload/contract/calendars.ts';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { everything, signIn } from '../../demo/browser.ts';
import { createWorld, FakeAccount, noon, type World } from '../../meetings/support/world.ts';

export const hour = 3_600_000;
export const day = 24 * hour;

export interface CalendarWorld {
  readonly demo: Demo;
  readonly world: World;
  /** Address of the coordinator, whose primary calendar has that name. */
  readonly own: string;
  /** Requests for lists, in order, since the last call of `forget`. */
  readonly lists: Exchange[];
  forget(): void;
  calendars(): Promise<Calendar[]>;
  sync(): ReturnType<World['meetings']['sync']>;
  meetings(): Promise<Meeting[]>;
  titles(): Promise<string[]>;
  close(): Promise<void>;
}

/** The domain on real records, with the demo's stand-in for Google; the calendars are empty. */
export async function createCalendarWorld(
  options: { accounts?: number; userData?: string; demo?: Demo } = {},
): Promise<CalendarWorld> {
  const demo =
    options.demo ??
    (await startDemo({
      now: () => noon,
      timeZone: 'Europe/Madrid',
      data: { ...harbourSchool(), meetings: false },
    }));
  const addresses = demo.accounts.slice(0, options.accounts ?? 1);
  const accounts = await Promise.all(
    addresses.map(async (address, index) => {
      const { accessToken } = await signIn(demo, { address, asked: everything });
      const account = new FakeAccount(`a${index + 1}`, address);
      account.auth.setCredentials({ access_token: accessToken, expiry_date: Date.now() + hour });
      return account;
    }),
  );
  const world = createWorld({
    origin: demo.origin,
    accounts,
    ...(options.userData === undefined ? {} : { userData: options.userData }),
  });
  const lists: Exchange[] = [];
  demo.observe((exchange) => {
    if (exchange.method === 'GET' && /\/(events|calendarList)$/.test(exchange.path)) lists.push(exchange);
  });
  const one: CalendarWorld = {
    demo,
    world,
    own: addresses[0] ?? '',
    lists,
    forget: () => lists.splice(0),
    calendars: async () => {
      const result = await world.meetings.handlers.calendars.list(undefined);
      if (!result.ok) throw new Error(result.error.code);
      return contract.list.output.parse(result.value).calendars;
    },
    sync: () => {
      // What is read later than something was written counts as newer.
      world.clock.now += 1000;
      return world.meetings.sync();
    },
    meetings: async () => {
      const result = await world.meetings.handlers.meetings.list(undefined);
      if (!result.ok) throw new Error(result.error.code);
      return result.value.meetings;
    },
    titles: async () =>
      (await one.meetings()).filter(({ status }) => status === 'scheduled').map(({ title }) => title),
    close: async () => {
      await world.close();
      await demo.close();
      world.platform.remove();
    },
  };
  return one;
}

/** The body of an event of one hour, `startsIn` milliseconds from now. */
export function body(summary: string, startsIn = hour, more: Record<string, unknown> = {}) {
  const at = (ms: number) => ({
    dateTime: new Date(Math.floor((noon + ms) / 60_000) * 60_000).toISOString(),
    timeZone: 'Europe/Madrid',
  });
  return { summary, start: at(startsIn), end: at(startsIn + hour), ...more };
}
