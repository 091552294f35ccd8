'use strict';
/**
 * Loaded before the application under measurement, the same for both: prints one line when the first window shows its
 * heading, has painted it, and answers to input.
 */
const { app } = require('electron');

const interactive = `new Promise((resolve) => {
  const look = () => {
    if (document.readyState !== 'complete' || !document.querySelector('h1')) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(
      performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.endsWith('.js')),
    )));
  };
  look();
})`;

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    const scripts = await window.webContents.executeJavaScript(interactive);
    process.stdout.write(`INTERACTIVE ${JSON.stringify(scripts)}\n`);
    app.exit(0);
  });
});
