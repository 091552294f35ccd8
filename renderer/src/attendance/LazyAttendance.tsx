import { lazy, Suspense } from 'react';
import { useMinute } from '../parts/useNow.ts';

const AttendanceOfMeeting = lazy(async () => {
  const module = await import('./AttendanceOfMeeting.tsx');
  return { default: module.AttendanceOfMeeting };
});

/** For the first screens: what it needs is read only once a meeting has begun. */
export function LazyAttendance(props: { meetingId: string; start: string; isNamed?: boolean }) {
  const now = useMinute();
  if (Date.parse(props.start) > now) return null;
  return (
    <Suspense fallback={null}>
      <AttendanceOfMeeting {...props} />
    </Suspense>
  );
}
