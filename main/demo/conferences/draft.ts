import { codeOf } from '../random.ts';
import type { Held, Visit, Who } from './model.ts';

type Somebody =
  | { readonly email: string; readonly name?: string }
  | { readonly anonymous: string }
  | { readonly phone: string }
  | { readonly room: string; readonly name?: string };

/** A stay as a test writes it down. */
export type VisitDraft = Somebody &
  Pick<Visit, 'joined' | 'inReports'> & {
    /** Default null: still inside. */
    readonly left?: number | null;
    readonly device?: string;
    readonly endpoint?: string;
  };

/** A run of a room as a test writes it down: the room by its event or by its code. */
export interface Draft {
  readonly eventId?: string;
  readonly code?: string;
  readonly organizer?: string;
  readonly id?: string;
  /** Default: when the first one joined; needed when nobody did. */
  readonly start?: number;
  /** Default: when the last one left; null while somebody is inside. */
  readonly end?: number | null;
  readonly visits: readonly VisitDraft[];
}

/** @throws when neither the draft nor its event says which room it was: a mistake of the test. */
export function heldOf(
  draft: Draft,
  roomOf: (eventId: string) => { readonly code: string; readonly organizer: string } | null,
  position: number,
): Held {
  const room = draft.eventId === undefined ? null : roomOf(draft.eventId);
  const code = draft.code ?? room?.code;
  const organizer = draft.organizer ?? room?.organizer;
  const start = draft.start ?? Math.min(...draft.visits.map(({ joined }) => joined));
  if (code === undefined || organizer === undefined || !Number.isFinite(start)) {
    throw new Error('a conference needs a room, an organizer and a start');
  }
  const id = draft.id ?? recordId(`${code}/${start}/${position}`);
  const visits = draft.visits.map((visit, index): Visit => {
    const who = whoOf(visit);
    return {
      endpoint: visit.endpoint ?? `boq_hlane_${recordId(`${id}/${index}`)}`,
      who,
      device: visit.device ?? usualDevice[who.kind],
      joined: visit.joined,
      left: visit.left ?? null,
      ...(visit.inReports === undefined ? {} : { inReports: visit.inReports }),
    };
  });
  const inside = visits.some(({ left }) => left === null);
  const last = Math.max(start, ...visits.map(({ left }) => left ?? start));
  const end = draft.end !== undefined ? draft.end : inside ? null : last;
  return { id, code, eventId: draft.eventId ?? null, organizer, start, end, visits };
}

export const recordId = (text: string): string =>
  codeOf(text, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 40);

const usualDevice = { account: 'web', anonymous: 'web', phone: 'pstn_in', room: 'chromebox' } as const;

function whoOf(visit: VisitDraft): Who {
  if ('email' in visit) {
    return {
      kind: 'account',
      email: visit.email,
      name: visit.name ?? visit.email.split('@')[0] ?? visit.email,
    };
  }
  if ('anonymous' in visit) return { kind: 'anonymous', name: visit.anonymous };
  if ('phone' in visit) return { kind: 'phone', number: visit.phone };
  return { kind: 'room', deviceId: visit.room, name: visit.name ?? visit.room };
}
