import { Button, Switch, Tooltip } from '@mantine/core';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import type { CallInput } from '../../../preload/contract.ts';
import { useWords } from '../i18n/words.ts';
import { CalendarFacts } from './CalendarFacts.tsx';
import styles from './CalendarsPage.module.css';
import { useSchedulingWords } from './useSchedulingWords.ts';

export function CalendarRow(props: {
  calendar: Calendar;
  onChange: (change: CallInput<'calendars', 'configure'>) => void;
  onScheduling: () => void;
}) {
  const t = useWords();
  const schedulingWords = useSchedulingWords();
  const { calendar, onChange, onScheduling } = props;
  const { accountId, calendarId, summary, active, receives, writable } = calendar;
  return (
    <tr>
      <th scope="row">
        <CalendarFacts calendar={calendar} />
      </th>
      <td className={styles.choice}>
        <Tooltip label={t('calendars:alwaysRead')} disabled={!receives}>
          <span className={styles.switch}>
            <Switch
              size="sm"
              aria-label={t('calendars:readCalendar', { name: summary })}
              aria-description={receives ? t('calendars:alwaysRead') : undefined}
              checked={active}
              disabled={receives}
              onChange={(event) => onChange({ accountId, calendarId, active: event.currentTarget.checked })}
            />
          </span>
        </Tooltip>
      </td>
      <td className={styles.choice}>
        <Tooltip label={t('calendars:readOnly')} disabled={writable}>
          <input
            type="radio"
            name="receiving-calendar"
            className={styles.radio}
            aria-label={t('calendars:receivesIn', { name: summary })}
            aria-description={writable ? undefined : t('calendars:readOnly')}
            checked={receives}
            disabled={!writable}
            onChange={() => onChange({ accountId, calendarId, receives: true })}
          />
        </Tooltip>
      </td>
      <td className={styles.hours}>
        <span className={styles.summary}>{schedulingWords(calendar.scheduling)}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('calendars:changeOf', { name: summary })}
          onClick={onScheduling}
        >
          {t('calendars:change')}
        </Button>
      </td>
    </tr>
  );
}
