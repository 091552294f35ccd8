import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../main/result.ts';
import { codeOf, type Desk, must, openDesk, signIn } from './desk.ts';
import { ana, GoogleServer } from './google-server.ts';

let server: GoogleServer;
let desk: Desk;

beforeEach(async () => {
  server = await GoogleServer.start();
  desk = openDesk({ endpoints: server.endpoints });
});
afterEach(async () => {
  await desk.close();
  await server.close();
  desk.platform.remove();
});

const fileFor = (kind: 'installed' | 'web', more: object = {}) =>
  JSON.stringify({
    [kind]: {
      client_id: server.client.clientId,
      client_secret: server.client.clientSecret,
      project_id: 'harbour',
      ...more,
    },
  });
const clientNow = async () => must(await desk.accounts.handlers.list(undefined)).client;

describe('the Google client', () => {
  it('is missing at first, and says what to do', async () => {
    expect(await clientNow()).toEqual({ source: 'none', kind: null, projectId: null, clientIdStart: null });
    expect(codeOf(await desk.accounts.handlers.connect({ provider: 'google' }))).toBe('client-missing');
  });

  it('is imported from a file that the person chooses; its secret stands in the keychain alone', async () => {
    desk.platform.fileToChoose = { name: 'client.json', text: fileFor('installed') };
    const { client } = must(await desk.accounts.handlers.importClient(undefined));
    expect(client).toEqual({
      source: 'file',
      kind: 'installed',
      projectId: 'harbour',
      clientIdStart: 'client-1',
    });
    expect(JSON.stringify(desk.context.database.all('SELECT * FROM google_client'))).not.toContain(
      'client-secret',
    );
    const { keychain, keychainService } = desk.platform;
    expect(must(await keychain.get(keychainService, 'google-client'))).toBe(server.client.clientSecret);

    await desk.close();
    desk = openDesk({ endpoints: server.endpoints, after: desk });
    must(await signIn(desk, server, ana));
  });

  it('stays as it is when the dialog is closed or the file is wrong', async () => {
    must(await desk.accounts.handlers.importClient({ content: fileFor('installed') }));
    expect(must(await desk.accounts.handlers.importClient(undefined))).toEqual({ client: null });
    expect(codeOf(await desk.accounts.handlers.importClient({ content: '{}' }))).toBe('client-not-json');
    expect((await clientNow()).source).toBe('file');
  });

  it('comes from the environment when no file was imported', async () => {
    await desk.close();
    desk = openDesk({ endpoints: server.endpoints, client: server.client, after: desk });
    expect((await clientNow()).source).toBe('environment');
    must(await desk.accounts.handlers.importClient({ content: fileFor('installed') }));
    expect((await clientNow()).source).toBe('file');
    must(await desk.accounts.handlers.forgetClient(undefined));
    expect((await clientNow()).source).toBe('environment');
    const { keychain, keychainService } = desk.platform;
    expect(must(await keychain.get(keychainService, 'google-client'))).toBeNull();
    must(await signIn(desk, server, ana));
  });

  it('of a web app signs in on exactly its registered redirect', async () => {
    const redirect = `http://localhost:${await freePort()}/oauth/back`;
    const content = fileFor('web', { redirect_uris: ['https://app.example/cb', redirect] });
    must(await desk.accounts.handlers.importClient({ content }));
    must(await signIn(desk, server, ana));
    expect(new URL(desk.platform.opened[0]?.url ?? '').searchParams.get('redirect_uri')).toBe(redirect);
    expect(server.requests.find((one) => one.path === '/token')?.form.get('redirect_uri')).toBe(redirect);
  });

  it('without a keychain is held for this session, and that is said', async () => {
    await desk.close();
    const refuse = async () => fail('keychain-missing');
    const keychain = { state: () => 'missing' as const, get: refuse, set: refuse, delete: refuse };
    desk = openDesk({ endpoints: server.endpoints, platform: { keychain } });
    const notices: unknown[] = [];
    desk.context.broadcast.subscribe((name, payload) => {
      if (name === 'notice') notices.push(payload);
    });
    must(await desk.accounts.handlers.importClient({ content: fileFor('installed') }));
    expect(notices).toMatchObject([{ kind: 'warning' }]);
    must(await signIn(desk, server, ana, { sessionOnly: true }));
  });

  it('that Google does not know any more is named as the reason', async () => {
    const content = JSON.stringify({ installed: { client_id: 'deleted', client_secret: 'x' } });
    must(await desk.accounts.handlers.importClient({ content }));
    expect(await signIn(desk, server, ana)).toMatchObject({
      error: { code: 'client-refused', details: { reason: 'invalid_client' } },
    });
  });
});

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) =>
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    }),
  );
}
