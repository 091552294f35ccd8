import type { DemoData } from '../data/school.ts';
import type { DemoAccount } from '../google/grants.ts';
import { codeOf } from '../random.ts';

export type Role = 'owner' | 'writer' | 'reader' | 'freeBusyReader';

export interface Calendar {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly timeZone: string;
  readonly meet: boolean;
  readonly color: string;
  /** Roles by account address; `*` for everybody else in the school. */
  readonly roles: Readonly<Record<string, Role>>;
}

const shared = '@group.calendar.example.com';

/** Ids of the calendars that belong to no person. */
const sharedCalendars = {
  schoolLife: `c_schoollife${shared}`,
  rooms: `c_rooms${shared}`,
  exchange: `c_lisbonexchange${shared}`,
  governors: `c_governors${shared}`,
} as const;

/** One calendar for each person with an address at the school and each account, and four shared ones. */
export function allCalendars(data: DemoData, timeZone: string): readonly Calendar[] {
  const [coordinator, teacher, head] = data.accounts.map(({ address }) => address);
  const names = new Map(data.accounts.map(({ address, name }) => [address, name]));
  for (const { email, name } of data.people) {
    const address = (email ?? '').trim().toLowerCase();
    if (address.endsWith('@harbour.example.com')) names.set(address, name);
  }
  const people = [...names].map(
    ([id, summary]): Calendar => ({
      id,
      summary,
      timeZone,
      meet: true,
      color: '#3f51b5',
      roles: { [id]: 'owner', '*': 'freeBusyReader' },
    }),
  );
  const roles = (entries: readonly (readonly [string | undefined, Role])[]) =>
    Object.fromEntries(entries.flatMap(([id, role]) => (id === undefined ? [] : [[id, role] as const])));
  return [
    ...people,
    {
      id: sharedCalendars.schoolLife,
      summary: 'School life',
      description: 'Assemblies, trips, concerts',
      timeZone,
      meet: true,
      color: '#0b8043',
      roles: roles([
        [coordinator, 'writer'],
        [teacher, 'reader'],
        [head, 'owner'],
      ]),
    },
    {
      id: sharedCalendars.rooms,
      summary: 'Room bookings',
      timeZone,
      meet: false,
      color: '#8e24aa',
      roles: roles([
        [coordinator, 'owner'],
        [teacher, 'reader'],
      ]),
    },
    {
      id: sharedCalendars.exchange,
      summary: 'Lisbon exchange',
      description: 'Our partner school in Lisbon',
      timeZone: 'Europe/Lisbon',
      meet: true,
      color: '#f4511e',
      roles: roles([
        [coordinator, 'reader'],
        [teacher, 'writer'],
      ]),
    },
    {
      id: sharedCalendars.governors,
      summary: 'Governors',
      timeZone: 'Europe/London',
      meet: true,
      color: '#616161',
      roles: roles([
        [coordinator, 'freeBusyReader'],
        [head, 'owner'],
      ]),
    },
  ];
}

export function roleOf(calendar: Calendar, account: DemoAccount): Role | null {
  return calendar.roles[account.address] ?? calendar.roles['*'] ?? null;
}

export const canWrite = (role: Role): boolean => role === 'owner' || role === 'writer';

/** The entry of `users/me/calendarList`. */
export function calendarListEntry(
  calendar: Calendar,
  account: DemoAccount,
  role: Role,
): Record<string, unknown> {
  const primary = calendar.id === account.address;
  return {
    kind: 'calendar#calendarListEntry',
    etag: `"${codeOf(`${calendar.id}/${role}`, '0123456789', 16)}"`,
    id: calendar.id,
    summary: primary ? account.address : calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    timeZone: calendar.timeZone,
    colorId: '1',
    backgroundColor: calendar.color,
    foregroundColor: '#ffffff',
    selected: true,
    accessRole: role,
    defaultReminders: primary ? [{ method: 'popup', minutes: 10 }] : [],
    ...(primary ? { primary: true } : {}),
    conferenceProperties: { allowedConferenceSolutionTypes: calendar.meet ? ['hangoutsMeet'] : [] },
  };
}
