import type { Account, Tables } from '../../../preload/contract/accounts.ts';
import type { ErrorCode, ErrorValue } from '../../../preload/contract/errors.ts';
import type { CallInput } from '../../../preload/contract.ts';

/** The ways of signing in, the usual one first. */
export const dataverseKinds = ['microsoft', 'client-credentials', 'token'] as const;
export type DataverseKind = (typeof dataverseKinds)[number];

export interface DataverseValues {
  url: string;
  kind: DataverseKind;
  token: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  tables: Partial<Tables>;
}

/** The form as it opens: empty, or with what is known of a connection that is signed in to again. */
export const dataverseValues = (known: Account['dataverse'] = null): DataverseValues => ({
  url: known?.url ?? '',
  kind: known?.kind ?? 'microsoft',
  token: '',
  tenantId: known?.tenantId ?? '',
  clientId: known?.clientId ?? '',
  clientSecret: '',
  tables: {},
});

export type DataverseField = 'url' | 'token' | 'tenantId' | 'clientId' | 'clientSecret';

const needed: Record<DataverseKind, readonly DataverseField[]> = {
  microsoft: ['url', 'tenantId', 'clientId'],
  'client-credentials': ['url', 'tenantId', 'clientId', 'clientSecret'],
  token: ['url', 'token'],
};

/** The fields that are needed for the chosen way of signing in and are still empty. */
export function missingFields(values: DataverseValues): DataverseField[] {
  return needed[values.kind].filter((field) => values[field].trim() === '');
}

/** Pasted tokens come with line ends and spaces at either side; table names left empty are not sent. */
export function toConnect(
  values: DataverseValues,
  sessionOnly: boolean,
): CallInput<'accounts', 'connect'> & { provider: 'dataverse' } {
  const tables = Object.fromEntries(
    Object.entries(values.tables)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
  return {
    provider: 'dataverse',
    url: values.url.trim(),
    ...(sessionOnly ? { sessionOnly } : {}),
    ...(Object.keys(tables).length > 0 ? { tables } : {}),
    credentials: credentialsOf(values),
  };
}

function credentialsOf({ kind, ...values }: DataverseValues) {
  if (kind === 'token') return { kind, token: values.token.trim() };
  const app = { tenantId: values.tenantId.trim(), clientId: values.clientId.trim() };
  return kind === 'microsoft' ? { kind, ...app } : { kind, ...app, clientSecret: values.clientSecret.trim() };
}

const fieldAtFault: Partial<Record<ErrorCode, DataverseField>> = {
  'dataverse-url-invalid': 'url',
  'microsoft-tenant-unknown': 'tenantId',
  'microsoft-client-unknown': 'clientId',
};

/** Which field a failure belongs to; null shows it below the form. */
export function fieldOf(error: ErrorValue, kind: DataverseKind): DataverseField | null {
  const field = fieldAtFault[error.code] ?? null;
  return field && needed[kind].includes(field) ? field : null;
}
