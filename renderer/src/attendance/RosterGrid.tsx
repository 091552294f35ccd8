import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { movedTo } from '../parts/grid/rowKeys.ts';
import { useRowWindow } from '../parts/grid/useRowWindow.ts';
import styles from './Roster.module.css';
import { RosterHead } from './RosterHead.tsx';
import { RosterRow, type RowContext } from './RosterRow.tsx';
import type { RosterView, SortKey } from './roster.ts';

export interface RosterHandle {
  /** To the row that the keys are at. */
  focus: () => void;
}

/**
 * People × time: a grid by the ARIA pattern, whose bars are a picture with its words. One tab stop, arrows move, Enter
 * opens; only rows in sight are drawn, and the one that the keys are at.
 */
export function RosterGrid(props: {
  ref: Ref<RosterHandle>;
  people: readonly Participant[];
  context: RowContext;
  view: RosterView;
  isBehind: boolean;
  opened: string | null;
  onSort: (key: SortKey) => void;
  onOpen: (personId: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { people, view, context } = props;
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [current, setCurrent] = useState<{ personId: string; index: number } | null>(null);
  // The keys stay with the person while the order changes under them; whoever left gives the place to the next.
  const same = current === null ? -1 : people.findIndex((one) => one.personId === current.personId);
  const stop = same >= 0 ? same : Math.min(current?.index ?? 0, people.length - 1);
  const focusStop = (): HTMLElement | null => {
    const row = box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]') ?? null;
    row?.focus({ preventScroll: true });
    return row;
  };
  useImperativeHandle(props.ref, () => ({ focus: focusStop }));
  const listKey = `${view.query} ${view.filter} ${view.sort.key} ${view.sort.descending}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, whatever the row
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
    setCurrent(null);
  }, [listKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each move
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusStop()?.scrollIntoView({ block: 'nearest' });
  }, [stop]);

  const { from, to, height, slotOf } = useRowWindow(box, people.length);
  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (stop >= 0 && (stop < from || stop > to)) drawn.push(stop);

  const move = (index: number): void => {
    const person = people[index];
    if (person) setCurrent({ personId: person.personId, index });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A sort button in the head has its own keys.
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const person = people[stop];
    if ((event.key === 'Enter' || event.key === ' ') && person) {
      event.preventDefault();
      props.onOpen(person.personId);
      return;
    }
    const target = movedTo(stop, event.key, people.length);
    if (target === null) return;
    event.preventDefault();
    wantsFocus.current = target !== stop;
    move(target);
  };
  const open = useOpen(props.onOpen, people, (place) => {
    // The row that the keys are at has elements of its own.
    wantsFocus.current = place.index !== stop;
    setCurrent(place);
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part and keep its row count
    <div
      ref={box}
      role="grid"
      aria-label={t('attendance:gridLabel')}
      aria-rowcount={people.length + 1}
      aria-colcount={context.columns.length}
      aria-busy={props.isBehind}
      className={styles.grid}
      data-columns={context.columns.length}
      onKeyDown={onKeyDown}
    >
      <RosterHead columns={context.columns} scale={context.scale} sort={view.sort} onSort={props.onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid, which cannot be a table */}
      <div role="rowgroup" className={styles.body} style={{ height: people.length * height }}>
        {drawn.map((index) => {
          const person = people[index];
          return person ? (
            <RosterRow
              key={index === stop ? 'stop' : slotOf(index)}
              person={person}
              index={index}
              top={index * height}
              isStop={index === stop}
              isOpened={person.personId === props.opened}
              context={context}
              t={t}
              formats={formats}
              onOpen={open}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

/** The same function as long as the grid lives, so that rows are not drawn again for it. */
function useOpen(
  onOpen: (personId: string) => void,
  people: readonly Participant[],
  setCurrent: (place: { personId: string; index: number }) => void,
): (personId: string) => void {
  const latest = useRef({ onOpen, people, setCurrent });
  latest.current = { onOpen, people, setCurrent };
  const [open] = useState(() => (personId: string) => {
    const index = latest.current.people.findIndex((one) => one.personId === personId);
    latest.current.setCurrent({ personId, index });
    latest.current.onOpen(personId);
  });
  return open;
}
