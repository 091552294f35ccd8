import { type Draft, heldOf } from './draft.ts';
import type { Held, Stay } from './model.ts';
import { leftInReports } from './model.ts';

/** All runs of all rooms, those to come as well; whoever answers leaves out what lies after the clock. */
export interface ConferenceBook {
  /** Newest first. */
  organisedBy(address: string): readonly Held[];
  byId(id: string): Held | null;
  byCode(code: string): readonly Held[];
  /** Every stay that has an end, the last one first. */
  stays(): readonly Stay[];
}

/** What tests change. */
export interface Conferences {
  /** One more run of a room; answers it as it is kept. */
  add(draft: Draft): Held;
  /** These and no others from now on: the school's own are left out too. */
  set(drafts: readonly Draft[]): void;
  /** Ready-made ones, many at once. */
  addAll(held: readonly Held[]): void;
  all(): readonly Held[];
}

interface Index {
  readonly all: readonly Held[];
  readonly stays: readonly Stay[];
  readonly byId: ReadonlyMap<string, Held>;
  readonly byOrganizer: ReadonlyMap<string, readonly Held[]>;
  readonly byCode: ReadonlyMap<string, readonly Held[]>;
}

export interface Planned {
  /** Changes whenever `held` would answer something else. */
  version(): string;
  held(): readonly Held[];
}

/** The school's own conferences with those that were added. */
export function conferenceBook(
  school: Planned,
  roomOf: (eventId: string) => { readonly code: string; readonly organizer: string } | null,
): ConferenceBook & Conferences {
  let added: Held[] = [];
  let withSchool = true;
  let changes = 0;
  let known: { readonly version: string; readonly index: Index } | null = null;
  const index = (): Index => {
    const version = `${changes}/${withSchool ? school.version() : ''}`;
    if (known?.version !== version) {
      known = { version, index: indexOf([...(withSchool ? school.held() : []), ...added]) };
    }
    return known.index;
  };
  return {
    organisedBy: (address) => index().byOrganizer.get(address.toLowerCase()) ?? [],
    byId: (id) => index().byId.get(id) ?? null,
    byCode: (code) => index().byCode.get(code) ?? [],
    stays: () => index().stays,
    all: () => index().all,
    add(draft) {
      const held = heldOf(draft, roomOf, added.length);
      added.push(held);
      changes += 1;
      return held;
    },
    set(drafts) {
      added = drafts.map((draft, position) => heldOf(draft, roomOf, position));
      withSchool = false;
      changes += 1;
    },
    addAll(held) {
      // One by one: a spread of this many arguments would not fit on the stack.
      for (const each of held) added.push(each);
      changes += 1;
    },
  };
}

function indexOf(all: readonly Held[]): Index {
  const newest = all.toSorted((left, right) => right.start - left.start || compare(left.id, right.id));
  const stays = all
    .flatMap((held) => held.visits.map((visit) => ({ held, visit, left: leftInReports(visit) })))
    .flatMap((stay) => (stay.left === null ? [] : [{ ...stay, left: stay.left }]))
    .toSorted((a, b) => b.left - a.left || compare(a.visit.endpoint, b.visit.endpoint));
  return {
    all,
    stays,
    byId: new Map(all.map((held) => [held.id, held])),
    byOrganizer: grouped(newest, ({ organizer }) => organizer.toLowerCase()),
    byCode: grouped(newest, ({ code }) => code),
  };
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
