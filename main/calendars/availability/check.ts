import type { Input, Output } from '../../../preload/contract.ts';
import { writeTime } from '../../meetings/times.ts';
import { fail, ok, type Result } from '../../result.ts';
import { readBusy } from './busy-of.ts';
import { checkDay } from './check-day.ts';
import { daysFrom } from './days.ts';
import { clip, type Interval } from './intervals.ts';
import { findPlace } from './place.ts';
import type { Availability } from './suggest.ts';

/** Free and busy times of one calendar on one day. A calendar whose busy times are not known has no free ones either. */
export async function check(
  service: Availability,
  input: Input<'availability', 'check'>,
): Promise<Result<Output<'availability', 'check'>>> {
  const { context, offsets } = service;
  const found = await findPlace(input, { ...service, computer: context.platform.timeZone() });
  if (!found.ok) return found;
  const { timeZone, scheduling, hours, access } = found.value;
  const range = daysFrom(input.date, input.date, timeZone);
  const { own, failure } = await readBusy(found.value, [], range, service);
  if (own.unknown.length > 0) {
    return failure ? { ok: false, error: failure } : fail('calendar-not-found', { address: access.address });
  }
  const durationMinutes = input.durationMinutes ?? scheduling.durationMinutes;
  const { date } = input;
  const { busy, source } = own;
  const { slots, why } = checkDay(
    { date, scheduling, hours, durationMinutes, busy, now: context.now() },
    offsets,
  );
  const write = ({ start, end }: Interval) => ({
    start: writeTime(start, timeZone),
    end: writeTime(end, timeZone),
  });
  return ok({
    timeZone,
    slots: slots.map(write),
    busy: clip(busy, range).map(write),
    why,
    holiday: scheduling.holidays.find((holiday) => holiday.date === date)?.name ?? null,
    source,
  });
}
