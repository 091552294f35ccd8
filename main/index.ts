import type { App } from './app.ts';
import { runDesktop } from './shell/lifecycle.ts';

/** The Electron entry: joins the shell and the services, which are loaded while the page draws itself. */
runDesktop(async (platform, options) => {
  const { createApp } = await import('./app.ts');
  return answerOnce(createApp(platform, options));
});

/** What the page asks first is answered once before it asks: schemas, zones and records are then at hand. */
function answerOnce(app: App): App {
  for (const method of ['app.info', 'settings.get', 'accounts.list']) void app.call(method, undefined);
  return app;
}
