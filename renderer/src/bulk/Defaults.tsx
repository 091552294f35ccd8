import { Select } from '@mantine/core';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { PlatformField } from '../platforms/PlatformField.tsx';
import { CalendarField } from '../schedule/CalendarField.tsx';
import { lengthInWords, lengthsFor } from '../schedule/lengths.ts';
import { ZoneField } from '../schedule/ZoneField.tsx';
import styles from './Import.module.css';
import type { Request } from './plan.ts';

const mailChoices = ['all', 'externalOnly', 'none'] as const;

/** What counts for every row that does not say itself. */
export function Defaults(props: { request: Request; onChange: (defaults: Request['defaults']) => void }) {
  const t = useWords();
  const calendars = useRead('calendars', 'list').data?.calendars ?? [];
  const { defaults } = props.request;
  const { accountId, calendarId } = defaults;
  const choice = accountId === undefined || calendarId === undefined ? null : { accountId, calendarId };
  return (
    <fieldset className={styles.defaults}>
      <legend>{t('bulk:forAll')}</legend>
      <ZoneField
        zone={defaults.timeZone}
        at={undefined}
        isLocked={false}
        error={null}
        onChange={(timeZone) => props.onChange({ ...defaults, timeZone })}
      />
      <Select
        label={t('bulk:duration')}
        allowDeselect={false}
        value={String(defaults.durationMinutes)}
        data={lengthsFor(defaults.durationMinutes).map((minutes) => ({
          value: String(minutes),
          label: lengthInWords(minutes, t),
        }))}
        onChange={(minutes) =>
          minutes ? props.onChange({ ...defaults, durationMinutes: Number(minutes) }) : undefined
        }
      />
      <Select
        label={t('bulk:mailed')}
        allowDeselect={false}
        value={defaults.sendUpdates}
        data={mailChoices.map((value) => ({ value, label: t(`bulk:mail.${value}`) }))}
        onChange={(value) => {
          const chosen = mailChoices.find((one) => one === value);
          if (chosen) props.onChange({ ...defaults, sendUpdates: chosen });
        }}
      />
      <CalendarField
        calendars={calendars}
        choice={choice}
        isLocked={false}
        error={null}
        onChange={(calendar) => props.onChange({ ...defaults, ...calendar })}
      />
      <PlatformField
        id="import-platform"
        choice={defaults.platform ?? { kind: 'google-meet' }}
        repeats="no"
        isLocked={false}
        isAcross
        error={null}
        onChange={(platform) => (platform ? props.onChange({ ...defaults, platform }) : undefined)}
      />
    </fieldset>
  );
}
