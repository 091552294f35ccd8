import type { Answer } from '../http/exchange.ts';

/** The error body of the Dataverse Web API; `code` as a real environment sends it. */
export function dataverseError(
  status: number,
  code: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): Answer {
  return {
    status,
    headers: { 'odata-version': '4.0', ...headers },
    body: { error: { code, message } },
  };
}

/** A query that was not understood: 0x80060888. */
export class QueryError extends Error {}

export const unknownColumn = (name: string, table: { readonly logicalName: string }): QueryError =>
  new QueryError(
    `Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${table.logicalName}'.`,
  );
