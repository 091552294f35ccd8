import type { Connections } from '../accounts/access.ts';
import { CalendarRecords } from '../calendars/records.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory/directory.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { ok } from '../result.ts';

export interface CheckParts {
  readonly context: Context;
  readonly connections: Pick<Connections, 'google'>;
  readonly directory: Pick<Directory, 'resolveAudience'>;
  readonly suggest: Implementation['availability']['suggest'];
  readonly meetings: Implementation['meetings']['list'];
  readonly calendars: CalendarRecords;
}

/** What stands against a meeting before it is created. */
export function createChecks(parts: Omit<CheckParts, 'calendars'>): Implementation['checks'] {
  const calendars = new CalendarRecords(parts.context.database);
  return {
    run: async (input) => {
      const [{ gather }, { decide }] = await Promise.all([import('./gather.ts'), import('./decide.ts')]);
      const facts = await gather({ ...parts, calendars }, input);
      return facts.ok ? ok({ findings: decide(facts.value) }) : facts;
    },
  };
}
