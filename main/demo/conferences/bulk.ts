import { mulberry32 } from '../random.ts';
import type { Held, Visit } from './model.ts';

export interface Bulk {
  /** Rows in all. */
  readonly rows: number;
  readonly meetings: number;
  /** Milliseconds; the meetings are spread evenly over it. */
  readonly from: number;
  readonly to: number;
  readonly organizer: string;
  /** The domain of the people, for example `harbour.example.com`. */
  readonly domain: string;
  /** Different people; default 1000. */
  readonly people?: number;
  /** The event of each meeting, if there is one. */
  readonly eventOf?: (meeting: number) => { readonly eventId: string; readonly code: string } | null;
  readonly seed?: number;
}

const minute = 60_000;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** As many conferences and stays as wished, without hashing, so that hundreds of thousands take a second. */
export function bulkConferences(bulk: Bulk): readonly Held[] {
  const random = mulberry32(bulk.seed ?? 1);
  const { rows, meetings, from, to } = bulk;
  const step = meetings === 0 ? 0 : (to - from - 60 * minute) / meetings;
  return Array.from({ length: meetings }, (_, meeting): Held => {
    const start = Math.round(from + meeting * step);
    const end = start + 45 * minute;
    const count = Math.floor(((meeting + 1) * rows) / meetings) - Math.floor((meeting * rows) / meetings);
    const event = bulk.eventOf?.(meeting) ?? null;
    const visits = Array.from({ length: count }, (_unused, index): Visit => {
      const number = (meeting * 7 + index) % (bulk.people ?? 1000);
      return {
        endpoint: `bulk_${meeting}_${index}`,
        who: { kind: 'account', email: `person${number}@${bulk.domain}`, name: `Person ${number}` },
        device: index % 5 === 4 ? 'android' : 'web',
        joined: start + Math.floor(random() * 5 * minute),
        left: end - Math.floor(random() * 5 * minute),
      };
    });
    return {
      id: `bulk${meeting}`,
      code: event?.code ?? codeOfNumber(meeting),
      eventId: event?.eventId ?? null,
      organizer: bulk.organizer,
      start,
      end,
      visits,
    };
  });
}

/** A meeting code of its own for each number: `aaa-aaaa-bcd`. */
function codeOfNumber(number: number): string {
  let code = '';
  let rest = number;
  for (let place = 0; place < 10; place += 1) {
    code = (letters[rest % 26] ?? 'a') + code;
    rest = Math.floor(rest / 26);
  }
  return `${code.slice(0, 3)}-${code.slice(3, 7)}-${code.slice(7)}`;
}
