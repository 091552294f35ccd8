import { activity } from './activity.ts';
import { attendance } from './attendance.ts';
import { attendanceExport } from './attendance-export.ts';
import { overview } from './attendance-overview.ts';
import { attendanceSettings } from './attendance-settings.ts';
import { availability } from './availability.ts';
import { bulk } from './bulk.ts';
import { calendars } from './calendars.ts';
import { changes } from './changes.ts';
import { checks } from './checks.ts';
import { common } from './common.ts';
import { connections } from './connections.ts';
import { frame } from './frame.ts';
import { meetings } from './meetings.ts';
import { palette } from './palette.ts';
import { people } from './people.ts';
import { platforms } from './platforms.ts';
import { quick } from './quick.ts';
import { schedule } from './schedule.ts';
import { series } from './series.ts';
import { settings } from './settings.ts';
import { templates } from './templates.ts';
import { today } from './today.ts';
import { week } from './week.ts';
import { welcome } from './welcome.ts';

export const en = {
  activity,
  attendance,
  attendanceExport,
  attendanceSettings,
  overview,
  availability,
  common,
  frame,
  welcome,
  today,
  schedule,
  meetings,
  people,
  connections,
  series,
  settings,
  bulk,
  templates,
  calendars,
  checks,
  palette,
  quick,
  changes,
  platforms,
  week,
};
