'use strict';
require('../ready.cjs');
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

// Unlike Muster's, this window's page is a file: a bare window is the least that Electron can show.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile(path.join(__dirname, 'index.html'));
});
