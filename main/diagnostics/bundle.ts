import type { Account, GoogleClient } from '../../preload/contract/accounts.ts';
import type { AppInfo } from '../../preload/contract/app.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import { redact } from '../log/redact.ts';

export interface DiagnosticFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly info: AppInfo;
  readonly packaged: boolean;
  readonly system: { readonly arch: string; readonly release: string; readonly memoryMb: number };
  readonly settings: Settings;
  readonly records: { readonly schema: number; readonly rows: Readonly<Record<string, number>> } | null;
  readonly connections: { readonly accounts: readonly Account[]; readonly client: GoogleClient } | null;
  /** Newest lines of the log, oldest first. */
  readonly log: readonly string[];
  /** Folders whose names are nobody's business. */
  readonly folders: readonly string[];
}

/** The text of the file: what is needed to understand a failure, nothing that tells who or what was scheduled. */
export function diagnosticBundle(facts: DiagnosticFacts): string {
  const { info } = facts;
  const bundle = {
    kind: 'Muster diagnostics',
    writtenAt: new Date(facts.now).toISOString(),
    app: {
      version: info.version,
      packaged: facts.packaged,
      workspace: info.workspace,
      language: info.language,
      timeZone: info.timeZone,
      ...info.runtime,
    },
    system: { platform: info.platform, ...facts.system },
    settings: facts.settings,
    keychain: info.keychain,
    storage: info.storage,
    records: facts.records,
    connections: facts.connections && {
      client: { source: facts.connections.client.source, kind: facts.connections.client.kind },
      accounts: facts.connections.accounts.map(withoutPerson),
    },
    log: facts.log.map(parsedLine),
  };
  return `${JSON.stringify(redact(bundle, facts.folders), null, 2)}\n`;
}

function withoutPerson(account: Account): object {
  const { health } = account;
  return {
    provider: account.provider,
    connectedAt: account.connectedAt,
    remembered: account.remembered,
    permissions: account.permissions,
    health: {
      state: health.state,
      lastSuccess: health.lastSuccess,
      lastErrorAt: health.lastErrorAt,
      lastErrorCode: health.lastError?.code ?? null,
    },
  };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
