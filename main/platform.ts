import type { Result } from './result.ts';

export type KeychainState = 'unknown' | 'ready' | 'locked' | 'missing' | 'failed';

/** The operating system's keychain: one secret per (service, account) name. Every call has a time limit. */
export interface Keychain {
  /** As the last call left it; `unknown` before the first one, because asking may open a prompt. */
  state(): KeychainState;
  get(service: string, account: string): Promise<Result<string | null>>;
  set(service: string, account: string, secret: string): Promise<Result<void>>;
  delete(service: string, account: string): Promise<Result<void>>;
}

/** Preferences only: never secrets, never records. */
export interface Preferences {
  read(): Readonly<Record<string, unknown>>;
  write(values: Readonly<Record<string, unknown>>): void;
}

/** What may be opened in the browser: exact origins per kind of link. */
export type LinkKind = 'sign-in' | 'meeting' | 'event' | 'help';
export type LinkRules = Readonly<Record<LinkKind, readonly string[]>>;

/** The few things that Electron gives; everything under `main/` but `main/shell/` knows only this. */
export interface Platform {
  readonly version: string;
  readonly packaged: boolean;
  readonly runtime: { readonly electron: string; readonly chrome: string; readonly node: string };
  /** Folder of the database, the logs and the preferences. */
  readonly userData: string;
  /** Name under which secrets stand in the keychain; a moved user-data folder has its own. */
  readonly keychainService: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly keychain: Keychain;
  readonly preferences: Preferences;
  /** BCP 47 tags of the computer, preferred first. */
  locales(): readonly string[];
  /** IANA zone of the computer. */
  timeZone(): string;
  readonly power: {
    /** The computer woke from sleep, or somebody unlocked the screen. Returns the way out. */
    onResume(listener: () => void): () => void;
  };
  readonly network: {
    /** The computer has a network again. Returns the way out. */
    onOnline(listener: () => void): () => void;
  };
  /** Shows a notification of the system's. */
  notify(notification: { title: string; body: string }): Promise<Result<void>>;
  /** Opens `url` in the system browser when `rules` allow its origin for `kind`; refuses it otherwise. */
  openExternal(kind: LinkKind, url: string, rules: LinkRules): Promise<Result<void>>;
  /** Lets the person choose a text file of at most 100 kB; null when the dialog was closed. */
  chooseFile(options: {
    title: string;
    extensions: readonly string[];
  }): Promise<Result<{ name: string; text: string } | null>>;
  /** Lets the person choose where to save; null when the dialog was closed. */
  saveFile(options: {
    title: string;
    suggestedName: string;
    bytes: Uint8Array;
  }): Promise<Result<{ name: string } | null>>;
  /**
   * A PDF of a whole HTML document on A4. Scripts do not run and nothing is loaded; its one `<style>` carries
   * `nonce="__MUSTER_NONCE__"`, and style attributes have no effect. Fails with `print-failed`.
   */
  printPdf(document: { html: string; landscape: boolean }): Promise<Result<Uint8Array>>;
}
