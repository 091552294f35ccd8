import { expect, test } from 'playwright/test';
import { closeForeignWindows, openForeignWindow, tryLoading } from './support/foreign-window.ts';
import { type HostileServer, startHostileServer } from './support/hostile-server.ts';
import { launchMuster, type Running } from './support/launch.ts';

let muster: Running;
let hostile: HostileServer;

test.beforeAll(async () => {
  hostile = await startHostileServer();
  muster = await launchMuster();
  await recordNavigations();
});
test.afterAll(async () => {
  await muster.close();
  await hostile.close();
});
test.afterEach(async () => {
  await closeForeignWindows(muster.electron, muster.page);
  expect(muster.page.url()).toMatch(/^app:\/\/muster\//);
});

interface Attempt {
  readonly event: string;
  readonly url: string;
  readonly prevented: boolean;
}

/** Registered after Muster's own listeners, so that it sees what they decided. */
async function recordNavigations(): Promise<void> {
  await muster.electron.evaluate(({ app, webContents }) => {
    const attempts: Attempt[] = [];
    Object.assign(globalThis, { attempts });
    const watch = (contents: Electron.WebContents): void => {
      const record = (event: string) => (details: { url?: string; defaultPrevented: boolean }) => {
        attempts.push({ event, url: details.url ?? '', prevented: details.defaultPrevented });
      };
      contents.on('will-navigate', record('navigate'));
      contents.on('will-frame-navigate', record('navigate'));
      contents.on('will-redirect', record('redirect'));
      contents.on('will-attach-webview', record('webview'));
    };
    for (const contents of webContents.getAllWebContents()) watch(contents);
    app.on('web-contents-created', (_event, contents) => watch(contents));
  });
}

const attempts = () =>
  muster.electron.evaluate(() => (globalThis as unknown as { attempts: Attempt[] }).attempts);

async function expectPrevented(event: string, url: string): Promise<void> {
  await expect.poll(attempts).toContainEqual({ event, url, prevented: true });
  expect((await attempts()).filter((attempt) => attempt.url === url && !attempt.prevented)).toEqual([]);
}

const windows = () => muster.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a script cannot take the page to another site', async () => {
  const url = hostile.url('/location');
  await muster.page.evaluate((to) => {
    location.href = to;
  }, url);
  await expectPrevented('navigate', url);
  expect(hostile.requests).toEqual([]);
});

test('a script cannot take the page to a file', async () => {
  const told = muster.page.waitForEvent('console', (message) =>
    message.text().includes('Not allowed to load local resource'),
  );
  await muster.page.evaluate(() => {
    location.href = 'file:///etc/hostname';
  });
  await told;
  const files = (await attempts()).filter(({ url }) => url.startsWith('file:'));
  expect(files.filter(({ prevented }) => !prevented)).toEqual([]);
});

test('the click on a link to another site leads nowhere', async () => {
  const url = hostile.url('/click');
  await clickLink(url, '');
  await expectPrevented('navigate', url);
  expect(hostile.requests).toEqual([]);
});

test('a link to a look-alike of the own origin leads nowhere', async () => {
  for (const url of ['app://muster.example.org/', 'app://elsewhere/', 'apps://muster/']) {
    await clickLink(url, '');
    await expectPrevented('navigate', url);
  }
});

test('a link to a new window opens none', async () => {
  await clickLink(hostile.url('/blank'), '_blank');
  // The answer of a second attempt, which is synchronous, comes behind the first one.
  expect(await muster.page.evaluate((to) => window.open(to) === null, hostile.url('/open'))).toBe(true);
  expect(await windows()).toBe(1);
  expect(hostile.requests).toEqual([]);
});

test('window.open opens nothing, for the own page neither', async () => {
  const opened = await muster.page.evaluate(
    (to) =>
      [to, 'app://muster/', 'about:blank', 'file:///etc/hostname'].map((url) => window.open(url) !== null),
    hostile.url('/open'),
  );
  expect(opened).toEqual([false, false, false, false]);
  expect(await windows()).toBe(1);
});

test('a form cannot be sent to another site', async () => {
  const directive = await muster.page.evaluate(
    (action) =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const form = Object.assign(document.createElement('form'), { action, method: 'post' });
        document.body.append(form);
        form.submit();
      }),
    hostile.url('/form'),
  );
  expect(directive).toBe('form-action');
  expect(hostile.requests).toEqual([]);
});

test('no frame shows another site or the own page', async () => {
  for (const url of [hostile.url('/frame'), 'app://muster/', 'data:text/html,x']) {
    const directive = await muster.page.evaluate(
      (src) =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          document.body.append(Object.assign(document.createElement('iframe'), { src }));
        }),
      url,
    );
    expect(directive).toBe('frame-src');
  }
  expect(hostile.requests).toEqual([]);
});

test('a window that gets to a site all the same does not follow its redirect', async () => {
  const loading = await tryLoading(muster.electron, { url: hostile.url('/redirect'), partition: 'foreign' });
  expect(loading).toBe('ERR_FAILED');
  await expectPrevented('redirect', hostile.url('/target'));
  expect(hostile.requests).toContain('/redirect');
  expect(hostile.requests).not.toContain('/target');
});

test('a webview is not attached, even where the tag is switched on', async () => {
  await openForeignWindow(muster.electron, {
    url: hostile.url('/webview'),
    partition: 'foreign',
    webviewTag: true,
  });
  await expect
    .poll(async () => (await attempts()).filter(({ event }) => event === 'webview'))
    .not.toEqual([]);
  expect((await attempts()).filter(({ event, prevented }) => event === 'webview' && !prevented)).toEqual([]);
  const kinds = await muster.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  );
  expect(kinds).not.toContain('webview');
  expect(hostile.requests).not.toContain('/inside');
});

test('in the own window a webview is a tag without meaning', async () => {
  const kind = await muster.page.evaluate(() => {
    const tag = document.createElement('webview');
    document.body.append(tag);
    return { constructor: tag.constructor.name, loads: 'loadURL' in tag };
  });
  expect(kind.loads).toBe(false);
});

async function clickLink(href: string, target: string): Promise<void> {
  await muster.page.evaluate(
    (attributes) => {
      const link = Object.assign(document.createElement('a'), attributes);
      document.body.append(link);
      link.click();
      link.remove();
    },
    { href, target },
  );
}
