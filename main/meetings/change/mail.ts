import type { MailReason, MailRecipient } from '../../../preload/contract/changes.ts';
import type { Attendee } from '../../../preload/contract/meetings.ts';
import type { SendUpdates } from '../../calendars/gateway.ts';
import { byAddress } from '../by-address.ts';
import type { Intent } from './intent.ts';

/**
 * Whom Google mails about a change, and why, in the order of their addresses. `intent` null: the meeting is cancelled.
 *
 * `all` tells every guest, also those for whom only the list of the others changes; `externalOnly` those who do not use
 * Google Calendar (Calendar API v3, `sendUpdates`), which from here can only be told by the domain: another one than
 * the organiser's counts as outside. The organiser and the account that makes the change are not written to.
 */
export function planMail(
  attendees: readonly Attendee[],
  intent: Intent | null,
  sendUpdates: SendUpdates,
  account: string,
): MailRecipient[] {
  const organizer = attendees.find((one) => one.organizer)?.email ?? account;
  const home = domainOf(organizer);
  const recipient = (email: string, name: string | null, reason: MailReason): MailRecipient => {
    const external = domainOf(email) !== home;
    return { email, name, reason, external, mailed: isMailed(sendUpdates, external) };
  };
  const removed = new Set(intent?.remove);
  const present = attendees
    .filter((one) => !one.self && !one.organizer)
    .map(({ email, name }) =>
      recipient(email, name, removed.has(email.toLowerCase()) ? 'removed' : reasonToStay(intent)),
    );
  const added = (intent?.add ?? []).map(({ email, name }) => recipient(email, name, 'added'));
  const ownAddress = account.toLowerCase();
  return [...present, ...added.filter(({ email }) => email.toLowerCase() !== ownAddress)].sort(byAddress);
}

function reasonToStay(intent: Intent | null): MailReason {
  if (intent === null) return 'cancelled';
  if (intent.set.includes('time')) return 'time-changed';
  return intent.set.length > 0 ? 'details-changed' : 'still-invited';
}

function isMailed(sendUpdates: SendUpdates, external: boolean): boolean {
  return sendUpdates === 'all' || (sendUpdates === 'externalOnly' && external);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
