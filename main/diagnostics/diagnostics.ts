import { release, totalmem } from 'node:os';
import type { AppInfo } from '../../preload/contract/app.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import type { Implementation } from '../ipc/implementation.ts';
import type { LogFile } from '../log/create-log.ts';
import type { Platform } from '../platform.ts';
import { ok } from '../result.ts';
import type { Database } from '../storage/database.ts';
import { type DiagnosticFacts, diagnosticBundle } from './bundle.ts';

const lines = 500;
const titles = { en: 'Save diagnostics', es: 'Guardar diagnóstico' } as const;

export interface DiagnosticsContext {
  readonly platform: Pick<Platform, 'saveFile' | 'userData' | 'packaged'>;
  readonly log: Pick<LogFile, 'last'>;
  readonly info: () => AppInfo;
  readonly settings: () => Settings;
  /** Undefined when no records could be opened. */
  readonly workspace: () =>
    | {
        readonly context: { readonly database: Database };
        readonly handlers: Pick<Implementation, 'accounts'>;
      }
    | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export function createDiagnostics(context: DiagnosticsContext): Implementation['diagnostics'] {
  return {
    export: async () => {
      const text = diagnosticBundle(await gather(context));
      const bytes = new TextEncoder().encode(text);
      const saved = await context.platform.saveFile({
        title: titles[context.info().language],
        suggestedName: `muster-diagnostics-${new Date(context.now()).toISOString().slice(0, 10)}.json`,
        bytes,
      });
      if (!saved.ok) return saved;
      return ok({ saved: saved.value && { name: saved.value.name, bytes: bytes.length } });
    },
  };
}

async function gather({
  platform,
  log,
  info,
  settings,
  workspace,
  now,
}: DiagnosticsContext): Promise<DiagnosticFacts> {
  const current = workspace();
  const connections = await current?.handlers.accounts.list({});
  return {
    now: now(),
    info: info(),
    packaged: platform.packaged,
    system: { arch: process.arch, release: release(), memoryMb: Math.round(totalmem() / 1_048_576) },
    settings: settings(),
    records: current ? countRecords(current.context.database) : null,
    connections: connections?.ok ? connections.value : null,
    log: await log.last(lines),
    folders: [platform.userData],
  };
}

function countRecords(database: Database): { schema: number; rows: Record<string, number> } {
  const tables = database.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const rows = tables.map(({ name }) => {
    const count = database.get(`SELECT count(*) AS count FROM "${String(name).replaceAll('"', '""')}"`);
    return [String(name), Number(count?.count ?? 0)] as const;
  });
  return {
    schema: Number(database.get('PRAGMA user_version')?.user_version ?? 0),
    rows: Object.fromEntries(rows),
  };
}
