import { z } from 'zod';
import { errorSchema } from './errors.ts';
import { done, id, instant, method, nothing } from './method.ts';

const provider = z.enum(['google', 'dataverse', 'zoom']);

/** What a Google account may be asked for; the scopes behind each stand in `main/accounts/google/permissions.ts`. */
const requiredPermissions = ['identity', 'events', 'calendars', 'freebusy'] as const;
/** Asked when something first needs them, never at the first sign-in; without them everything else works. */
export const optionalPermissions = ['reports', 'meet', 'people'] as const;
export type OptionalPermission = (typeof optionalPermissions)[number];

export const permissionId = z.enum([...requiredPermissions, ...optionalPermissions]);
export type PermissionId = z.infer<typeof permissionId>;

const permission = z.strictObject({
  id: permissionId,
  granted: z.boolean(),
  optional: z.boolean(),
  /** At some sign-in; one that was asked and is not granted was left out by the person. */
  asked: z.boolean(),
});

const health = z.strictObject({
  state: z.enum(['connected', 'needs-sign-in', 'missing-permission', 'unreachable', 'untested']),
  lastSuccess: instant.nullable(),
  lastError: errorSchema.nullable(),
  lastErrorAt: instant.nullable(),
});
export type Health = z.infer<typeof health>;

const account = z.strictObject({
  accountId: id,
  provider,
  /** E-mail of the person for Google, host name of the environment for Dataverse. */
  address: z.string(),
  name: z.string(),
  connectedAt: instant,
  /** False: the keychain was not available and the sign-in ends with this session. */
  remembered: z.boolean(),
  permissions: z.array(permission),
  /** When the access token in memory ends; null while none is held. */
  renewsAt: instant.nullable(),
  /** How a Dataverse connection signs in, to be filled in again; null for Google. Holds no secret. */
  dataverse: z
    .strictObject({
      url: z.string(),
      kind: z.enum(['microsoft', 'client-credentials', 'token']),
      tenantId: z.string().nullable(),
      clientId: z.string().nullable(),
      /** Who signed in with Microsoft. */
      username: z.string().nullable(),
    })
    .nullable(),
  /** How a Zoom connection signs in; holds no secret. */
  zoom: z.strictObject({ zoomAccountId: z.string(), clientId: z.string(), host: z.string() }).optional(),
  health,
});
export type Account = z.infer<typeof account>;

const client = z.strictObject({
  source: z.enum(['none', 'file', 'environment', 'demo']),
  kind: z.enum(['installed', 'web']).nullable(),
  projectId: z.string().nullable(),
  /** The first characters of the client id, to recognise it by. */
  clientIdStart: z.string().nullable(),
});
export type GoogleClient = z.infer<typeof client>;

/** Table and column names in Dataverse (logical names); the defaults are the organisation's own. */
export const tables = z.strictObject({
  people: z.string().max(100),
  personId: z.string().max(100),
  personName: z.string().max(100),
  personEmail: z.string().max(100),
  projects: z.string().max(100),
  projectKey: z.string().max(100),
  projectName: z.string().max(100),
  contributors: z.string().max(100),
  contributorEmployee: z.string().max(100),
  contributorProject: z.string().max(100),
  /** `auto`: asked from the metadata once and remembered. */
  projectColumnKind: z.enum(['auto', 'text', 'lookup']),
});
export type Tables = z.infer<typeof tables>;

const connectGoogle = z.strictObject({
  provider: z.literal('google'),
  /** Sign in again: the account to sign in to. */
  accountId: id.optional(),
  /** Beside what is always asked and what this account has granted already. */
  ask: z.array(z.enum(optionalPermissions)).max(optionalPermissions.length).optional(),
  /** Go on without a keychain: the sign-in ends with this session. */
  sessionOnly: z.boolean().optional(),
});
const connectDataverse = z.strictObject({
  provider: z.literal('dataverse'),
  url: z.string().max(500),
  sessionOnly: z.boolean().optional(),
  tables: tables.partial().optional(),
  credentials: z.discriminatedUnion('kind', [
    /** A person, through the browser; waits as a Google sign-in does. */
    z.strictObject({
      kind: z.literal('microsoft'),
      tenantId: z.string().min(1).max(200),
      clientId: z.string().min(1).max(200),
    }),
    z.strictObject({ kind: z.literal('token'), token: z.string().min(1).max(8000) }),
    z.strictObject({
      kind: z.literal('client-credentials'),
      tenantId: z.string().min(1).max(200),
      clientId: z.string().min(1).max(200),
      clientSecret: z.string().min(1).max(500),
    }),
  ]),
});

/** A Server-to-Server OAuth app of the organisation's Zoom account. */
const connectZoom = z.strictObject({
  provider: z.literal('zoom'),
  zoomAccountId: z.string().trim().min(1).max(200),
  clientId: z.string().trim().min(1).max(200),
  clientSecret: z.string().trim().min(1).max(500),
  /** E-mail of the user whose meetings are made. */
  host: z.string().trim().min(3).max(320),
  sessionOnly: z.boolean().optional(),
});

const pending = z.strictObject({
  provider,
  /** The address to open by hand when no browser opened. */
  address: z.string(),
  expiresAt: instant,
});

export const accounts = {
  list: method(nothing, z.strictObject({ accounts: z.array(account), client })),
  /** Resolves when the sign-in has ended; `pending` tells what it waits for meanwhile. */
  connect: method(
    z.discriminatedUnion('provider', [connectGoogle, connectDataverse, connectZoom]),
    z.strictObject({ account }),
  ),
  cancelConnect: method(nothing, z.strictObject({ cancelled: z.boolean() })),
  pending: method(nothing, z.strictObject({ pending: pending.nullable() })),
  /** `revoked: false`: the provider could not be told; the local copy is gone all the same. */
  disconnect: method(
    z.strictObject({ accountId: id }),
    z.strictObject({ revoked: z.boolean(), error: errorSchema.nullable() }),
  ),
  test: method(z.strictObject({ accountId: id }), z.strictObject({ account })),
  /** Without `content` a file dialog opens; `client: null` means that it was closed without a choice. */
  importClient: method(
    z.strictObject({ content: z.string().max(100_000).optional() }).optional(),
    z.strictObject({ client: client.nullable() }),
  ),
  forgetClient: method(nothing, done),
};
