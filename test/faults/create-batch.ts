/** Works through a batch in a process of its own, which the test kills: ORIGIN, USER_DATA and ROWS in its arguments. */
import { createBatchWorld } from '../integration/bulk/support/world.ts';

const [origin = '', userData = '', rows = ''] = process.argv.slice(2);
const world = createBatchWorld({ origin, userData, timing: { request: 60_000 } });
await world.meetings.resume();
if (rows === '') world.bulk.resume();
else await world.start(Number(rows));
const ended = await world.ended();
process.stdout.write(`${ended}\n`);
await world.close();
