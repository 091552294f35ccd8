import type { PlatformChoice } from '../../../preload/contract/platforms.ts';
import { sameName } from '../../directory/directory.ts';
import { roomOrigin } from '../../platforms/own-room.ts';
import type { RowCells } from './cells.ts';
import type { Fault } from './problem.ts';

/** What can be had now, beside Google Meet. */
export interface Places {
  /** Addresses of the organisation's own rooms, as they are set. */
  readonly rooms: readonly string[];
  readonly hasZoom: boolean;
}

export interface ReadPlatform {
  /** Null: what is asked for cannot be had. */
  readonly choice: PlatformChoice | null;
  readonly faults: readonly Fault[];
}

const longestUrl = 500;

/** How a cell may name a kind, without case and accents: English, then Spanish. */
const words: Readonly<Record<PlatformChoice['kind'], readonly string[]>> = {
  'google-meet': ['google meet', 'google-meet', 'meet', 'google'],
  zoom: ['zoom'],
  room: ['own room', 'room', 'sala propia', 'sala'],
  none: [
    ...['none', 'no', 'no link', 'no video link', 'no video', 'in person', '-', '–', '—'],
    ...['ninguno', 'ninguna', 'sin enlace', 'sin enlace de video', 'sin video', 'presencial'],
  ],
};
const kindOf = new Map(
  Object.entries(words).flatMap(([kind, names]) =>
    names.map((name) => [sameName(name), kind as PlatformChoice['kind']] as const),
  ),
);

/** Where a row is held: what it names, else what was chosen for all. */
export function readPlatform(
  row: RowCells,
  places: Places,
  usual: PlatformChoice = { kind: 'google-meet' },
): ReadPlatform {
  const value = row.text('platform');
  if (value === '') return had(usual, places, usual.kind === 'room' ? usual.url : '');
  const kind = kindOf.get(sameName(value));
  if (kind === 'room') return onlyRoom(places, value);
  if (kind !== undefined) return had({ kind }, places, value);
  return URL.canParse(value) && value.includes('://')
    ? had({ kind: 'room', url: value }, places, value)
    : refused('platform-unknown', value);
}

function had(choice: PlatformChoice, { rooms, hasZoom }: Places, value: string): ReadPlatform {
  if (choice.kind === 'zoom' && !hasZoom) return refused('zoom-missing', value);
  if (choice.kind !== 'room') return { choice, faults: [] };
  const origin = roomOrigin(choice.url);
  const isOurs =
    origin !== null && choice.url.length <= longestUrl && rooms.some((room) => roomOrigin(room) === origin);
  return isOurs ? { choice, faults: [] } : refused('room-unknown', value);
}

function onlyRoom({ rooms }: Places, value: string): ReadPlatform {
  const [url] = rooms;
  if (url === undefined) return refused('room-missing', value);
  return rooms.length === 1
    ? { choice: { kind: 'room', url }, faults: [] }
    : refused('room-ambiguous', value);
}

const refused = (code: Fault['code'], value: string): ReadPlatform => ({
  choice: null,
  faults: [{ code, field: 'platform', value }],
});

/** Create and update requests of one host between two midnights UTC (https://developers.zoom.us/docs/api/rate-limits/). */
const mostADay = 100;

/** By row, in the order of their making: what is said to those that have to wait for another day. */
export function zoomDailyLimit(onZoom: readonly boolean[]): readonly (Fault | null)[] {
  let made = 0;
  return onZoom.map((isOnZoom) => {
    made += isOnZoom ? 1 : 0;
    return isOnZoom && made > mostADay
      ? { code: 'zoom-daily-limit', field: 'platform', facts: { limit: mostADay } }
      : null;
  });
}
