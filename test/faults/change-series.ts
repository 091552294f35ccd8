/** Changes the guests of a whole class, in a process of its own, which the test kills; its place stands in its arguments. */
import { worldAt } from '../integration/series/class.ts';

const [origin = '', token = '', address = '', userData = '', meetingId = ''] = process.argv.slice(2);
const world = worldAt({ origin, token, address }, { userData, timing: { request: 60_000, retry: [60_000] } });
const result = await world.meetings.handlers.series.update({
  meetingId,
  scope: 'all',
  title: 'Logic',
  addGuests: [{ email: 'zoe@example.org', name: null, why: ['typed'] }],
  removeGuests: ['guest@example.com'],
});
process.stdout.write(`${JSON.stringify(result)}\n`);
await world.close();
