import { type KeyboardEvent, type Ref, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { GridPart } from '../parts/grid/GridPart.tsx';
import { List, ListBody, ListHead } from '../parts/grid/List.tsx';
import { answerRowKey } from '../parts/grid/rowKeys.ts';
import { type ListHandle, useListRows } from '../parts/grid/useListRows.ts';
import styles from './MeetingTable.module.css';
import { MeetingHeading, MeetingTableRow } from './MeetingTableRow.tsx';
import { type ListRow, movedOver } from './meetingList.ts';

const columns = ['when', 'title', 'state', 'result'] as const;

/** A grid by the ARIA pattern: one tab stop, arrows move between meetings, Enter opens; only rows in sight are drawn. */
export function MeetingTable(props: {
  ref: Ref<ListHandle>;
  rows: readonly ListRow[];
  listKey: string;
  isBehind: boolean;
  onOpen: (meetingId: string) => void;
}) {
  const t = useWords();
  const { rows, listKey } = props;
  const [current, setCurrent] = useState<string | null>(null);
  const found = rows.findIndex((row) => row.kind === 'meeting' && row.key === current);
  const stop = found >= 0 ? found : rows.findIndex((row) => row.kind === 'meeting');
  const { box, drawn, height, follow } = useListRows(props.ref, { count: rows.length, stop, listKey });

  const move = (key: string): boolean => {
    const target = movedOver(rows, stop, key);
    const next = target === null ? undefined : rows[target];
    if (!next) return false;
    if (target !== stop) follow();
    setCurrent(next.key);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void =>
    answerRowKey(event, () => props.onOpen(rows[stop]?.key ?? ''), move);

  return (
    <List
      ref={box}
      aria-label={t('attendance:listLabel')}
      rows={rows.length}
      columns={columns.length}
      isBehind={props.isBehind}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <ListHead className={styles.head}>
        {columns.map((name) => (
          <GridPart role="columnheader" key={name} className={styles[name]}>
            {t(`attendance:column.${name}`)}
          </GridPart>
        ))}
      </ListHead>
      <ListBody height={rows.length * height}>
        {drawn.map((index) => {
          const row = rows[index];
          if (!row) return null;
          return row.kind === 'heading' ? (
            <MeetingHeading key={row.key} row={row} index={index} top={index * height} />
          ) : (
            <MeetingTableRow
              key={row.key}
              meeting={row.meeting}
              index={index}
              top={index * height}
              isStop={index === stop}
              onOpen={props.onOpen}
            />
          );
        })}
      </ListBody>
    </List>
  );
}
