import { createAvailability } from '../../../main/calendars/availability/create-availability.ts';
import { fail, ok } from '../../../main/result.ts';
import { availability as contract } from '../../../preload/contract/availability.ts';
import type { CallInput, Output } from '../../../preload/contract.ts';
import { createWorld, FakeAccount, type World } from '../meetings/support/world.ts';

export interface Desk {
  readonly world: World;
  readonly accounts: readonly FakeAccount[];
  suggest(
    emails: readonly string[],
    more?: Partial<CallInput<'availability', 'suggest'>>,
  ): Promise<Suggested>;
  check(date: string): ReturnType<ReturnType<typeof createAvailability>['handlers']['check']>;
  readonly handlers: ReturnType<typeof createAvailability>['handlers'];
  close(): Promise<void>;
}
type Suggested = Output<'availability', 'suggest'>;

/** Availability over a real database and a Google at `origin`, for accounts that may ask for free/busy. */
export function createDesk(origin: string, names: readonly string[] = ['a1']): Desk {
  const accounts = names.map((name) => new FakeAccount(name, `${name}@example.org`));
  for (const account of accounts) account.permissions.add('freebusy');
  const world = createWorld({ origin, accounts });
  const { handlers, close } = createAvailability(
    world.context,
    {
      google: async (accountId) => {
        const found = accounts.find((one) => accountId === undefined || one.accountId === accountId);
        return found ? ok(found) : fail('account-missing');
      },
      zoom: async () => fail('zoom-missing'),
      allGoogle: async () => accounts,
      dataverse: async () => fail('dataverse-missing'),
    },
    {
      resolveAudience: async ({ employeeEmails = [] }) =>
        ok({
          audienceType: 'employees',
          resolved: employeeEmails.map((email) => ({
            email,
            name: null,
            employeeId: null,
            why: [{ kind: 'typed' as const }],
          })),
          unresolved: [],
          duplicatesRemoved: 0,
          project: null,
          source: 'live',
          asOf: null,
        }),
    },
  );
  return {
    world,
    accounts,
    handlers,
    suggest: async (emails, more = {}) => {
      const input = {
        employeeEmails: [...emails],
        from: '2026-10-19',
        to: '2026-10-23',
        timeZone: 'Europe/Madrid',
      };
      const answer = await handlers.suggest(contract.suggest.input.parse({ ...input, ...more }));
      if (!answer.ok) throw new Error(answer.error.code);
      return contract.suggest.output.parse(answer.value);
    },
    check: (date) => handlers.check({ date }),
    close: async () => {
      await close();
      await world.close();
      world.platform.remove();
    },
  };
}
