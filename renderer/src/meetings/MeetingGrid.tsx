import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useWords } from '../i18n/words.ts';
import { List, ListBody } from '../parts/grid/List.tsx';
import { answerRowKey } from '../parts/grid/rowKeys.ts';
import { DayRow } from './DayRow.tsx';
import { GridHead } from './GridHead.tsx';
import { type ListView, moved, type Row } from './list.ts';
import styles from './MeetingGrid.module.css';
import { MeetingRow } from './MeetingRow.tsx';

/** Rows above this number are drawn only while they are in sight. */
const drawnAtOnce = 100;
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

  const move = (key: string): boolean => {
    const target = moved(rows, rows[stop]?.key ?? null, key);
    if (target === null) return false;
    wantsFocus.current = true;
    props.onMove(target);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void =>
    answerRowKey(event, () => props.onOpen(rows[stop]?.key ?? ''), move);

  const drawn = isLong
    ? virtual.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : rows.map((_, index) => ({ index, start: null }));

  return (
    <List
      ref={box}
      aria-label={t('meetings:gridLabel')}
      rows={rows.length}
      columns={6}
      isBehind={props.isBehind}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <GridHead view={props.view} onSort={props.onSort} />
      <ListBody height={isLong ? virtual.getTotalSize() : null}>
        {drawn.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return row.kind === 'day' ? (
            <DayRow key={row.key} row={row} now={props.now} index={index} top={start} />
          ) : (
            <MeetingRow
              key={row.key}
              meeting={row.meeting}
              now={props.now}
              index={index}
              top={start}
              showsDay={props.view.sort.key !== 'when'}
              isStop={index === stop}
              isOpened={row.key === props.opened}
              onOpen={props.onOpen}
            />
          );
        })}
      </ListBody>
    </List>
  );
}
