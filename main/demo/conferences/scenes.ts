import { ordinaryStays, type Slot, stay } from './habits.ts';
import type { Visit, Who } from './model.ts';

export interface Guest {
  readonly who: Who;
  readonly response: string;
}

export interface Scene {
  readonly slot: Slot;
  /** Minutes the meeting was to last. */
  readonly length: number;
  /** Without the organizer. */
  readonly guests: readonly Guest[];
  readonly host: Who;
  /** Minutes from the scheduled start to when the workspace was started: what comes after is still to happen. */
  readonly clock: number;
}

/** Each inner list is one run of the room. */
type Runs = readonly (readonly Visit[])[];

const account = (email: string, name: string): Who => ({ kind: 'account', email, name });
const anonymous = (name: string): Who => ({ kind: 'anonymous', name });

/** A class like any other: the host is there throughout. */
export function ordinary({ slot, length, guests, host }: Scene): Runs {
  const stays = guests.flatMap(({ who, response }) => ordinaryStays(slot, who, response === 'declined'));
  return [[stay(slot, host, -5, length + 1), ...stays]];
}

/** Everything at once that makes it hard to say who came. */
export function crowded(scene: Scene): Runs {
  const { slot, length, guests } = scene;
  const [lost, twofold, telephone, differing, named, restless, ...rest] = guests.toSorted(byPromise);
  const of = (guest: Guest | undefined, stays: (who: Who) => readonly Visit[]) =>
    guest === undefined ? [] : stays(guest.who);
  const sceneOfRest = ordinary({ ...scene, guests: rest })[0] ?? [];
  return [
    [
      ...sceneOfRest,
      // Accepted, and did not come: `lost` has no stay at all.
      ...of(lost, () => []),
      ...of(twofold, (who) => [
        stay(slot, who, -1, length, { device: 'web' }),
        stay(slot, who, 3, length - 6, { device: 'ios' }),
      ]),
      // Dialled in until the laptop was up.
      ...of(telephone, (who) => [
        stay(slot, { kind: 'phone', number: '+441632960144' }, -2, 9),
        stay(slot, who, 8, length + 1, { device: 'web' }),
      ]),
      ...of(differing, (who) => {
        const seen = stay(slot, who, 1, length - 1);
        return [{ ...seen, inReports: { joined: seen.joined - 150_000 } }];
      }),
      // Without signing in, under the very name of the account.
      ...of(named, (who) => ('name' in who ? [stay(slot, anonymous(who.name), 2, length)] : [])),
      ...of(restless, (who) => [
        stay(slot, who, -1, 10),
        stay(slot, who, 11.5, 21),
        stay(slot, who, 24, length - 2),
      ]),
      stay(slot, anonymous('Guest'), 4, 31),
      stay(slot, account('elif.kaya@harbour.example.com', 'Elif Kaya'), 1, length - 3),
      stay(slot, account('p.halloran@example.org', 'Pat Halloran'), 6, 20, { device: 'android' }),
    ],
  ];
}

/** Who accepted comes first, so that the roles above go to people who were expected. */
const byPromise = (left: Guest, right: Guest): number =>
  Number(right.response === 'accepted') - Number(left.response === 'accepted');

/** The host let everybody go 18 minutes before the end. */
export function endedEarly(scene: Scene): Runs {
  const cut = scene.slot.start + (scene.length - 18) * 60_000;
  const all = ordinary(scene)[0] ?? [];
  const stays = all.filter(({ joined }) => joined < cut - 60_000);
  // One after the other, within a minute, and the host among them.
  return [
    stays.map((visit, index) => ({
      ...visit,
      left: Math.min(visit.left ?? cut, cut + (index % 10) * 6_000),
    })),
  ];
}

/** Halfway the room broke down for everybody, and was opened again four minutes later. */
export function restarted(scene: Scene): Runs {
  const { slot, length, host, guests } = scene;
  const half = Math.round(length / 2);
  const all = ordinary({ ...scene, guests })[0] ?? [];
  const cut = slot.start + half * 60_000;
  const before = all.filter(({ joined }) => joined < cut - 60_000);
  const first = before.map((visit, index) => ({
    ...visit,
    left: Math.min(visit.left ?? cut, cut + index * 90),
  }));
  const back = [...new Map(before.map((visit) => [JSON.stringify(visit.who), visit.who])).values()];
  const second = back
    .filter((who, index) => who === host || index % 5 !== 4)
    .map((who, index) => stay(slot, who, half + 4 + index * 0.4, length + 1));
  return [first, second];
}

/** A parent on the telephone, and nothing but the number. */
export function byTelephone({ slot, length, guests, host }: Scene): Runs {
  const inside = guests.filter(
    ({ who }) => who.kind === 'account' && who.email.endsWith('harbour.example.com'),
  );
  return [
    [
      stay(slot, host, -3, length + 1),
      ...inside.map(({ who }, index) => stay(slot, who, -2 + index, length)),
      stay(slot, { kind: 'phone', number: '+441632960107' }, 1, length, { device: 'pstn_in' }),
    ],
  ];
}

/** A name that two of the invited bear. */
export function ambiguous({ slot, length, guests, host }: Scene): Runs {
  const inside = guests.filter(
    ({ who }) => who.kind === 'account' && who.email.endsWith('harbour.example.com'),
  );
  return [
    [
      stay(slot, host, -3, length + 2),
      ...inside.map(({ who }) => stay(slot, who, 0, length)),
      stay(slot, anonymous('Menon family'), 2, length + 1, { device: 'android' }),
    ],
  ];
}

/** The staff room's own device, beside those who sit elsewhere. */
export function withRoom(scene: Scene): Runs {
  const { slot, length } = scene;
  const room: Who = { kind: 'room', deviceId: 'e2f0b1a4-5a70-4a5c-9d6e-21f6d3c7b9aa', name: 'Staff room' };
  return [[...(ordinary(scene)[0] ?? []), stay(slot, room, -6, length + 3, { device: 'chromebox' })]];
}

/** The room was opened, and nobody was let in. */
export const nobodyCame = (): Runs => [[]];
export const neverHeld = (): Runs => [];

/** Runs now: after the workspace was started somebody comes or goes every minute or so until the end. */
export function live({ slot, length, guests, host, clock }: Scene): Runs {
  const end = Math.max(length, clock + 20);
  const [a, b, c, d, e, f, g, h, i, ...steady] = guests.map(({ who }) => who);
  const of = (who: Who | undefined, ...times: readonly (readonly [number, number])[]) =>
    who === undefined ? [] : times.map(([from, to]) => stay(slot, who, from, to));
  return [
    [
      stay(slot, host, -4, end + 1),
      ...steady.flatMap((who, index) => of(who, [(index % 8) * 0.9 - 3, end - (index % 3)])),
      ...of(a, [-1, clock + 1], [clock + 3, end]),
      ...of(b, [clock + 0.2, end]),
      ...of(c, [2, clock - 3], [clock + 1.6, clock + 9]),
      ...of(d, [7, clock + 2.4], [clock + 5, clock + 7], [clock + 12, end]),
      ...of(e, [clock + 4, end - 3]),
      ...of(f, [0, clock - 5], [clock + 6, end]),
      ...of(g, [-2, clock + 8], [clock + 11, end]),
      ...of(h, [1, clock + 10]),
      ...of(i, [3, clock + 13], [clock + 15, end]),
      ...of(steady[0], [clock - 2, clock + 6]),
      ...of(anonymous('Lab tablet'), [clock - 4, end - 1]),
      ...of(anonymous('Guest'), [clock + 2, clock + 14]),
    ],
  ];
}
