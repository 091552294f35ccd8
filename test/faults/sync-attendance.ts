/** Catches up in a process of its own, which the test kills. Its arguments: ORIGIN, USER_DATA, NOW. */
import { openAttendance } from '../support/attendance-world.ts';

const [origin = '', userData = '', now = ''] = process.argv.slice(2);
const world = openAttendance(origin, Number(now), userData);
const result = await world.sync.lookAtDue(new AbortController().signal);
process.stdout.write(`${JSON.stringify(result)}\n`);
