import type { Account } from '../../../preload/contract/accounts.ts';
import type { AttendanceSource, SourceStanding } from '../../../preload/contract/attendance-facts.ts';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import type { Failure } from '../../result.ts';
import { retention } from './state.ts';
import type { Tracked } from './tracked.ts';

type State = SourceStanding['state'];

/** Whom a source is asked as, and whether it may be. */
export interface Asking {
  /** Null: there is no account that could be. */
  readonly accountId: string | null;
  readonly state: State;
}

/** What an account's last answer said of the account itself. */
export type Refusals = (source: AttendanceSource, accountId: string) => Failure | null;

const day = 24 * 3_600_000;
/** What only somebody elsewhere can mend is tried again after this long. */
export const refusedFor = day;

const refusals: Partial<Record<ErrorCode, State>> = {
  'attendance-not-admin': 'refused',
  'permission-missing': 'refused',
  'api-disabled': 'api-disabled',
  'sign-in-needed': 'sign-in',
};

/** What a failure says of the account for as long as nobody changes something; null: it may pass, or is of one meeting. */
export const refusalOf = ({ code }: Failure): State | null => refusals[code] ?? null;

/** Of several accounts the one that helps soonest. */
const helpful: readonly State[] = ['ready', 'sign-in', 'api-disabled', 'refused', 'not-asked', 'expired'];
/** Everybody's domain is nobody's: an administrator there is none of the others'. */
const everybodys = new Set(['gmail.com', 'googlemail.com']);

/**
 * Meet is asked as the account that the meeting was read with; Reports as that one, or as another of its domain, because
 * the administrator may be another than the teacher.
 */
export function askingOf(
  source: AttendanceSource,
  meeting: Pick<Tracked, 'accountId' | 'end' | 'standing'>,
  accounts: readonly Account[],
  facts: { readonly now: number; readonly refused: Refusals },
): Asking {
  const google = accounts.filter(({ provider }) => provider === 'google');
  const own = google.find(({ accountId }) => accountId === meeting.accountId);
  const others = source === 'meet' || !own ? [] : google.filter((one) => one !== own && isOfDomain(one, own));
  const all = [...(own ? [own] : []), ...others].map((account): Asking => {
    const { accountId } = account;
    const failure = facts.refused(source, accountId);
    const granted = grantOf(source, account);
    return { accountId, state: granted === 'ready' && failure ? (refusalOf(failure) ?? granted) : granted };
  });
  const best = helpful.flatMap((state) => all.filter((one) => one.state === state))[0];
  const found: Asking = best ?? { accountId: null, state: 'not-asked' };
  return facts.now - meeting.end > retention[source] ? { ...found, state: 'expired' } : found;
}

function grantOf(source: AttendanceSource, { health, permissions }: Account): State {
  if (health.state === 'needs-sign-in') return 'sign-in';
  const permission = permissions.find(({ id }) => id === source);
  if (permission?.granted) return 'ready';
  return permission?.asked ? 'refused' : 'not-asked';
}

function isOfDomain(one: Account, other: Account): boolean {
  const domain = domainOf(one.address);
  return domain === domainOf(other.address) && !everybodys.has(domain);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
