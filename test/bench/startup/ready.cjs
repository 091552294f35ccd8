'use strict';
/**
 * Loaded before the application under measurement, the same for both: prints one line when the first window shows its
 * heading, has painted it, and answers to input, with the scripts that were loaded until then.
 */
const { app, session } = require('electron');

const interactive = `new Promise((resolve) => {
  const look = () => {
    if (document.readyState !== 'complete' || !document.querySelector('h1')) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  };
  look();
})`;

app.once('browser-window-created', (_event, window) => {
  const scripts = [];
  session.defaultSession.webRequest.onCompleted(({ url }) => {
    if (url.endsWith('.js')) scripts.push(url);
  });
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(interactive);
    process.stdout.write(`INTERACTIVE ${JSON.stringify(scripts)}\n`);
    app.exit(0);
  });
});
