import { calendars } from '../../preload/contract/calendars.ts';
import { settings } from '../../preload/contract/settings.ts';
import type { Contract, Namespace } from '../../preload/contract.ts';

/** The schemas of each namespace. Those that no service reads from are built with its first call: few screens need them. */
export const methodsOf: { readonly [N in Namespace]: () => Promise<Contract[N]> } = {
  app: async () => (await import('../../preload/contract/app.ts')).app,
  accounts: async () => (await import('../../preload/contract/accounts.ts')).accounts,
  calendars: async () => calendars,
  directory: async () => (await import('../../preload/contract/directory.ts')).directory,
  audience: async () => (await import('../../preload/contract/audience.ts')).audience,
  availability: async () => (await import('../../preload/contract/availability.ts')).availability,
  checks: async () => (await import('../../preload/contract/checks.ts')).checks,
  meetings: async () => (await import('../../preload/contract/meeting-methods.ts')).meetings,
  series: async () => (await import('../../preload/contract/series.ts')).series,
  attendance: async () => (await import('../../preload/contract/attendance.ts')).attendance,
  jobs: async () => (await import('../../preload/contract/jobs.ts')).jobs,
  bulk: async () => (await import('../../preload/contract/bulk.ts')).bulk,
  templates: async () => (await import('../../preload/contract/templates.ts')).templates,
  settings: async () => settings,
  diagnostics: async () => (await import('../../preload/contract/diagnostics.ts')).diagnostics,
};
