import type { Calendar } from '../../preload/contract/calendars.ts';
import type { Input, Output } from '../../preload/contract.ts';
import type { Connections } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CalendarLists } from './lists.ts';
import { presentCalendar } from './present.ts';
import type { CalendarRecord, CalendarRecords } from './records.ts';
import { isWritable } from './roles.ts';

interface Parts {
  readonly context: Pick<Context, 'broadcast' | 'describe'>;
  readonly connections: Connections;
  readonly records: CalendarRecords;
  readonly lists: CalendarLists;
  /** A calendar is not read any more: what was only read from it is forgotten. */
  readonly deactivated: (record: CalendarRecord) => void;
  /** A calendar is to be read from now on. */
  readonly activated: (record: CalendarRecord) => void;
}

type Handlers = Pick<Implementation['calendars'], 'list' | 'configure'>;

export function createCalendars(parts: Parts): Handlers {
  return {
    list: () => list(parts),
    configure: async (input) => configure(parts, input),
  };
}

/**
 * The calendars of every account. A list that was never read is read first; a failure is the answer only when there is
 * nothing else to show.
 */
async function list({
  context,
  connections,
  records,
  lists,
}: Parts): Promise<Result<{ calendars: Calendar[] }>> {
  const accounts = await connections.allGoogle('events');
  const readings = await Promise.all(
    accounts
      .filter(({ accountId }) => records.listedAt(accountId) === null)
      .map((access) => lists.read(access)),
  );
  const known = records.all();
  if (known.length === 0) {
    const none = await connections.google(undefined, 'events');
    const failed = [none, ...readings].find((result) => !result.ok);
    if (failed && !failed.ok) return failed;
  }
  const receiving = records.receiving();
  const calendars = known.map((record) =>
    presentCalendar(record, {
      receiving,
      listedAt: records.listedAt(record.accountId),
      describe: context.describe,
    }),
  );
  return ok({ calendars });
}

function configure(
  { context, records, activated, deactivated }: Parts,
  input: Input<'calendars', 'configure'>,
): Result<Output<'calendars', 'configure'>> {
  const { accountId, calendarId, receives, scheduling } = input;
  const before = records.find(accountId, calendarId);
  if (!before) return fail('calendar-not-found', { address: calendarId });
  if (receives && !isWritable(before.accessRole)) {
    return fail('calendar-read-only', { address: before.summary });
  }
  const chosen = records.receiving();
  const keeps = chosen?.accountId === accountId && chosen.calendarId === calendarId;
  // What new meetings go to is always read: otherwise they would not be followed.
  const active = receives || keeps ? true : (input.active ?? before.active);
  if (receives) records.setReceives(accountId, calendarId);
  if (scheduling) records.setScheduling(accountId, calendarId, scheduling);
  if (active !== before.active) {
    records.setActive(accountId, calendarId, active);
    if (active) activated(before);
    else deactivated(before);
  }
  context.broadcast.changed('calendars');
  const after = records.find(accountId, calendarId) ?? before;
  const calendar = presentCalendar(after, {
    receiving: records.receiving(),
    listedAt: records.listedAt(accountId),
    describe: context.describe,
  });
  return ok({ calendar });
}
