import type { Topic } from '../../../preload/contract/events.ts';
import type { Namespace } from '../../../preload/contract.ts';

/** What each namespace's answers are made from: when one of these topics changed, they are read again. */
const topicsOf: Record<Namespace, readonly Topic[]> = {
  app: ['app', 'accounts', 'settings'],
  // Errors are told in the language that is set.
  accounts: ['accounts', 'settings'],
  calendars: ['calendars', 'accounts'],
  directory: ['directory'],
  audience: ['directory', 'accounts'],
  // Not of `accounts`: asking tells the health of a connection, and would so ask again for ever.
  availability: ['directory', 'calendars', 'meetings'],
  checks: ['directory', 'calendars', 'meetings'],
  // Guests go by the names of the directory.
  meetings: ['meetings', 'calendars', 'directory'],
  series: ['meetings'],
  // Names, rules and what may be shown.
  attendance: ['attendance', 'meetings', 'directory', 'accounts', 'settings', 'templates'],
  jobs: ['jobs', 'accounts', 'meetings', 'settings'],
  bulk: ['bulk'],
  templates: ['templates'],
  settings: ['settings'],
  diagnostics: [],
};

export function isAffected(queryKey: readonly unknown[], changed: readonly Topic[]): boolean {
  const topics = topicsOf[queryKey[0] as Namespace] ?? [];
  return topics.some((topic) => changed.includes(topic));
}
