import type { Activity } from '../../../main/demo/reports/row.ts';
import type { Demo } from '../../../main/demo/start.ts';
import { type Json, read, signIn } from './browser.ts';

const prefix = 'https://www.googleapis.com/auth/';
export const attendanceScopes = {
  reports: `${prefix}admin.reports.audit.readonly`,
  meet: `${prefix}meetings.space.readonly`,
  directory: `${prefix}directory.readonly`,
  contacts: `${prefix}contacts.readonly`,
  users: `${prefix}admin.directory.user.readonly`,
} as const;

export type Query = Readonly<Record<string, string | readonly string[]>>;
export type Get = (path: string, query?: Query) => Promise<Json>;

/** Signs in with the scopes and answers what reads any of Google's paths with the token. */
export async function reader(
  demo: Demo,
  options: { readonly address?: string; readonly scopes?: readonly string[] } = {},
): Promise<Get> {
  const asked = ['openid', 'email', ...(options.scopes ?? Object.values(attendanceScopes))];
  const address = options.address === undefined ? {} : { address: options.address };
  const { accessToken } = await signIn(demo, { asked, ...address });
  return async (path, query = {}) => {
    const url = new URL(path, demo.origin);
    for (const [name, value] of Object.entries(query)) {
      for (const each of typeof value === 'string' ? [value] : value) url.searchParams.append(name, each);
    }
    return read(await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } }));
  };
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A parameter of a row of Reports, whichever kind of value it has. */
export const parameterOf = (row: Activity | undefined, name: string) => {
  const found = row?.events[0].parameters.find((parameter) => parameter.name === name);
  if (found === undefined) return undefined;
  return 'value' in found ? found.value : 'intValue' in found ? found.intValue : found.boolValue;
};
