import { useEffect, useState } from 'react';
import { untilNextChange } from '../i18n/relative.ts';

/** The present moment, ticking only as often as the words about `moment` (epoch ms) can change. */
export function useNowAbout(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), untilNextChange(moment - now));
    return () => clearTimeout(timer);
  }, [moment, now]);
  return now;
}

/** The present moment, ticking at every full minute: for clocks and now-lines. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 60_005 - (now % 60_000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
