import { type App, createApp } from '../../../../main/app.ts';
import { type Demo, type DemoOptions, startDemo } from '../../../../main/demo/start.ts';
import type { Timers } from '../../../../main/jobs/runner.ts';
import type { Keychain } from '../../../../main/platform.ts';
import { ok } from '../../../../main/result.ts';
import type { Timing } from '../../../../main/timing.ts';
import { createTestPlatform, type TestPlatform } from '../../../support/platform.ts';
import { shortTiming } from './world.ts';

export interface DemoApp {
  readonly demo: Demo;
  readonly platform: TestPlatform;
  app: App;
  /** Calls and takes the value; an error is thrown with its code. */
  call<T>(method: string, payload?: unknown): Promise<T>;
  /** Closes the application and opens it again on the same records. */
  restart(): Promise<void>;
  /** Opens it again after it was closed, or killed. */
  reopen(): void;
  close(): Promise<void>;
}

/** The whole application, signed in to Google and Dataverse as the demo's stand-ins have them. */
export async function startDemoApp(
  options: Partial<DemoOptions> & { scopes?: string[]; timing?: Partial<Timing>; timers?: Timers } = {},
): Promise<DemoApp> {
  const demo = await startDemo({ now: Date.now, timeZone: 'Europe/Madrid', ...options });
  const platform = createTestPlatform({ keychain: memoryKeychain() });
  const open = () =>
    createApp(platform, {
      endpoints: demo.endpoints,
      ...(options.now ? { now: options.now } : {}),
      ...(options.timers ? { timers: options.timers } : {}),
      timing: { ...shortTiming, request: 1000, ...options.timing },
    });
  const [address = ''] = demo.accounts;
  platform.onOpen = (kind, url) => {
    const scopes = options.scopes === undefined ? {} : { scopes: options.scopes };
    if (kind === 'sign-in') void demo.consent(url, { address, ...scopes });
  };
  const one: DemoApp = {
    demo,
    platform,
    app: open(),
    call: async <T>(method: string, payload?: unknown) => {
      const answer = await one.app.call(method, payload);
      if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
      return answer.value as T;
    },
    restart: async () => {
      await one.app.close();
      one.reopen();
    },
    reopen: () => {
      one.app = open();
    },
    close: async () => {
      await one.app.close();
      await demo.close();
      platform.remove();
    },
  };
  await one.call('accounts.importClient', { content: clientFile(demo) });
  await one.call('accounts.connect', { provider: 'google' });
  const { url, tenantId, clientId, clientSecret } = demo.dataverse;
  const credentials = { kind: 'client-credentials', tenantId, clientId, clientSecret };
  await one.call('accounts.connect', { provider: 'dataverse', url, credentials });
  return one;
}

function clientFile({ googleClient, endpoints }: Demo): string {
  return JSON.stringify({
    installed: {
      client_id: googleClient.clientId,
      client_secret: googleClient.clientSecret,
      project_id: 'demo',
      auth_uri: endpoints.google.authorize,
      token_uri: endpoints.google.token,
      redirect_uris: ['http://localhost'],
    },
  });
}

function memoryKeychain(): Keychain {
  const secrets = new Map<string, string>();
  return {
    state: () => 'ready',
    get: async (service, account) => ok(secrets.get(`${service}/${account}`) ?? null),
    set: async (service, account, secret) => {
      secrets.set(`${service}/${account}`, secret);
      return ok(undefined);
    },
    delete: async (service, account) => {
      secrets.delete(`${service}/${account}`);
      return ok(undefined);
    },
  };
}
