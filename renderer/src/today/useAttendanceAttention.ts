import { useEffect, useState } from 'react';
import { useRead } from '../bridge/queries.ts';
import { type AttendanceAttention, attendanceAttention } from './attendanceAttention.ts';

const days = 30 * 86_400_000;

/** Of the last thirty days. Asked when the first screen stands: what attendance needs is read from disk for it. */
export function useAttendanceAttention(midnight: number): readonly AttendanceAttention[] {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => setIdle(true), { timeout: 5000 });
    return () => cancelIdleCallback(idle);
  }, []);
  const from = new Date(midnight - days).toISOString();
  const read = useRead('attendance', 'list', { from, limit: 500 }, { enabled: isIdle, keepPrevious: true });
  return attendanceAttention(read.data?.meetings ?? []);
}
