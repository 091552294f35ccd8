import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { BatchRow, BatchRowState } from '../../../preload/contract/bulk.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ScrollBox } from '../parts/ScrollBox.tsx';
import { StatusMark, type StatusTone } from '../parts/StatusMark.tsx';
import styles from './Import.module.css';

const tones: Readonly<Record<BatchRowState, StatusTone>> = {
  waiting: 'neutral',
  creating: 'busy',
  created: 'good',
  failed: 'bad',
  skipped: 'neutral',
  undone: 'neutral',
};
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Every row with what became of it; only those in sight are drawn. */
export function BatchRows(props: {
  rows: readonly BatchRow[];
  canRetry: boolean;
  onRetry: (row: number) => void;
  onOpen: (meetingId: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const box = useRef<HTMLElement>(null);
  const { rows } = props;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.error ? 3.75 : 2.375) * rem(),
    getItemKey: (index) => rows[index]?.row ?? index,
    overscan: 10,
  });
  return (
    <ScrollBox ref={box} label={t('bulk:rowsLabel')} className={styles.rows}>
      <ul className={styles.rowsBody} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          const { meetingId, error } = row;
          const title = row.title || t('untitled');
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.result}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span>{row.row}</span>
              {meetingId !== null && row.state !== 'undone' ? (
                <span>
                  <button
                    type="button"
                    aria-label={t('bulk:openMeeting', { title })}
                    onClick={() => props.onOpen(meetingId)}
                  >
                    {title}
                  </button>
                </span>
              ) : (
                <span>{title}</span>
              )}
              <span className={styles.when}>
                {row.start === null || row.end === null
                  ? ''
                  : `${formats.day(row.start, row.timeZone)} ${formats.timeRange(row.start, row.end, row.timeZone)}`}
              </span>
              <span>
                <StatusMark tone={error ? 'bad' : tones[row.state]}>
                  {t(`bulk:rowState.${row.state}`)}
                </StatusMark>
                {error ? (
                  <span className={styles.why}>
                    {error.message} {error.hint}{' '}
                    {props.canRetry ? (
                      <button type="button" onClick={() => props.onRetry(row.row)}>
                        {t('bulk:retryRow')}
                      </button>
                    ) : null}
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </ScrollBox>
  );
}
