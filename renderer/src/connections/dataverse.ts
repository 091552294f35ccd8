import type { Tables } from '../../../preload/contract/accounts.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import type { CallInput } from '../../../preload/contract.ts';

export interface DataverseValues {
  url: string;
  kind: 'token' | 'client-credentials';
  token: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  tables: Partial<Tables>;
}

export const emptyDataverse = (url = ''): DataverseValues => ({
  url,
  kind: 'token',
  token: '',
  tenantId: '',
  clientId: '',
  clientSecret: '',
  tables: {},
});

type Field = 'url' | 'token' | 'tenantId' | 'clientId' | 'clientSecret';

/** The fields that are needed for the chosen way of signing in and are still empty. */
export function missingFields(values: DataverseValues): Field[] {
  const needed: Field[] =
    values.kind === 'token' ? ['url', 'token'] : ['url', 'tenantId', 'clientId', 'clientSecret'];
  return needed.filter((field) => values[field].trim() === '');
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
    credentials:
      values.kind === 'token'
        ? { kind: 'token', token: values.token.trim() }
        : {
            kind: 'client-credentials',
            tenantId: values.tenantId.trim(),
            clientId: values.clientId.trim(),
            clientSecret: values.clientSecret.trim(),
          },
  };
}

/** Which field a failure belongs to; null shows it below the form. */
export function fieldOf(error: ErrorValue): Field | null {
  return error.code === 'dataverse-url-invalid' ? 'url' : null;
}
