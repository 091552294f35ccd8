import type { Session } from '../model.ts';
import { meetIsSure } from '../sync/evidence.ts';
import type { Held } from './held.ts';
import { addressIn } from './shared-stays.ts';
import type { Standing } from './standing.ts';

/** What the account's log shows of a meeting. */
export interface Told {
  readonly held: Pick<Held, 'start' | 'end' | 'cancelled' | 'organizerSelf' | 'invited'>;
  readonly standing: Pick<Standing, 'meetSeen' | 'meetAt' | 'reportsAt'>;
  /** Of the account that the meeting was read with. */
  readonly address: () => string;
  readonly sessions: readonly Session[];
  readonly now: number;
}

/** Calendars that organise a meeting themselves: whose they are, their address does not say. */
const calendars = /\.calendar\.google\.com$/;

/**
 * The domains whose people alone would have been told of; null: everybody. Of a meeting that another organisation called,
 * the audit log shows an administrator their own people and nobody else, so that it says nothing of the others' absence.
 * Meet tells of everybody, and a log with somebody from outside in it is one of an own meeting.
 */
export function ownPeopleOnly({ held, standing, address, sessions, now }: Told): ReadonlySet<string> | null {
  if (held.organizerSelf) return null;
  const organizer = held.invited.find((one) => one.organizer)?.email;
  if (organizer === undefined || calendars.test(organizer)) return null;
  const rows = sessions.filter(({ source }) => source === 'reports');
  const meet = { readAt: standing.meetAt, stays: sessions.length - rows.length };
  const reports = { readAt: standing.reportsAt, stays: rows.length };
  const evidence = { ...held, now, organizer: false, seen: standing.meetSeen, meet, reports };
  if (meetIsSure(evidence, 'ended') || rows.some(({ external }) => external === true)) return null;
  const own = new Set([domainOf(address())]);
  for (const { subject, external } of rows) {
    const email = external === false ? addressIn(subject) : null;
    if (email !== null) own.add(domainOf(email));
  }
  return own.has(domainOf(organizer)) ? null : own;
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
