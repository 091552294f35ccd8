import { type AttendanceCounts, attendanceCounts } from '../../../preload/contract/attendance-facts.ts';
import type { SqlValue } from '../../storage/database.ts';

const noCounts: AttendanceCounts = {
  invited: 0,
  came: 0,
  late: 0,
  leftEarly: 0,
  partly: 0,
  noShow: 0,
  excused: 0,
  pending: 0,
  uninvited: 0,
  unknownGuests: 0,
  inNow: 0,
};

/** Counts that cannot be read count nobody. */
export function readCounts(value: SqlValue | undefined): AttendanceCounts {
  try {
    const found = attendanceCounts.safeParse(JSON.parse(String(value)));
    return found.success ? found.data : noCounts;
  } catch {
    return noCounts;
  }
}
