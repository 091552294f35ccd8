/**
 * Changes one meeting in a process of its own, which the test kills. Its arguments: ORIGIN, USER_DATA, MEETING_ID, and
 * `hold` for a change that is held back.
 */
import { createWorld } from '../integration/meetings/support/world.ts';

const [origin = '', userData = '', meetingId = '', how = ''] = process.argv.slice(2);
const world = createWorld({ origin, userData, timing: { request: 60_000, undo: 60_000 } });
const result = await world.meetings.handlers.meetings.update({
  meetingId,
  changes: { title: 'Dress rehearsal' },
  hold: how === 'hold',
});
process.stdout.write(`${JSON.stringify(result)}\n`);
