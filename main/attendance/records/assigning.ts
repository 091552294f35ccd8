import { randomUUID } from 'node:crypto';
import type { AttendanceLink } from '../../../preload/contract/attendance.ts';
import type { Input, Output } from '../../../preload/contract.ts';
import { parseAddress } from '../../directory/address.ts';
import { writeInstant } from '../../meetings/times.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Link } from '../decision.ts';
import { groupSubject } from '../subject.ts';
import type { Desk } from './gather.ts';
import { findHeld } from './held.ts';
import { findPerson } from './person.ts';
import { isName, kindOfLink, meetingsOf, recognised } from './recognised.ts';
import { Said } from './said.ts';
import { settleResults } from './settle.ts';
import { unjudge } from './unjudge.ts';

/**
 * Says who somebody is: what is recognised of them is remembered, for every meeting that it was or will be seen in. The
 * address need not be invited. What was said of the same account, number or guest before gives way.
 */
export function assign(
  desk: Desk,
  { meetingId, personId, email }: Input<'attendance', 'assign'>,
): Result<Output<'attendance', 'assign'>> {
  const address = parseAddress(email);
  if (!address.ok) return fail('address-invalid', { ...address.error.details, field: 'email' });
  const person = findPerson(desk, meetingId, personId);
  if (!person.ok) return person;
  const stays = recognised(person.value.stays.map(({ session }) => session));
  const to = address.value.address;
  const name = nameOf(desk, meetingId, to) ?? address.value.name;
  const at = desk.now();
  const links = stays.map(
    ({ subject, endpoint, displayName }): Link => ({
      linkId: randomUUID(),
      subject,
      endpoint: isName(subject) ? endpoint : null,
      shown: displayName || subject.slice(subject.indexOf(':') + 1),
      email: to,
      name,
      meetingId,
      at,
    }),
  );
  const [first] = links;
  if (!first) return fail('attendance-not-seen', { name: person.value.name });
  const said = new Said(desk.database);
  desk.database.transaction(() => {
    for (const link of links) {
      said.replaceLink(link);
      unjudge(desk.database, meetingsOf(desk.database, link));
    }
    settleResults(desk, meetingId);
  });
  return ok({ link: presentLink(first) });
}

/**
 * Says that an address on guest lists is a group's, which joins no room: remembered for it, in every meeting. The calendar
 * does not tell groups from people (https://developers.google.com/workspace/calendar/api/v3/reference/events).
 */
export function markGroup(
  desk: Desk,
  { meetingId, personId }: Input<'attendance', 'markGroup'>,
): Result<Output<'attendance', 'markGroup'>> {
  const person = findPerson(desk, meetingId, personId);
  if (!person.ok) return person;
  const { email, invited, name, stays } = person.value;
  if (email === null || !invited || stays.length > 0) return fail('attendance-seen', { name });
  const link: Link = {
    linkId: randomUUID(),
    subject: groupSubject(email),
    endpoint: null,
    shown: name || email,
    email: email.toLowerCase(),
    name: null,
    meetingId,
    at: desk.now(),
  };
  const { database } = desk;
  database.transaction(() => {
    new Said(database).replaceLink(link);
    unjudge(database, meetingsOf(database, link));
    settleResults(desk, meetingId);
  });
  return ok({ link: presentLink(link) });
}

/** Takes back what was said with one press: all that was recognised of the person. */
export function unassign(
  { database }: Desk,
  { linkId }: Input<'attendance', 'unassign'>,
): Result<Output<'attendance', 'unassign'>> {
  const said = new Said(database);
  const link = said.link(linkId);
  if (!link) return fail('not-found');
  database.transaction(() => {
    for (const one of said.saidWith(link)) {
      said.removeLink(one.linkId);
      unjudge(database, meetingsOf(database, one));
    }
  });
  return ok({ done: true });
}

/** What is remembered, newest first. */
export function listLinks({ database }: Desk): Output<'attendance', 'links'> {
  return { links: new Said(database).links().map(presentLink) };
}

function nameOf(desk: Desk, meetingId: string, email: string): string | null {
  const guest = findHeld(desk.database, meetingId)?.invited.find((one) => one.email === email);
  return guest?.name ?? desk.namesOf([email]).get(email) ?? null;
}

function presentLink(link: Link): AttendanceLink {
  const { linkId, shown, email, name, at } = link;
  return { linkId, kind: kindOfLink(link), shown, email, name, at: writeInstant(at) };
}
