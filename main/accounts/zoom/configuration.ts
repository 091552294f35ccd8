import { z } from 'zod';
import type { Account } from '../../../preload/contract/accounts.ts';
import type { Input } from '../../../preload/contract.ts';

export type ConnectZoom = Extract<Input<'accounts', 'connect'>, { provider: 'zoom' }>;

/** What is kept of a Zoom connection beside its secret. */
const configuration = z.object({ zoomAccountId: z.string(), clientId: z.string(), host: z.string() });
export type ZoomConfiguration = z.infer<typeof configuration>;

export const readConfiguration = (value: unknown): ZoomConfiguration => configuration.parse(value);

/** What the contract shows of a Zoom account beside its record. */
export const zoomDetails = (value: unknown): NonNullable<Account['zoom']> => readConfiguration(value);
