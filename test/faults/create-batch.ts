/**
 * Works through a batch in a process of its own, which the test kills: ORIGIN, USER_DATA, ROWS (empty: goes on with what
 * is there), and for a batch on Zoom ZOOM_ORIGIN and ZOOM_APP.
 */
import { createBatchWorld } from '../integration/bulk/support/world.ts';

const [origin = '', userData = '', rows = '', zoomOrigin = '', app = ''] = process.argv.slice(2);
const zoom = app === '' ? {} : { zoom: { origin: zoomOrigin, app: JSON.parse(app) } };
const world = createBatchWorld({ origin, userData, timing: { request: 60_000 }, ...zoom });
await world.meetings.resume();
if (rows === '') world.bulk.resume();
else await world.start(Number(rows), app === '' ? undefined : { kind: 'zoom' });
const ended = await world.ended();
process.stdout.write(`${ended}\n`);
await world.close();
