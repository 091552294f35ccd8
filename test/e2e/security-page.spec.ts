import { expect, test } from 'playwright/test';
import { methodNames } from '../../preload/contract/names.ts';
import { type HostileServer, startHostileServer } from './support/hostile-server.ts';
import { launchMuster, type Running } from './support/launch.ts';

let muster: Running;
let hostile: HostileServer;

test.beforeAll(async () => {
  hostile = await startHostileServer();
  muster = await launchMuster();
});
test.afterAll(async () => {
  await muster.close();
  await hostile.close();
});

type Shape = Record<string, unknown>;

test('the window is sandboxed, isolated and without Node', async () => {
  const preferences = await muster.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  // Electron leaves these two out where they are off.
  expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
  expect(preferences.spellcheck ?? false).toBe(false);
});

test('the page has no Node, no Electron and no way to raw messages', async () => {
  const found = await muster.page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
      'setImmediate',
    ].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('window.muster has the methods of the contract and `on`, nothing else, and cannot be changed', async () => {
  const shape = await muster.page.evaluate(() => {
    const muster = (globalThis as unknown as { muster: Record<string, Record<string, unknown>> }).muster;
    try {
      (muster as Shape).app = 'replaced';
    } catch {
      // Strict mode tells; what counts is what stands there afterwards.
    }
    return Object.entries(muster).map(([name, value]) => [
      name,
      typeof value === 'function' ? 'function' : Object.keys(value),
    ]);
  });
  expect(Object.fromEntries(shape)).toEqual({ ...methodNames, on: 'function' });
});

test('a listener gets the payload alone, until it takes the way out', async () => {
  const heard = await muster.page.evaluate(async () => {
    interface Bridge {
      on(name: string, listener: (...values: unknown[]) => void): () => void;
      settings: { set(input: object): Promise<unknown> };
    }
    const { muster } = globalThis as unknown as { muster: Bridge };
    const calls: unknown[][] = [];
    let stop = (): void => undefined;
    await new Promise<void>((resolve) => {
      stop = muster.on('changed', (...values) => {
        calls.push(values);
        resolve();
      });
      void muster.settings.set({ weekStart: 'sunday' });
    });
    stop();
    await new Promise<void>((resolve) => {
      const end = muster.on('changed', () => {
        end();
        resolve();
      });
      void muster.settings.set({ weekStart: 'monday' });
    });
    let refused = false;
    try {
      muster.on('muster:call', () => undefined);
    } catch {
      refused = true;
    }
    return { calls, refused };
  });
  expect(heard).toEqual({ calls: [[{ topics: ['settings', 'app'] }]], refused: true });
});

test('a frame inside has no bridge', async () => {
  const bridged = await muster.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow !== null && 'muster' in frame.contentWindow;
  });
  expect(bridged).toBe(false);
});

/** Runs `act` in a task of the page's own, because what a debugger evaluates is excused from parts of the policy. */
async function violationOf(act: string, argument = ''): Promise<string> {
  return muster.page.evaluate(
    ([name = '', value = '']) => {
      const acts: Record<string, () => unknown> = {
        inlineScript: () => {
          const script = document.createElement('script');
          script.textContent = 'globalThis.ran = true';
          document.body.append(script);
        },
        handler: () => {
          const image = document.createElement('div');
          image.setAttribute('onclick', 'globalThis.ran = true');
          document.body.append(image);
          image.click();
        },
        javascriptLink: () => {
          const link = Object.assign(document.createElement('a'), {
            href: 'javascript:globalThis.ran = true',
          });
          document.body.append(link);
          link.click();
        },
        // biome-ignore lint/security/noGlobalEval: this is the attack
        evaluation: () => eval('globalThis.ran = true'),
        construction: () => new Function('globalThis.ran = true')(),
        foreignScript: () =>
          document.body.append(Object.assign(document.createElement('script'), { src: value })),
        dataScript: () =>
          document.body.append(
            Object.assign(document.createElement('script'), { src: 'data:text/javascript,ran=true' }),
          ),
        inlineStyle: () => {
          const style = document.createElement('style');
          style.textContent = 'body { background: red }';
          document.body.append(style);
        },
        foreignImage: () =>
          document.body.append(Object.assign(document.createElement('img'), { src: value })),
        worker: () => new Worker('data:text/javascript,1'),
        object: () => document.body.append(Object.assign(document.createElement('object'), { data: value })),
        base: () => document.head.append(Object.assign(document.createElement('base'), { href: value })),
        fetch: () => fetch(value).catch(() => undefined),
        socket: () => new WebSocket(value),
        beacon: () => navigator.sendBeacon(value, 'x'),
      };
      return new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        setTimeout(() => {
          try {
            acts[name]?.();
          } catch {
            // Blocked code throws besides; the violation is what is awaited.
          }
        });
      });
    },
    [act, argument],
  );
}

for (const [act, directive] of [
  ['inlineScript', 'script-src-elem'],
  ['handler', 'script-src-attr'],
  ['javascriptLink', 'script-src-elem'],
  ['evaluation', 'script-src'],
  ['construction', 'script-src'],
  ['dataScript', 'script-src-elem'],
  ['inlineStyle', 'style-src-elem'],
  ['worker', 'worker-src'],
] as const) {
  test(`the policy blocks: ${act}`, async () => {
    expect(await violationOf(act)).toBe(directive);
    expect(await muster.page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });
}

for (const [act, directive] of [
  ['foreignScript', 'script-src-elem'],
  ['foreignImage', 'img-src'],
  ['object', 'object-src'],
  ['base', 'base-uri'],
  ['fetch', 'connect-src'],
  ['socket', 'connect-src'],
  ['beacon', 'connect-src'],
] as const) {
  test(`the policy blocks another site: ${act}`, async () => {
    const url = hostile.url('/stolen');
    expect(await violationOf(act, act === 'socket' ? url.replace('http', 'ws') : url)).toBe(directive);
    expect(hostile.requests).toEqual([]);
  });
}

test('the policy blocks reading a file', async () => {
  expect(await violationOf('fetch', 'file:///etc/hostname')).toBe('connect-src');
});

test('copying a link is allowed, and every other permission is denied', async () => {
  await muster.page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'copy for the test';
    button.addEventListener('click', () =>
      navigator.clipboard.writeText('https://meet.example.com/abc').then(
        () => {
          button.dataset.outcome = 'copied';
        },
        (error: Error) => {
          button.dataset.outcome = error.name;
        },
      ),
    );
    document.body.prepend(button);
  });
  // A real press, not `click()`: Chromium lets only the page that has the focus copy.
  const button = muster.page.getByRole('button', { name: 'copy for the test' });
  await button.click();
  await expect(button).toHaveAttribute('data-outcome', 'copied');
  const states = await muster.page.evaluate(async () => {
    const denied = async (work: () => Promise<unknown>) =>
      work().then(
        () => 'allowed',
        (error: Error) => error.name,
      );
    const position = () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, ({ code }) =>
          reject(Object.assign(new Error(), { name: `code ${code}` })),
        ),
      );
    return {
      read: await denied(() => navigator.clipboard.readText()),
      camera: await denied(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await denied(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await denied(() => navigator.mediaDevices.getDisplayMedia()),
      midi: await denied(() => navigator.requestMIDIAccess({ sysex: true })),
      position: await denied(position),
      notifications: await Notification.requestPermission(),
      queried: (await navigator.permissions.query({ name: 'geolocation' })).state,
    };
  });
  expect(states).toMatchObject({
    read: 'NotAllowedError',
    position: 'code 1',
    notifications: 'denied',
    queried: 'denied',
  });
  expect(Object.values(states)).not.toContain('allowed');
});
