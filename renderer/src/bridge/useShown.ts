import { useEffect } from 'react';
import { call, useMuster } from './muster.ts';

/** Tells main, once, that the first screen stands: what runs in the background has waited for it. */
export function useShown(): void {
  const muster = useMuster();
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      // Main begins by itself when it hears nothing.
      call(muster, 'app', 'shown', undefined).catch(() => undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [muster]);
}
