import type { Context } from '../context.ts';
import type { Failure } from '../result.ts';
import type { Row } from '../storage/database.ts';
import { afterFailure, afterSuccess, type HealthRecord, type HealthState } from './health.ts';

/** A connection as it is kept; its secret stands in the keychain, its access token nowhere. */
export interface AccountRecord {
  readonly accountId: string;
  readonly provider: 'google' | 'dataverse' | 'zoom';
  /** Google's `sub`, or the origin of the environment. */
  readonly subject: string;
  readonly address: string;
  readonly name: string;
  readonly connectedAt: number;
  readonly remembered: boolean;
  readonly scopes: readonly string[];
  /** What only the provider's own code reads. */
  readonly configuration: unknown;
  readonly health: HealthRecord;
}

/** The connections of a workspace: held in memory, written through to the database, changes told. */
export class AccountRecords {
  readonly #context: Context;
  readonly #records = new Map<string, AccountRecord>();
  readonly #unwritten = new Set<string>();

  constructor(context: Context) {
    this.#context = context;
    for (const row of context.database.all('SELECT * FROM account ORDER BY connected_at, account_id')) {
      const record = fromRow(row);
      this.#records.set(record.accountId, record);
    }
  }

  all(provider?: AccountRecord['provider']): readonly AccountRecord[] {
    return [...this.#records.values()].filter((record) => !provider || record.provider === provider);
  }

  get(accountId: string): AccountRecord | undefined {
    return this.#records.get(accountId);
  }

  save(record: AccountRecord): void {
    this.#write(record);
    this.#context.broadcast.changed('accounts');
  }

  remove(accountId: string): void {
    this.#context.database.run('DELETE FROM account WHERE account_id = ?', accountId);
    if (this.#records.delete(accountId)) this.#context.broadcast.changed('accounts');
  }

  succeeded(accountId: string, complete: boolean): void {
    this.#healthBecame(accountId, (health) => afterSuccess(health, complete, this.#context.now()));
  }

  failed(accountId: string, failure: Failure): void {
    this.#healthBecame(accountId, (health) => afterFailure(health, failure, this.#context.now()));
  }

  /** An account that was disconnected meanwhile has no health any more. */
  #healthBecame(accountId: string, next: (health: HealthRecord) => HealthRecord): void {
    const record = this.#records.get(accountId);
    if (!record) return;
    const changed = { ...record, health: next(record.health) };
    this.#records.set(accountId, changed);
    if (!isNews(record.health, changed.health)) {
      this.#unwritten.add(accountId);
      return;
    }
    const { lastError, state } = changed.health;
    this.#context.log.info(
      { provider: record.provider, state, lastError: lastError?.code },
      'connection health',
    );
    this.save(changed);
  }

  /** Writes the times of successes, which are not worth a write to disk each. */
  flush(): void {
    for (const accountId of this.#unwritten) {
      const record = this.#records.get(accountId);
      if (record) this.#write(record);
    }
  }

  #write(record: AccountRecord): void {
    const { health } = record;
    this.#context.database.run(
      `INSERT OR REPLACE INTO account (account_id, provider, subject, address, name, connected_at, remembered, scopes,
         configuration, health, last_success, last_error, last_error_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      record.accountId,
      record.provider,
      record.subject,
      record.address,
      record.name,
      record.connectedAt,
      record.remembered ? 1 : 0,
      JSON.stringify(record.scopes),
      JSON.stringify(record.configuration),
      health.state,
      health.lastSuccess,
      health.lastError && JSON.stringify(health.lastError),
      health.lastErrorAt,
    );
    this.#records.set(record.accountId, record);
    this.#unwritten.delete(record.accountId);
  }
}

function isNews(before: HealthRecord, after: HealthRecord): boolean {
  return before.state !== after.state || before.lastError?.code !== after.lastError?.code;
}

function fromRow(row: Row): AccountRecord {
  const time = (value: unknown): number | null => (value === null ? null : Number(value));
  return {
    accountId: String(row.account_id),
    provider: String(row.provider) as AccountRecord['provider'],
    subject: String(row.subject),
    address: String(row.address),
    name: String(row.name),
    connectedAt: Number(row.connected_at),
    remembered: row.remembered === 1,
    scopes: JSON.parse(String(row.scopes)),
    configuration: JSON.parse(String(row.configuration)),
    health: {
      state: String(row.health) as HealthState,
      lastSuccess: time(row.last_success),
      lastError: typeof row.last_error === 'string' ? JSON.parse(row.last_error) : null,
      lastErrorAt: time(row.last_error_at),
    },
  };
}
