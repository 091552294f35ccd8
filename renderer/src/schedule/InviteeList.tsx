import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Invitee, Why } from '../../../preload/contract/audience.ts';
import { useWords } from '../i18n/words.ts';
import { ScrollBox } from '../parts/ScrollBox.tsx';
import styles from './Preview.module.css';

/** Rows above this number are drawn only while they are in sight. */
const drawnAtOnce = 100;

/** Everybody who will be invited: name, address and why they are in. Scrolls by keyboard too. */
export function InviteeList({ invitees, isBehind }: { invitees: readonly Invitee[]; isBehind: boolean }) {
  const t = useWords();
  const box = useRef<HTMLElement>(null);
  const isLong = invitees.length > drawnAtOnce;
  const rows = useVirtualizer({
    count: invitees.length,
    enabled: isLong,
    getScrollElement: () => box.current,
    // 2.25rem at the size of text in use, so that zoomed text keeps its room
    estimateSize: () => 2.25 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    overscan: 12,
  });
  if (invitees.length === 0) return null;
  const shown = isLong
    ? rows.getVirtualItems().map((row) => ({ index: row.index, top: row.start }))
    : invitees.map((_, index) => ({ index, top: null }));
  return (
    <ScrollBox
      ref={box}
      label={t('schedule:preview.listLabel')}
      className={styles.box}
      data-behind={isBehind || undefined}
    >
      <ul
        className={isLong ? styles.tall : undefined}
        style={isLong ? { height: rows.getTotalSize() } : undefined}
      >
        {shown.map(({ index, top }) => {
          const invitee = invitees[index];
          if (!invitee) return null;
          return (
            <li
              key={invitee.email}
              className={styles.row}
              aria-setsize={invitees.length}
              aria-posinset={index + 1}
              style={
                top === null
                  ? undefined
                  : { position: 'absolute', insetInline: 0, transform: `translateY(${top}px)` }
              }
            >
              <span className={styles.who}>
                <span className={styles.name}>{invitee.name ?? invitee.email}</span>
                {invitee.name === null ? null : <span className={styles.email}>{invitee.email}</span>}
              </span>
              <WhyWords why={invitee.why} />
            </li>
          );
        })}
      </ul>
    </ScrollBox>
  );
}

function WhyWords({ why }: { why: readonly Why[] }) {
  const t = useWords();
  const words = why.map((one) => {
    if (one.kind !== 'project') return t(`schedule:why.${one.kind}`);
    return one.projectName ?? t('schedule:why.projectUnnamed');
  });
  const text = [...new Set(words)].join(' · ');
  return (
    <span className={styles.why} title={text}>
      {text}
    </span>
  );
}
