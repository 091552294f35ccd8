import keytar from 'keytar';
import { afterEach, beforeEach } from 'vitest';
import { type Demo, startDemo } from '../../../main/demo/start.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { contract } from '../../../preload/contract.ts';
import { type Desk, type DeskOptions, openDesk } from './desk.ts';

type Connect = Extract<CallInput<'accounts', 'connect'>, { provider: 'dataverse' }>;

export const tokenPath = /\/oauth2\/v2\.0\/token$/;

/** Of the test that runs: a tenant with its environment, and a Muster with the real keychain. */
export let demo: Demo;
export let desk: Desk;
/** Two people of the tenant. */
export let amara: string;
export let tomas: string;

/** For each test a new tenant and a new Muster. */
export function freshWorld(): void {
  beforeEach(async () => {
    demo = await startDemo({ now: () => Date.now() + (desk?.clock.ahead ?? 0) });
    [amara = '', tomas = ''] = demo.accounts;
    desk = openDesk({ endpoints: demo.endpoints });
  });
  afterEach(async () => {
    await desk.close();
    await demo.close();
    desk.platform.remove();
  });
}

export async function restart(options: Partial<DeskOptions> = {}): Promise<void> {
  await desk.close();
  desk = openDesk({ endpoints: demo.endpoints, after: desk, ...options });
}

export const input = (change: Partial<Connect> = {}): Connect => ({
  provider: 'dataverse',
  url: demo.dataverse.url,
  credentials: { kind: 'microsoft', ...demo.microsoft },
  ...change,
});

/** Signs `address` in; the answer must keep to the contract. */
export async function signIn(address = amara, change: Partial<Connect> = {}) {
  desk.platform.onOpen = (_, url) => void demo.consentMicrosoft(url, { address });
  const result = await desk.accounts.handlers.connect(input(change));
  if (result.ok) contract.accounts.connect.output.parse(result.value);
  return result;
}

/** What the directory would send to Dataverse. */
export async function token(options?: { refresh: boolean }) {
  const access = await desk.accounts.connections.dataverse();
  return access.ok ? access.value.token(options) : access;
}

/** What the token endpoint is asked and answers from now on. */
export function observeTokens() {
  const seen: { asked: Record<string, string>; given: Record<string, string> }[] = [];
  demo.observe(({ body, path, response }) => {
    if (!tokenPath.test(path)) return;
    seen.push({ asked: body as Record<string, string>, given: response as Record<string, string> });
  });
  return seen;
}

/** Everything that stands in the keychain. */
export const entries = () => keytar.findCredentials(desk.platform.keychainService);
