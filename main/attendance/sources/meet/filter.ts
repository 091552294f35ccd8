import { normaliseCode } from '../reports/code.ts';
import type { ConferenceQuery } from './meet.ts';

/**
 * The `filter` of conferenceRecords.list: what began in the window, of one room if a code is given.
 * https://developers.google.com/workspace/meet/api/reference/rest/v2/conferenceRecords/list
 */
export function filterOf(query: ConferenceQuery): string {
  const { from, to } = query.window;
  const times = `start_time>="${new Date(from).toISOString()}" AND start_time<="${new Date(to).toISOString()}"`;
  return 'code' in query ? `space.meeting_code = "${dashed(query.code)}" AND ${times}` : times;
}

/** As Meet writes a code; one of another length is not divided. */
function dashed(code: string): string {
  const letters = normaliseCode(code) ?? '';
  return letters.length === 10
    ? `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`
    : letters;
}
