import type { GoogleAccess } from '../../../main/accounts/access.ts';
import { createAccounts } from '../../../main/accounts/accounts.ts';
import type { Context } from '../../../main/context.ts';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { ok } from '../../../main/result.ts';
import type { OptionalPermission } from '../../../preload/contract/accounts.ts';
import { must, openDesk } from '../accounts/desk.ts';

export interface GoogleDesk {
  readonly demo: Demo;
  readonly context: Context;
  readonly access: GoogleAccess;
  readonly clock: { ahead: number };
  /** State of the connection as the person sees it. */
  health(): Promise<string | undefined>;
  /** Requests to paths that match, as they were answered until now. */
  asked(path: RegExp): readonly { readonly query: URLSearchParams; readonly status: number }[];
  close(): Promise<void>;
}

/** The coordinator, signed in to the stand-ins with the permission that is tried. */
export async function openGoogleDesk(permission: OptionalPermission): Promise<GoogleDesk> {
  const clock = { ahead: 0 };
  const demo = await startDemo({ now: () => Date.now() + clock.ahead });
  const desk = openDesk({
    endpoints: demo.endpoints,
    timing: { request: 2_000, retry: [5, 5], minuteQuota: [5, 10, 20], retryAfter: 1_500 },
  });
  const context: Context = { ...desk.context, workspace: 'demo', now: () => Date.now() + clock.ahead };
  const accounts = createAccounts(context, { language: () => 'en', demoClient: demo.googleClient });
  const [address = ''] = demo.accounts;
  const open = async (url: string) => {
    await demo.consent(url, { address });
    return ok(undefined);
  };
  must(await accounts.connectGoogle({ provider: 'google', sessionOnly: true, ask: [permission] }, open));
  const access = must(await accounts.connections.google(undefined, permission));
  const exchanges: { path: string; query: URLSearchParams; status: number }[] = [];
  demo.observe(({ path, query, status }) => exchanges.push({ path, query, status }));
  return {
    demo,
    context,
    access,
    clock,
    health: async () => must(await accounts.handlers.list(undefined)).accounts[0]?.health.state,
    asked: (path) => exchanges.filter((exchange) => path.test(exchange.path)),
    close: async () => {
      await accounts.close();
      await desk.close();
      await demo.close();
      desk.platform.remove();
    },
  };
}
