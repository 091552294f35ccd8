'use strict';
// Loaded into the application before its own code (`-r`). Playwright calls `__playwright_run` when it listens.
const { app } = require('electron');

const ready = app.whenReady();
let listens;
const both = new Promise((resolve) => {
  listens = resolve;
}).then(() => ready);

app.whenReady = () => both;
globalThis.__playwright_run = () => listens();
