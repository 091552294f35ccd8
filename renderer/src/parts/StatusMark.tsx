import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs';
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import type { ReactNode } from 'react';
import styles from './StatusMark.module.css';

export type StatusTone = 'good' | 'warn' | 'bad' | 'busy' | 'neutral';

const icons = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  busy: IconClock,
  neutral: IconCircleDashed,
};

/** A status is always an icon and a word as well as a colour. */
export function StatusMark({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
