import { useEffect } from 'react';
import { call, useMuster } from './muster.ts';

/** Milliseconds that a busy page may let the background wait. */
const longest = 1_000;

/** Tells main, once, that the first screen stands: what runs in the background has waited for it. */
export function useShown(): void {
  const muster = useMuster();
  useEffect(() => {
    // Idle, not merely painted: fonts and what the screen asks for come first.
    const idle = requestIdleCallback(
      () => {
        // Main begins by itself when it hears nothing.
        call(muster, 'app', 'shown', undefined).catch(() => undefined);
      },
      { timeout: longest },
    );
    return () => cancelIdleCallback(idle);
  }, [muster]);
}
