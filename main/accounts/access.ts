import type { OAuth2Client } from 'google-auth-library';
import type { PermissionId, Tables } from '../../preload/contract/accounts.ts';
import type { Failure, Result } from '../result.ts';

/** What the other domains get of a connection: the right to call, and a place to say how it went. */
interface Access {
  readonly accountId: string;
  /** A call succeeded: the connection is healthy. */
  succeeded(): void;
  /** A call failed in a way that tells about the connection. */
  failed(failure: Failure): void;
}

export interface GoogleAccess extends Access {
  readonly address: string;
  /** Renews its access token by itself; all requests share one refresh in flight. */
  readonly auth: OAuth2Client;
}

export interface DataverseAccess extends Access {
  /** `https://org.crm4.dynamics.com`, no trailing slash. */
  readonly origin: string;
  readonly tables: Tables;
  /** The bearer token; `refresh` asks for a new one after a 401. */
  token(options?: { refresh: boolean }): Promise<Result<string>>;
  /** Remembers what was found out about a column, so that the metadata are asked once. */
  learned(tables: Tables): void;
}

export interface ZoomAccess extends Access {
  /** E-mail of the user whose meetings are made. */
  readonly host: string;
  /** The bearer token; `refresh` asks for a new one after a 401. */
  token(options?: { refresh: boolean }): Promise<Result<string>>;
}

export interface Connections {
  /** The account named, else the first that has the permission. */
  google(accountId: string | undefined, permission: PermissionId): Promise<Result<GoogleAccess>>;
  /** Every Google account that has the permission and can be used now. */
  allGoogle(permission: PermissionId): Promise<readonly GoogleAccess[]>;
  dataverse(): Promise<Result<DataverseAccess>>;
  zoom(): Promise<Result<ZoomAccess>>;
}
