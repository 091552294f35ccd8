import { z } from 'zod';
import { tables } from '../../../preload/contract/accounts.ts';
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
  ]),
});
export type DataverseConfiguration = z.infer<typeof configuration>;

export const readConfiguration = (value: unknown): DataverseConfiguration => configuration.parse(value);

export function configurationOf(origin: string, input: ConnectDataverse): DataverseConfiguration {
  const { credentials } = input;
  // A field that the form leaves empty means the default.
  const chosen = Object.entries(input.tables ?? {}).filter(
    ([, value]) => value !== undefined && value.trim() !== '',
  );
  return {
    origin,
    tables: { ...defaultTables, ...Object.fromEntries(chosen) },
    credentials:
      credentials.kind === 'token'
        ? { kind: 'token' }
        : { kind: 'client-credentials', tenantId: credentials.tenantId, clientId: credentials.clientId },
  };
}
