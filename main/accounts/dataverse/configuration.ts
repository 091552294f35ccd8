import { z } from 'zod';
import { type Account, type Tables, tables } from '../../../preload/contract/accounts.ts';
import type { Input } from '../../../preload/contract.ts';
import { defaultTables } from '../../directory/tables.ts';

export type ConnectDataverse = Extract<Input<'accounts', 'connect'>, { provider: 'dataverse' }>;

/** What is kept of a Dataverse connection beside its secret. */
const configuration = z.object({
  origin: z.string(),
  tables,
  credentials: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('token') }),
    z.object({ kind: z.literal('client-credentials'), tenantId: z.string(), clientId: z.string() }),
    z.object({
      kind: z.literal('microsoft'),
      tenantId: z.string(),
      clientId: z.string(),
      /** Who signed in; Entra ID calls it the preferred user name. */
      username: z.string(),
    }),
  ]),
});
export type DataverseConfiguration = z.infer<typeof configuration>;

export const readConfiguration = (value: unknown): DataverseConfiguration => configuration.parse(value);

/** `before`: what was known of the tables, when the same environment is connected again without naming any. */
export function tablesOf(input: ConnectDataverse['tables'], before: Tables = defaultTables): Tables {
  if (input === undefined) return before;
  // A field that the form leaves empty means the default.
  const chosen = Object.entries(input).filter(([, value]) => value !== undefined && value.trim() !== '');
  return { ...defaultTables, ...Object.fromEntries(chosen) };
}

/** What the contract shows of a Dataverse account beside its record. */
export function dataverseDetails(value: unknown): NonNullable<Account['dataverse']> {
  const { credentials, origin } = readConfiguration(value);
  return {
    url: origin,
    kind: credentials.kind,
    tenantId: credentials.kind === 'token' ? null : credentials.tenantId,
    clientId: credentials.kind === 'token' ? null : credentials.clientId,
    username: credentials.kind === 'microsoft' ? credentials.username : null,
  };
}
