'use strict';
require('../ready.cjs');
const { app } = require('electron');
const path = require('node:path');

const root = path.join(__dirname, '..', '..', '..', '..');
app.setAppPath(root);
require(path.join(root, 'out', 'main', 'index.cjs'));
