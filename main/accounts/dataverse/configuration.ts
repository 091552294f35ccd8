import { z } from 'zod';
import { tables } from '../../../preload/contract/accounts.ts';

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
