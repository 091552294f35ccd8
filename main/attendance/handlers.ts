import type { SourceStanding } from '../../preload/contract/attendance-facts.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory/directory.ts';
import type { Implementation } from '../ipc/implementation.ts';
import { ok, type Result } from '../result.ts';
import { readSettings } from '../settings/settings.ts';
import { forget } from './privacy/forget.ts';
import { reduceOld } from './privacy/retention.ts';
import { assign, listLinks, markGroup, unassign } from './records/assigning.ts';
import { correct, excuse, uncorrect, unexcuse } from './records/correcting.ts';
import { listRules, setRules } from './records/setting-rules.ts';
import type { ViewDesk } from './views/desk.ts';
import { getAttendance } from './views/get.ts';
import { listAttendance } from './views/list.ts';
import { attendanceOverview } from './views/overview.ts';
import { personAttendance } from './views/person.ts';

export type Kept = Omit<Implementation['attendance'], 'sync' | 'export'>;

export interface KeptAttendance {
  readonly handlers: Kept;
  /** For the other parts that show what is kept. */
  readonly desk: ViewDesk;
  /** Deletes what is older than the setting says; returns how many meetings were reduced. */
  reduceOld(signal?: AbortSignal): Promise<number>;
}

/** What is kept of attendance: shown, corrected by hand, and deleted when its time is over. */
export function createKept(
  context: Context,
  directory: Directory,
  sources: (meetingId: string) => Promise<readonly SourceStanding[]>,
  closing?: AbortSignal,
): KeptAttendance {
  const { database, now, platform, broadcast } = context;
  const settings = () => readSettings(platform.preferences.read());
  const desk: ViewDesk = {
    database,
    now,
    namesOf: (addresses) => directory.namesOf(addresses),
    settings,
    timeZone: () => {
      const { timeZone } = settings();
      return timeZone === 'system' ? platform.timeZone() : timeZone;
    },
    describe: context.describe,
    sources,
    projectName: async (projectId) => {
      const found = await directory.projects(projectId);
      if (!found.ok) return null;
      return found.value.projects.find((one) => one.projectId === projectId)?.name ?? null;
    },
  };
  const told = <T>(result: Result<T>): Result<T> => {
    if (result.ok) broadcast.changed('attendance');
    return result;
  };
  return {
    desk,
    reduceOld: async (signal) => {
      const reduced = await reduceOld(desk, settings().attendanceRetentionDays, signal);
      if (reduced > 0) broadcast.changed('attendance');
      return reduced;
    },
    handlers: {
      list: (input) => listAttendance(desk, input),
      get: (input) => getAttendance(desk, input),
      person: (input) => personAttendance(desk, input),
      overview: (input) => attendanceOverview(desk, input),
      assign: async (input) => told(assign(desk, input)),
      unassign: async (input) => told(unassign(desk, input)),
      markGroup: async (input) => told(markGroup(desk, input)),
      links: async () => ok(listLinks(desk)),
      correct: async (input) => told(correct(desk, input)),
      uncorrect: async (input) => told(uncorrect(desk, input)),
      excuse: async (input) => told(excuse(desk, input)),
      unexcuse: async (input) => told(unexcuse(desk, input)),
      setRules: async (input) => told(setRules(desk, input)),
      rules: async () => ok(listRules(desk)),
      forget: async (input) => told(await forget(desk, input, closing)),
    },
  };
}
