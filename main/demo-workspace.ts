import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { optionalPermissions } from '../preload/contract/accounts.ts';
import { linkRules } from './links/rules.ts';
import { fail, ok, type Result } from './result.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

export interface DemoWorkspace {
  readonly workspace: Workspace;
  /** E-mail of the account that is signed in. */
  readonly address: string;
}

/**
 * Starts the stand-ins, a fresh set of records beside the real ones, and signs in as the coordinator through the same
 * flow that real accounts use; only the browser's part is played by the stand-in. The demo's sign-ins end with it,
 * so nothing of it enters the keychain.
 */
export async function openDemoWorkspace(
  base: Omit<WorkspaceOptions, 'demo'>,
): Promise<Result<DemoWorkspace>> {
  const { startDemo } = await import('./demo/start.ts');
  const server = await startDemo({ now: base.context.now });
  const folder = join(base.folder, 'demo');
  rmSync(folder, { recursive: true, force: true });
  const opened = openWorkspace({
    ...base,
    folder,
    demo: server,
    context: {
      ...base.context,
      workspace: 'demo',
      endpoints: server.endpoints,
      links: linkRules(server.endpoints, base.ownRooms),
      keychainService: `${base.context.keychainService} demo`,
    },
  });
  if (!opened.ok) {
    await server.close();
    return opened;
  }
  const workspace: Workspace = {
    ...opened.value,
    close: async () => {
      await opened.value.close();
      await server.close();
    },
  };
  const signedIn = await signIn(workspace, server);
  if (!signedIn.ok) {
    await workspace.close();
    return signedIn;
  }
  return ok({ workspace, address: signedIn.value });
}

async function signIn(
  { accounts }: Workspace,
  server: Awaited<ReturnType<typeof import('./demo/start.ts').startDemo>>,
): Promise<Result<string>> {
  const [address] = server.accounts;
  if (address === undefined) return fail('account-missing');
  const dataverse = await accounts.connectDataverse(
    {
      provider: 'dataverse',
      url: server.dataverse.url,
      sessionOnly: true,
      credentials: { kind: 'microsoft', ...server.microsoft },
    },
    async (authorizeUrl) => {
      await server.consentMicrosoft(authorizeUrl, { address });
      return ok(undefined);
    },
  );
  if (!dataverse.ok) return dataverse;
  const google = await accounts.connectGoogle(
    // What a person is asked when it is first needed, so that newcomers see attendance at once.
    { provider: 'google', sessionOnly: true, ask: [...optionalPermissions] },
    async (authorizeUrl) => {
      await server.consent(authorizeUrl, { address });
      return ok(undefined);
    },
  );
  return google.ok ? ok(google.value.account.address) : google;
}
