import fc from 'fast-check';
import { body, type CalendarWorld, hour } from './calendar-world.ts';
import { listAll } from './reference.ts';

const which = fc.nat({ max: 5 });
const hours = fc.integer({ min: -200, max: 600 });
const kind = <K extends string>(name: K) => fc.constant(name);

/** What people do to a calendar and its guests. */
export const change = fc.oneof(
  fc.record({ kind: kind('insert'), hours }),
  fc.record({ kind: kind('series'), hours, count: fc.integer({ min: 2, max: 6 }) }),
  fc.record({ kind: kind('invite'), hours }),
  fc.record({ kind: kind('uninvite'), which }),
  fc.record({ kind: kind('rename'), which }),
  fc.record({ kind: kind('move'), which, hours }),
  fc.record({ kind: kind('shorten'), which }),
  fc.record({ kind: kind('removeInstance'), which }),
  fc.record({ kind: kind('moveInstance'), which, hours }),
  fc.record({ kind: kind('remove'), which }),
  fc.record({ kind: kind('answer'), which }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const guest = 'guest@example.com';
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** A change that is not possible just now is left out. `mark` makes titles differ. */
export async function carryOut(one: CalendarWorld, wish: Change, mark: string): Promise<void> {
  const { demo, own } = one;
  const { others } = demo;
  const teacher = demo.accounts[1] ?? '';
  const invitees = { attendees: [{ email: guest }] };
  switch (wish.kind) {
    case 'insert':
      others.insert(own, body(mark, wish.hours * hour, invitees));
      return;
    case 'series': {
      const recurrence = [`RRULE:FREQ=DAILY;COUNT=${wish.count}`];
      others.insert(own, body(mark, wish.hours * hour, { recurrence }));
      return;
    }
    case 'invite':
      others.insert(teacher, body(mark, wish.hours * hour, { attendees: [{ email: own }] }));
      return;
    case 'uninvite':
      onOne(living(one, teacher), (id) => others.patch(teacher, id, { attendees: [] }));
      return;
    case 'rename':
      onOne(living(one, own), (id) => others.patch(own, id, { summary: mark }));
      return;
    case 'move':
      onOne(living(one, own), (id) => others.patch(own, id, timesOf(wish.hours)));
      return;
    case 'shorten':
      onOne(living(one, own, 'series'), (id) =>
        others.patch(own, id, { recurrence: ['RRULE:FREQ=DAILY;COUNT=1'] }),
      );
      return;
    case 'removeInstance':
      onOne(await instances(one), (id) => others.remove(own, id));
      return;
    case 'moveInstance':
      onOne(await instances(one), (id) => others.patch(own, id, timesOf(wish.hours)));
      return;
    case 'remove':
      onOne(living(one, own), (id) => others.remove(own, id));
      return;
    case 'answer': {
      const attendees = [{ email: guest, responseStatus: 'accepted' }];
      onOne(living(one, own, 'single'), (id) => others.patch(own, id, { attendees }));
    }
  }
  function onOne(ids: readonly string[], act: (id: string) => void): void {
    const id = 'which' in wish ? pick(ids, wish.which) : undefined;
    if (id !== undefined) act(id);
  }
}

function timesOf(startsIn: number) {
  const { start, end } = body('', startsIn * hour);
  return { start, end };
}

/** Ids of events that a calendar organises; changed instances of series count to their series. */
function living(one: CalendarWorld, calendarId: string, only?: 'series' | 'single'): readonly string[] {
  return one.demo
    .events(calendarId)
    .filter(({ status, organizer, series }) => status !== 'cancelled' && organizer === calendarId && !series)
    .filter(({ recurrence }) => only === undefined || recurrence.length > 0 === (only === 'series'))
    .map(({ id }) => id);
}

async function instances(one: CalendarWorld): Promise<readonly string[]> {
  return (await listAll(one)).filter(({ recurringEventId }) => recurringEventId).map(({ id }) => id);
}
