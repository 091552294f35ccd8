import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeychain } from '../../main/accounts/keychain.ts';
import { checkLink } from '../../main/links/rules.ts';
import type { LinkKind, Platform } from '../../main/platform.ts';
import { ok } from '../../main/result.ts';

export interface TestPlatform extends Platform {
  /** What was opened in the browser, in order; allowed links only. */
  readonly opened: { readonly kind: LinkKind; readonly url: string }[];
  /** What was saved, by name. */
  readonly saved: Map<string, Uint8Array>;
  /** Documents that were to be made into a PDF: laying them out takes Electron. */
  readonly printed: string[];
  /** The file that the next file dialog "chooses". */
  fileToChoose: { name: string; text: string } | null;
  /** What was notified, in order. */
  readonly notified: { readonly title: string; readonly body: string }[];
  /** The computer wakes from sleep. */
  resume(): void;
  /** The network is back. */
  online(): void;
  /** Called with every link instead of a browser. */
  onOpen: (kind: LinkKind, url: string) => void;
  remove(): void;
}

/** A platform in plain Node: a fresh folder, the real keychain under a name of its own, no windows. */
export function createTestPlatform(overrides: Partial<Platform> = {}): TestPlatform {
  const userData = overrides.userData ?? mkdtempSync(join(tmpdir(), 'muster-test-'));
  const stored: Record<string, unknown> = {};
  const resumed = new Set<() => void>();
  const onlineAgain = new Set<() => void>();
  const platform: TestPlatform = {
    version: '0.0.0-test',
    packaged: false,
    runtime: { electron: 'none', chrome: 'none', node: process.versions.node },
    userData,
    keychainService: `Muster test ${randomUUID()}`,
    environment: {},
    keychain: createKeychain(10_000),
    preferences: { read: () => stored, write: (values) => void Object.assign(stored, values) },
    locales: () => ['en-GB'],
    timeZone: () => 'Europe/Madrid',
    openExternal: async (kind, url, rules) => {
      const checked = checkLink(kind, url, rules);
      if (!checked.ok) return checked;
      platform.opened.push({ kind, url });
      platform.onOpen(kind, url);
      return ok(undefined);
    },
    chooseFile: async () => ok(platform.fileToChoose),
    saveFile: async ({ suggestedName, bytes }) => {
      platform.saved.set(suggestedName, bytes);
      return ok({ name: suggestedName });
    },
    printPdf: async ({ html }) => {
      platform.printed.push(html);
      return ok(new TextEncoder().encode('%PDF-'));
    },
    power: { onResume: (listener) => listen(resumed, listener) },
    network: { onOnline: (listener) => listen(onlineAgain, listener) },
    notify: async (notification) => {
      platform.notified.push(notification);
      return ok(undefined);
    },
    ...overrides,
    opened: [],
    notified: [],
    resume: () => tell(resumed),
    online: () => tell(onlineAgain),
    saved: new Map(),
    printed: [],
    fileToChoose: null,
    onOpen: () => undefined,
    remove: () => rmSync(userData, { recursive: true, force: true }),
  };
  return platform;
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}
