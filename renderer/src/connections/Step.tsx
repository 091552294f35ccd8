import { type ReactNode, useEffect, useRef } from 'react';
import styles from './GoogleSignIn.module.css';

/** One step of several in the same place: takes the focus when the one before it, and the button that had it, are gone. */
export function Step({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) step.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={step} tabIndex={-1} className={styles.step}>
      {children}
    </div>
  );
}
