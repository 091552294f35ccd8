import type { GoogleClient } from '../../../preload/contract/accounts.ts';
import type { Context } from '../../context.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Secrets } from '../secrets.ts';
import { type ClientFile, parseClientFile } from './client.ts';
import type { ClientCredentials } from './oauth.ts';

const secretName = 'google-client';

interface StoredClient {
  readonly kind: 'installed' | 'web';
  readonly clientId: string;
  readonly projectId: string | null;
  readonly redirectUri: string | null;
}

/** The OAuth client that people sign in with: the imported file, else the environment; in the demo the demo's own. */
export class GoogleClientStore {
  readonly #context: Context;
  readonly #secrets: Secrets;
  readonly #demo: { clientId: string; clientSecret: string } | undefined;
  /** Of the imported file; undefined until the keychain was asked. */
  #secret: string | null | undefined;

  constructor(context: Context, secrets: Secrets, demo?: { clientId: string; clientSecret: string }) {
    this.#context = context;
    this.#secrets = secrets;
    this.#demo = demo;
  }

  describe(): GoogleClient {
    const stored = this.#stored();
    if (this.#demo) return describe('demo', { ...noFile, clientId: this.#demo.clientId });
    if (stored) return describe('file', stored);
    const environment = this.#environment();
    if (environment) return describe('environment', { ...noFile, clientId: environment.clientId });
    return { source: 'none', kind: null, projectId: null, clientIdStart: null };
  }

  async credentials(): Promise<Result<ClientCredentials>> {
    if (this.#demo) return ok({ ...this.#demo, redirectUri: null });
    const stored = this.#stored();
    if (!stored) {
      const environment = this.#environment();
      return environment ? ok(environment) : fail('client-missing');
    }
    if (this.#secret === undefined) {
      const secret = await this.#secrets.get(secretName);
      if (!secret.ok) return secret;
      this.#secret = secret.value;
    }
    return ok({ clientId: stored.clientId, clientSecret: this.#secret, redirectUri: stored.redirectUri });
  }

  /** A secret that no keychain takes is held for this session, and that is told. */
  async import(text: string): Promise<Result<GoogleClient>> {
    if (this.#demo) return fail('not-in-demo');
    const parsed = parseClientFile(text);
    if (!parsed.ok) return parsed;
    const client = parsed.value;
    const kept =
      client.clientSecret === null
        ? await this.#forgetSecret()
        : await this.#secrets.set(secretName, client.clientSecret);
    this.#secret = client.clientSecret;
    this.#keep(client);
    if (!kept.ok && client.clientSecret !== null) {
      const { message, hint } = this.#context.describe(kept.error);
      this.#context.broadcast.notice({ kind: 'warning', message, ...(hint === undefined ? {} : { hint }) });
    }
    this.#context.broadcast.changed('accounts');
    return ok(this.describe());
  }

  async forget(): Promise<Result<void>> {
    if (this.#demo) return fail('not-in-demo');
    if (!this.#stored()) return ok(undefined);
    const gone = await this.#forgetSecret();
    this.#context.database.run('DELETE FROM google_client');
    this.#secret = undefined;
    this.#context.broadcast.changed('accounts');
    return gone;
  }

  async #forgetSecret(): Promise<Result<void>> {
    return this.#stored() ? this.#secrets.delete(secretName) : ok(undefined);
  }

  #keep(client: ClientFile): void {
    this.#context.database.run(
      'INSERT OR REPLACE INTO google_client (one, kind, client_id, project_id, redirect_uri) VALUES (1, ?, ?, ?, ?)',
      client.kind,
      client.clientId,
      client.projectId,
      client.redirectUri,
    );
  }

  #stored(): StoredClient | undefined {
    const row = this.#context.database.get('SELECT * FROM google_client WHERE one = 1');
    if (!row) return undefined;
    return {
      kind: row.kind === 'web' ? 'web' : 'installed',
      clientId: String(row.client_id),
      projectId: row.project_id === null ? null : String(row.project_id),
      redirectUri: row.redirect_uri === null ? null : String(row.redirect_uri),
    };
  }

  #environment(): ClientCredentials | undefined {
    const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: secret } = this.#context.platform.environment;
    if (this.#context.workspace !== 'real' || !clientId) return undefined;
    return { clientId, clientSecret: secret || null, redirectUri: null };
  }
}

const noFile = { kind: 'installed', projectId: null, redirectUri: null } as const;

function describe(source: GoogleClient['source'], client: StoredClient): GoogleClient {
  return {
    source,
    kind: client.kind,
    projectId: client.projectId,
    clientIdStart: client.clientId.slice(0, 12),
  };
}
