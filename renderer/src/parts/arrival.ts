import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';

/** True once the person has gone from one screen to another; the first screen never takes the focus. */
export const ArrivalContext = createContext<RefObject<boolean> | null>(null);

/** The heading of a screen: receives the focus after navigation, so that a screen reader says where one is. */
export function useFocusOnArrival<T extends HTMLElement>(): RefObject<T | null> {
  const heading = useRef<T>(null);
  const arrived = useContext(ArrivalContext);
  useEffect(() => {
    if (arrived?.current) heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return heading;
}
