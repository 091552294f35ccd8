import type { AppInfo } from '../preload/contract/app.ts';
import type { Envelope, ErrorValue } from '../preload/contract/errors.ts';
import { Broadcast } from './broadcast.ts';
import { configuredEndpoints } from './configured-endpoints.ts';
import type { Context } from './context.ts';
import { keepWorkspace } from './current-workspace.ts';
import { openDemoWorkspace } from './demo-workspace.ts';
import { createDiagnostics } from './diagnostics/diagnostics.ts';
import type { Endpoints } from './endpoints.ts';
import { createDispatch } from './ipc/dispatch.ts';
import type { Implementation, WorkspaceHandlers } from './ipc/implementation.ts';
import { refusingHandlers } from './ipc/refusing.ts';
import type { Timers } from './jobs/runner.ts';
import { linkRules } from './links/rules.ts';
import { createLog } from './log/create-log.ts';
import type { Platform } from './platform.ts';
import { type Failure, fail, ok, type Result } from './result.ts';
import { createSettings } from './settings/settings.ts';
import { productionTiming, type Timing } from './timing.ts';
import { testWords } from './words/connections.ts';
import { chooseLanguage, describeFailure } from './words/words.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

export interface AppOptions {
  readonly endpoints?: Endpoints;
  readonly timing?: Timing;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** For what is done in the background now and then. */
  readonly timers?: Timers;
  /** Nothing runs in the background before this or `app.shown`, whichever comes first. Not given: at once. */
  readonly latestStart?: Promise<void>;
}

export interface App {
  /** The one way in; see `createDispatch`. */
  call(method: unknown, payload: unknown): Promise<Envelope<unknown>>;
  readonly subscribe: Broadcast['subscribe'];
  /** Resolves when what an earlier run left open has been looked at and the calendars were read, or could not be. */
  readonly started: Promise<void>;
  close(): Promise<void>;
}

const helpPages = {
  'google-console': 'https://console.cloud.google.com/auth/clients',
  'google-api': 'https://console.cloud.google.com/apis/library/calendar-json.googleapis.com',
  'power-apps': 'https://make.powerapps.com',
  entra: 'https://entra.microsoft.com',
} as const;

/** The composition root: builds every service by hand on what the platform gives. */
export function createApp(platform: Platform, options: AppOptions = {}): App {
  const now = options.now ?? Date.now;
  const demoOnly = platform.environment.MUSTER_DEMO_ONLY === '1';
  const broadcast = new Broadcast();
  const log = createLog(platform);
  const endpoints = options.endpoints ?? configuredEndpoints(platform, log);
  const settings = createSettings(platform.preferences, broadcast);
  const language = () => chooseLanguage(settings.current().language, platform.locales());
  const describe = (failure: Failure): ErrorValue => describeFailure(failure, language());
  const ownRooms = () => settings.current().ownRooms;
  const context: Omit<Context, 'database'> = {
    workspace: 'real',
    platform,
    endpoints,
    timing: options.timing ?? productionTiming,
    links: linkRules(endpoints, ownRooms),
    keychainService: platform.keychainService,
    broadcast,
    log,
    now,
    describe,
  };
  const base: WorkspaceOptions = {
    folder: platform.userData,
    context,
    language,
    ownRooms,
    mayNotify: () => settings.current().notifications,
    timeZone: () => {
      const { timeZone } = settings.current();
      return timeZone === 'system' ? platform.timeZone() : timeZone;
    },
    ...(options.timers ? { timers: options.timers } : {}),
  };

  const workspace = keepWorkspace(openWorkspace(base), { broadcast, log });
  let refused: WorkspaceHandlers | undefined;
  let tellShown: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => {
    tellShown = resolve;
  });

  const handlers = (): WorkspaceHandlers => {
    const current = workspace.get();
    if (current.ok) return current.value.handlers;
    refused ??= refusingHandlers(current.error);
    return refused;
  };

  const accountHandlers = (): Implementation['accounts'] => {
    const { accounts } = handlers();
    if (!demoOnly || info().workspace === 'demo') return accounts;
    const refuse = async () => fail('demo-only-runtime');
    return { ...accounts, connect: refuse, importClient: refuse };
  };

  const info = (): AppInfo => {
    const current = workspace.get();
    return {
      version: platform.version,
      workspace: current.ok ? current.value.context.workspace : 'real',
      demoOnly,
      language: language(),
      timeZone: platform.timeZone(),
      runtime: { ...platform.runtime },
      platform: process.platform,
      keychain: { state: platform.keychain.state() },
      storage: storageState(current, describe),
    };
  };

  const implementation: Implementation = {
    app: {
      info: async () => ok(info()),
      shown: async () => {
        tellShown();
        return ok({ done: true });
      },
      enterDemo: async () =>
        info().workspace === 'demo'
          ? fail('not-in-demo')
          : workspace.change(async () => {
              const demo = await openDemoWorkspace(base);
              if (!demo.ok) return demo;
              const { workspace: next, address } = demo.value;
              return ok({ next, value: { workspace: 'demo' as const, address } });
            }),
      leaveDemo: async () =>
        info().workspace === 'real'
          ? fail('only-in-demo')
          : workspace.change(async () => {
              const opened = openWorkspace(base);
              return opened.ok ? ok({ next: opened.value, value: { workspace: 'real' as const } }) : opened;
            }),
      testNotification: async () => {
        const shown = await platform.notify(testWords(language()));
        return shown.ok ? ok({ done: true }) : shown;
      },
      openHelp: async ({ topic }) => {
        const opened = await platform.openExternal('help', helpPages[topic], context.links);
        return opened.ok ? ok({ done: true }) : opened;
      },
    },
    settings: settings.handlers,
    diagnostics: createDiagnostics({
      platform,
      log,
      info,
      settings: settings.current,
      workspace: () => {
        const current = workspace.get();
        return current.ok ? current.value : undefined;
      },
      now,
    }),
    get accounts() {
      return accountHandlers();
    },
    get calendars() {
      return handlers().calendars;
    },
    get directory() {
      return handlers().directory;
    },
    get audience() {
      return handlers().audience;
    },
    get availability() {
      return handlers().availability;
    },
    get checks() {
      return handlers().checks;
    },
    get meetings() {
      return handlers().meetings;
    },
    get series() {
      return handlers().series;
    },
    get attendance() {
      return handlers().attendance;
    },
    get jobs() {
      return handlers().jobs;
    },
    get bulk() {
      return handlers().bulk;
    },
    get templates() {
      return handlers().templates;
    },
  };

  const dispatch = createDispatch({ implementation, describe, log });
  // Entering the demo from the command line comes before the first call, so that no other screen flashes by.
  const atStart =
    platform.environment.MUSTER_DEMO === '1' ? dispatch('app.enterDemo', {}) : Promise.resolve();
  const started = Promise.all([
    options.latestStart && Promise.race([options.latestStart, shown]),
    atStart,
  ]).then(() => workspace.begin());

  return {
    call: async (method, payload) => {
      await atStart;
      return dispatch(method, payload);
    },
    subscribe: (listener) => broadcast.subscribe(listener),
    started,
    close: async () => {
      await workspace.close();
      await log.close();
    },
  };
}

function storageState(
  current: Result<Workspace>,
  describe: (failure: Failure) => ErrorValue,
): AppInfo['storage'] {
  if (!current.ok) return { state: 'refused', error: describe(current.error) };
  const { backup } = current.value;
  return backup === null ? { state: 'ready' } : { state: 'restarted', backup };
}
