import { useWords } from '../i18n/words.ts';
import styles from './DayGrid.module.css';
import { busyParts, type Interval, isOutside, type Row, stateOf } from './grid.ts';
import { nameOf } from './names.ts';

interface Reach {
  readonly 'data-at': string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

/** One person's day. The name tells, and changes, whether the meeting needs them. */
export function PersonRow(props: {
  row: Row;
  columns: readonly Interval[];
  isLocked: boolean;
  timeOf: (column: Interval) => string;
  reach: (column: number) => Reach;
  onTake: (moment: number) => void;
  onToggle: (email: string) => void;
}) {
  const t = useWords();
  const { row, reach } = props;
  const { person } = row;
  const name = nameOf(person);
  return (
    <tr>
      <th
        scope="row"
        className={styles.name}
        title={`${person.email} · ${person.hours.timeZone.replaceAll('_', ' ')}, ${person.hours.from}–${person.hours.to}`}
      >
        {person.organiser ? (
          <button type="button" className={styles.person} {...reach(-1)}>
            {t('availability:organiser', { name })}
          </button>
        ) : (
          <button
            type="button"
            className={styles.person}
            data-optional={person.required ? undefined : true}
            aria-label={t(person.required ? 'availability:required' : 'availability:optional', { name })}
            disabled={props.isLocked}
            onClick={() => props.onToggle(person.email)}
            {...reach(-1)}
          >
            <span className={styles.personName}>{name}</span>
            {person.required ? null : (
              <span className={styles.optional}>{t('availability:optionalShort')}</span>
            )}
          </button>
        )}
      </th>
      {props.columns.map((column, index) => {
        const state = stateOf(row, column);
        return (
          <td key={column.start} className={styles.cell}>
            <button
              type="button"
              className={styles.slot}
              data-state={state}
              data-outside={isOutside(row, column) || undefined}
              aria-label={t('availability:cell', {
                time: props.timeOf(column),
                state: t(`availability:state.${state}`),
              })}
              disabled={props.isLocked}
              onClick={() => props.onTake(column.start)}
              {...reach(index)}
            >
              {busyParts(row, column).map(({ left, width }) => (
                <span
                  key={left}
                  className={styles.busy}
                  style={{ left: `${left * 100}%`, width: `${width * 100}%` }}
                />
              ))}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
