import { runDesktop } from './shell/lifecycle.ts';

/** The Electron entry: joins the shell and the services, which are loaded while the window opens. */
runDesktop(async (platform, options) => {
  const { createApp } = await import('./app.ts');
  return createApp(platform, options);
});
