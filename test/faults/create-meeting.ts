/** Creates one meeting in a process of its own, which the test kills: ORIGIN and USER_DATA stand in its arguments. */
import { createWorld } from '../integration/meetings/support/world.ts';
import { input } from './meeting-input.ts';

const [origin = '', userData = ''] = process.argv.slice(2);
const world = createWorld({ origin, userData, timing: { request: 60_000, conference: [60_000] } });
const result = await world.meetings.handlers.meetings.create(input);
process.stdout.write(`${JSON.stringify(result)}\n`);
await world.close();
