import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import styles from './Matrix.module.css';
import { MatrixFoot } from './MatrixFoot.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow, sums } from './MatrixRow.tsx';
import { markTexts } from './markWords.ts';
import { type Overview, type SortKey, sortedBy, totalOf, type View } from './matrix.ts';
import { movedTo, type Place } from './move.ts';
import { useMarkSheet } from './useMarkSheet.ts';
import { columnWidth, rowHeight, useSight } from './useSight.ts';

export interface MatrixHandle {
  /** To the cell that the keys are at. */
  focus: () => void;
}

const sumsWidth = 21;

/**
 * People × meetings: a grid by the ARIA pattern whose cells the arrows go through; Enter opens the meeting of a cell and
 * the person of a name. Only what is in sight is drawn, in both directions, and the cell that the keys are at.
 */
export function Matrix(props: {
  ref: Ref<MatrixHandle>;
  overview: Overview;
  /** Places in `overview.people`. */
  rows: readonly number[];
  view: View;
  isBehind: boolean;
  onView: (view: View) => void;
  onMeeting: (meetingId: string) => void;
  onPerson: (email: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const texts = useMemo(() => markTexts(t), [t]);
  useMarkSheet(texts);
  const { overview, rows, view } = props;
  const { meetings, people } = overview;
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const sight = useSight(box, rows.length, meetings.length);
  const columns = meetings.length + 1 + sums.length;
  const stop = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, columns - 1) };
  const total = useMemo(() => totalOf(people), [people]);
  const unknown = useMemo(
    () => new Set(meetings.flatMap(({ estimated }, column) => (estimated ? [column] : []))),
    [meetings],
  );
  const hasTitles = useMemo(() => new Set(meetings.map(({ title }) => title)).size > 1, [meetings]);
  const focusStop = (): HTMLElement | null => {
    const cell = box.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]') ?? null;
    cell?.focus({ preventScroll: true });
    return cell;
  };
  useImperativeHandle(props.ref, () => ({ focus: focusStop }));

  const listKey = `${view.query} ${view.only} ${view.sort.key} ${view.sort.descending}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, whatever the row
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
    setPlace((before) => ({ row: Math.min(before.row, 0), column: before.column }));
  }, [listKey]);
  // The latest meetings are what one looks for; they stand on the right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each choice of meetings
  useEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, [meetings[0]?.meetingId, meetings.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each move
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusStop()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [stop.row, stop.column]);

  const open = ({ row, column }: Place): void => {
    const meeting = meetings[column - 1];
    const person = people[rows[row] ?? -1];
    if (meeting) props.onMeeting(meeting.meetingId);
    else if (person) props.onPerson(person.email);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || !(event.target instanceof HTMLElement) || !event.target.dataset.column) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const button = stop.row === -1 ? event.target.querySelector('button') : null;
      if (button) button.click();
      else open(stop);
      return;
    }
    const isWhole = event.ctrlKey || event.metaKey;
    const target = movedTo(stop, event.key, isWhole, { rows: rows.length, columns });
    if (target === null) return;
    event.preventDefault();
    wantsFocus.current = target.row !== stop.row || target.column !== stop.column;
    setPlace(target);
  };
  const onClick = (event: MouseEvent): void => {
    const clicked = placeOf(event.target);
    if (clicked === null) return;
    // The row that the keys are at is drawn anew.
    wantsFocus.current = clicked.row !== stop.row || clicked.column !== stop.column;
    setPlace(clicked);
    if (!(event.target instanceof HTMLElement) || event.target.closest('button') === null) open(clicked);
  };
  const latest = useRef(view);
  latest.current = view;
  const { onView } = props;
  const onSort = useCallback((key: SortKey) => onView(sortedBy(latest.current, key)), [onView]);

  const { firstRow, lastRow, firstColumn, lastColumn, slotOf, isNarrow } = sight;
  const drawn = Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, (_, at) => firstRow + at);
  if (stop.row >= 0 && (stop.row < firstRow || stop.row > lastRow)) drawn.push(stop.row);
  const width = `calc(var(--name) + ${meetings.length * columnWidth + sumsWidth}rem)`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part and keep its row count
    <div
      ref={box}
      role="grid"
      aria-label={t('overview:grid')}
      aria-rowcount={rows.length + 2}
      aria-colcount={columns}
      aria-busy={props.isBehind}
      className={styles.grid}
      data-titles={hasTitles || undefined}
      data-narrow={isNarrow || undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.inner} style={{ width }} role="presentation">
        <MatrixHead
          meetings={meetings}
          hasTitles={hasTitles}
          firstColumn={firstColumn}
          lastColumn={lastColumn}
          stopColumn={stop.row === -1 ? stop.column : null}
          sort={view.sort}
          onSort={onSort}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
        <div role="rowgroup" className={styles.body} style={{ height: `${rows.length * rowHeight}rem` }}>
          {drawn.map((index) => {
            const person = people[rows[index] ?? -1];
            return person ? (
              <MatrixRow
                key={index === stop.row ? 'stop' : slotOf(index)}
                person={person}
                index={index}
                columns={meetings.length}
                firstColumn={firstColumn}
                lastColumn={lastColumn}
                stopColumn={index === stop.row ? stop.column : null}
                unknown={unknown}
                texts={texts}
                t={t}
                formats={formats}
              />
            ) : null;
          })}
        </div>
        <MatrixFoot
          meetings={meetings}
          total={total}
          rowIndex={rows.length + 2}
          firstColumn={firstColumn}
          lastColumn={lastColumn}
        />
      </div>
    </div>
  );
}

function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = target.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return null;
  return { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
}
