/** Creates one meeting on Zoom in a process of its own, which the test kills: ORIGIN, USER_DATA, ZOOM_ORIGIN, ZOOM_APP. */
import { createWorld } from '../integration/meetings/support/world.ts';
import { input } from './meeting-input.ts';

const [origin = '', userData = '', zoomOrigin = '', app = '{}'] = process.argv.slice(2);
const zoom = { origin: zoomOrigin, app: JSON.parse(app) };
const world = createWorld({ origin, userData, zoom, timing: { request: 60_000, conference: [60_000] } });
const result = await world.meetings.handlers.meetings.create({ ...input, platform: { kind: 'zoom' } });
process.stdout.write(`${JSON.stringify(result)}\n`);
await world.close();
