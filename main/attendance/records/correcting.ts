import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../../preload/contract.ts';
import { readTime } from '../../meetings/times.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Desk } from './gather.ts';
import { findHeld, type Held } from './held.ts';
import { findPerson } from './person.ts';
import { Said } from './said.ts';
import { settleResults } from './settle.ts';
import { textOrNull } from './values.ts';

const day = 24 * 60 * 60_000;

/** Times by hand, from the start to the end of somebody's presence. The machine's are not touched. */
export function correct(
  desk: Desk,
  input: Input<'attendance', 'correct'>,
): Result<Output<'attendance', 'correct'>> {
  const { meetingId, personId, why } = input;
  const person = findPerson(desk, meetingId, personId);
  if (!person.ok) return person;
  const held = findHeld(desk.database, meetingId);
  if (!held) return fail('not-found');
  const from = timeNear(held, 'from', input.from);
  if (!from.ok) return from;
  const to = timeNear(held, 'to', input.to);
  if (!to.ok) return to;
  if (to.value <= from.value) return fail('end-not-after-start', { field: 'to' });
  const correctionId = randomUUID();
  const { now, database } = desk;
  database.transaction(() => {
    new Said(database).correct(meetingId, {
      correctionId,
      personId,
      from: from.value,
      to: to.value,
      why: why.trim(),
      by: saidBy(desk, held),
      at: now(),
    });
    settleResults(desk, meetingId);
  });
  return ok({ correctionId });
}

export function uncorrect(
  desk: Desk,
  { correctionId }: Input<'attendance', 'uncorrect'>,
): Result<Output<'attendance', 'uncorrect'>> {
  return desk.database.transaction(() => {
    const meetingId = new Said(desk.database).uncorrect(correctionId);
    if (meetingId === null) return fail('not-found');
    settleResults(desk, meetingId);
    return ok({ done: true as const });
  });
}

/** Somebody had a reason. It may be said before the meeting, too. */
export function excuse(
  desk: Desk,
  { meetingId, personId, why }: Input<'attendance', 'excuse'>,
): Result<Output<'attendance', 'excuse'>> {
  const person = findPerson(desk, meetingId, personId);
  if (!person.ok) return person;
  const held = findHeld(desk.database, meetingId);
  if (!held) return fail('not-found');
  const { now, database } = desk;
  database.transaction(() => {
    new Said(database).excuse(meetingId, { personId, why: why.trim(), by: saidBy(desk, held), at: now() });
    settleResults(desk, meetingId);
  });
  return ok({ done: true });
}

export function unexcuse(
  desk: Desk,
  { meetingId, personId }: Input<'attendance', 'unexcuse'>,
): Result<Output<'attendance', 'unexcuse'>> {
  const said = new Said(desk.database);
  // It may have been said of a guest who was assigned since.
  const person = findPerson(desk, meetingId, personId);
  return desk.database.transaction(() => {
    const names = [personId, ...(person.ok && person.value.excuse ? [person.value.excuse.personId] : [])];
    const taken = names.map((name) => said.unexcuse(meetingId, name)).some(Boolean);
    if (!taken) return fail('not-found');
    settleResults(desk, meetingId);
    return ok({ done: true as const });
  });
}

function timeNear(held: Held, field: 'from' | 'to', text: string): Result<number> {
  const time = readTime(field, text, 'UTC');
  if (!time.ok) return time;
  const near = time.value >= held.start - day && time.value <= held.end + day;
  return near ? time : fail('attendance-time-outside', { field });
}

/** The address of the account that the meeting stands in: nobody else works at this computer. */
function saidBy({ database }: Desk, held: Held): string {
  const account = database.get('SELECT address, name FROM account WHERE account_id = ?', held.accountId);
  return textOrNull(account?.address) || textOrNull(account?.name) || '';
}
