import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useWords } from '../i18n/words.ts';
import { DayRow } from './DayRow.tsx';
import { GridHead } from './GridHead.tsx';
import { type ListView, moved, type Row } from './list.ts';
import styles from './MeetingGrid.module.css';
import { MeetingRow } from './MeetingRow.tsx';

/** Rows above this number are drawn only while they are in sight. */
const drawnAtOnce = 100;
const page = 10;
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * A grid by the ARIA pattern: one tab stop, arrows move between meetings, Enter opens. The row that has the focus is
 * always drawn, however far the list was scrolled, so that the focus is never lost.
 */
export function MeetingGrid(props: {
  ref: Ref<HTMLDivElement>;
  rows: readonly Row[];
  view: ListView;
  now: number;
  /** The meeting that the keys are at. */
  current: string | null;
  opened: string | null;
  isBehind: boolean;
  onSort: (change: (view: ListView) => ListView) => void;
  onMove: (meetingId: string) => void;
  onOpen: (meetingId: string) => void;
}) {
  const t = useWords();
  const { rows } = props;
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  useImperativeHandle(props.ref, () => box.current as HTMLDivElement);

  const found = rows.findIndex((row) => row.kind === 'meeting' && row.key === props.current);
  const stop = found >= 0 ? found : rows.findIndex((row) => row.kind === 'meeting');
  const isLong = rows.length > drawnAtOnce;
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? 2.25 : 2.75) * rem(),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    scrollPaddingStart: 2.25 * rem(),
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const drawn = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (stop < 0 || (stop >= from && stop <= to)) return drawn;
      return [...drawn, stop].toSorted((a, b) => a - b);
    },
  });

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    if (isLong) virtual.scrollToIndex(stop);
    const row = box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    row?.focus({ preventScroll: isLong });
    if (!isLong) row?.scrollIntoView({ block: 'nearest' });
  }, [stop, isLong, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[stop];
    // A sort button in the head has its own keys.
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && row) {
      event.preventDefault();
      props.onOpen(row.key);
      return;
    }
    const target = moved(rows, row?.key ?? null, event.key, page);
    if (target === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    props.onMove(target);
  };

  const drawn = isLong
    ? virtual.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : rows.map((_, index) => ({ index, start: null }));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part and keep its row count
    <div
      ref={box}
      role="grid"
      aria-label={t('meetings:gridLabel')}
      aria-rowcount={rows.length + 1}
      aria-colcount={6}
      aria-busy={props.isBehind}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <GridHead view={props.view} onSort={props.onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: the body of the grid above */}
      <div
        role="rowgroup"
        className={styles.body}
        style={isLong ? { height: virtual.getTotalSize() } : undefined}
      >
        {drawn.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const place =
            start === null ? undefined : ({ position: 'absolute', insetInline: 0, top: start } as const);
          return row.kind === 'day' ? (
            <DayRow key={row.key} row={row} now={props.now} index={index + 2} place={place} />
          ) : (
            <MeetingRow
              key={row.key}
              meeting={row.meeting}
              now={props.now}
              index={index + 2}
              place={place}
              showsDay={props.view.sort.key !== 'when'}
              isStop={index === stop}
              isOpened={row.key === props.opened}
              onOpen={props.onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}
