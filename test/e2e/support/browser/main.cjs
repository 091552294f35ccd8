'use strict';
// The system browser of the end-to-end tests: a Chromium of its own that knows nothing of Muster.
const { app, BrowserWindow } = require('electron');

app
  .whenReady()
  .then(() => new BrowserWindow({ width: 900, height: 800 }).loadURL(process.env.BROWSER_ADDRESS));
