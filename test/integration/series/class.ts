import { type Demo, startDemo } from '../../../main/demo/start.ts';
import type { Result } from '../../../main/result.ts';
import type { CreateMeeting, Meeting } from '../../../preload/contract/meetings.ts';
import { meetings as meetingsContract } from '../../../preload/contract/meetings.ts';
import { signIn } from '../demo/browser.ts';
import { createWorld, FakeAccount, noon, type World } from '../meetings/support/world.ts';

/** Every Tuesday at 09:00 in Madrid, five times from 20 October 2026; the clocks go back on 25 October. */
export const weekly = {
  title: 'Rhetoric',
  description: 'Bring the book.',
  employeeEmails: ['ana@example.org', 'guest@example.com'],
  startTime: '2026-10-20T09:00',
  endTime: '2026-10-20T10:30',
  timeZone: 'Europe/Madrid',
  recurrence: {
    freq: 'weekly',
    weekdays: [2],
    interval: 1,
    end: { kind: 'count', count: 6 },
    except: [],
  },
  skip: ['2026-11-10', '2026-11-11'],
} satisfies CreateMeeting;

/** The stand-in with somebody signed in to it. */
export interface Desk {
  readonly demo: Demo;
  readonly token: string;
  readonly address: string;
}

export async function openDesk(): Promise<Desk> {
  const demo = await startDemo({ now: () => noon, timeZone: 'Europe/Madrid' });
  const { accessToken } = await signIn(demo);
  return { demo, token: accessToken, address: demo.accounts[0] ?? '' };
}

/** `userData` continues an earlier world. */
export function worldAt(
  place: { readonly origin: string; readonly token: string; readonly address: string },
  more: Partial<Parameters<typeof createWorld>[0]> = {},
): World {
  const account = new FakeAccount('a1', place.address);
  account.auth.setCredentials({ access_token: place.token, expiry_date: Date.now() + 3_600_000 });
  // What is tested here is not how long one waits.
  return createWorld({ origin: place.origin, accounts: [account], timing: { request: 10_000 }, ...more });
}

export function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value;
}

/** The class as the calendar has it after it was read again: each occurrence that stands. */
export async function occurrences({ meetings }: World, query = 'Rhetoric'): Promise<Meeting[]> {
  taken(await meetings.handlers.calendars.sync({}));
  const list = await meetings.handlers.meetings.list({ query, status: 'scheduled' });
  return meetingsContract.list.output.parse(taken(list)).meetings;
}

export const startsOf = async (world: World, query?: string): Promise<string[]> =>
  (await occurrences(world, query)).map(({ start }) => start);

/** What stands in the calendar itself, series by series: title and rule. */
export const seriesIn = ({ demo, address }: Desk) =>
  demo
    .events(address)
    .filter(
      ({ recurrence, status, fields }) =>
        recurrence.length > 0 && status !== 'cancelled' && fields.summary !== undefined,
    )
    .filter(({ fields }) => /Rhetoric|Logic/.test(String(fields.summary)));
