/**
 * Does something to a class on Zoom, in a process of its own, which the test kills: ORIGIN, TOKEN, ADDRESS, USER_DATA,
 * ZOOM_APP, then what (create, cut or cancel) and the meeting.
 */
import { weekly, worldAt } from '../integration/series/class.ts';

const [origin = '', token = '', address = '', userData = '', app = '{}', what = '', meetingId = ''] =
  process.argv.slice(2);
const world = worldAt(
  { origin, token, address },
  {
    userData,
    zoom: { origin, app: JSON.parse(app) },
    timing: { request: 60_000, retry: [60_000], conference: [60_000] },
  },
);
const { meetings, series } = world.meetings.handlers;
const result =
  what === 'create'
    ? await meetings.create({ ...weekly, platform: { kind: 'zoom' }, requestId: 'one press' })
    : what === 'cut'
      ? await series.update({ meetingId, scope: 'following', title: 'Logic' })
      : await series.cancel({ meetingId, scope: 'all' });
process.stdout.write(`${JSON.stringify(result)}\n`);
await world.close();
