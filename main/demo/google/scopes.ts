const prefix = 'https://www.googleapis.com/auth/';

/** Short names a request may use; answers always carry the long ones. */
const aliases: Readonly<Record<string, string>> = {
  email: `${prefix}userinfo.email`,
  profile: `${prefix}userinfo.profile`,
};

/** What the consent page says; sign-in scopes are always given and have no box. */
const known: Readonly<Record<string, { readonly signIn: boolean; readonly text: string }>> = {
  openid: { signIn: true, text: 'Know who you are' },
  [`${prefix}userinfo.email`]: { signIn: true, text: 'See your e-mail address' },
  [`${prefix}userinfo.profile`]: { signIn: true, text: 'See your name and picture' },
  [`${prefix}calendar`]: { signIn: false, text: 'See, edit, share and delete all your calendars' },
  [`${prefix}calendar.readonly`]: { signIn: false, text: 'See all your calendars' },
  [`${prefix}calendar.events`]: { signIn: false, text: 'See and edit events on all your calendars' },
  [`${prefix}calendar.events.readonly`]: { signIn: false, text: 'See events on all your calendars' },
  [`${prefix}calendar.events.owned`]: { signIn: false, text: 'See and edit events on calendars you own' },
  [`${prefix}calendar.events.owned.readonly`]: { signIn: false, text: 'See events on calendars you own' },
  [`${prefix}calendar.events.freebusy`]: { signIn: false, text: 'See when calendars you can open are busy' },
  [`${prefix}calendar.freebusy`]: { signIn: false, text: 'See when people are free or busy' },
  [`${prefix}calendar.calendarlist`]: { signIn: false, text: 'See and change the list of your calendars' },
  [`${prefix}calendar.calendarlist.readonly`]: { signIn: false, text: 'See the list of your calendars' },
  [`${prefix}calendar.settings.readonly`]: { signIn: false, text: 'See your Calendar settings' },
  [`${prefix}meetings.space.readonly`]: { signIn: false, text: 'Read information about your meetings' },
  [`${prefix}admin.reports.audit.readonly`]: {
    signIn: false,
    text: 'See audit reports of your organisation',
  },
  [`${prefix}directory.readonly`]: {
    signIn: false,
    text: 'See the names and addresses of your organisation',
  },
  [`${prefix}admin.directory.user.readonly`]: { signIn: false, text: 'See people in your organisation' },
  [`${prefix}contacts.readonly`]: { signIn: false, text: 'See and download your contacts' },
};

/** The long names of a space-separated list, without repetitions; null when one is unknown. */
export function parseScopes(list: string): readonly string[] | null {
  const names = list.split(' ').filter((name) => name !== '');
  const long = [...new Set(names.map((name) => aliases[name] ?? name))];
  return long.every((name) => name in known) ? long : null;
}

export const longScope = (name: string): string => aliases[name] ?? name;

export const isSignIn = (scope: string): boolean => known[scope]?.signIn === true;

export const scopeText = (scope: string): string => known[scope]?.text ?? scope;

const calendar = (...names: string[]): readonly string[] => names.map((name) => prefix + name);

/** Scopes each method accepts, any one of them (google-calendar discovery document, revision 20260708). */
export const accepted = {
  userinfo: ['openid', ...calendar('userinfo.email', 'userinfo.profile')],
  write: calendar('calendar', 'calendar.events', 'calendar.events.owned'),
  read: calendar(
    'calendar',
    'calendar.readonly',
    'calendar.events',
    'calendar.events.readonly',
    'calendar.events.owned',
    'calendar.events.owned.readonly',
    'calendar.events.freebusy',
  ),
  freeBusy: calendar('calendar', 'calendar.readonly', 'calendar.freebusy', 'calendar.events.freebusy'),
  calendarList: calendar(
    'calendar',
    'calendar.readonly',
    'calendar.calendarlist',
    'calendar.calendarlist.readonly',
  ),
  settings: calendar('calendar', 'calendar.readonly', 'calendar.settings.readonly'),
  reports: [`${prefix}admin.reports.audit.readonly`],
  /** `meetings.space.created` would see rooms only that the app itself made. */
  meet: [`${prefix}meetings.space.readonly`],
  people: [`${prefix}directory.readonly`, `${prefix}contacts.readonly`],
  directory: [`${prefix}admin.directory.user.readonly`],
} as const;
