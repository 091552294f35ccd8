'use strict';
require('../ready.cjs');
require('../../../../out/main/index.cjs');
