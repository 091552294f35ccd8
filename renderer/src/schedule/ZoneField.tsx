import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './ScheduleForm.module.css';
import { matchesZone, zoneNames } from './zones.ts';

const bySearch: OptionsFilter = ({ options, search, limit }) =>
  (options as ComboboxItem[])
    .filter((option) => search === option.label || matchesZone(option.value, search))
    .slice(0, limit);

/** The zone that the meeting's wall times are in. */
export function ZoneField(props: {
  zone: string;
  /** The meeting's start, for the offset on that day. */
  at: string | undefined;
  isLocked: boolean;
  error: string | null;
  onChange: (zone: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { zone, at } = props;
  const data = useMemo(
    () => zoneNames([zone, formats.timeZone]).map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    [zone, formats.timeZone],
  );
  return (
    <Select
      id="schedule-zone"
      label={t('schedule:field.zone')}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      disabled={props.isLocked}
      data={data}
      limit={40}
      filter={bySearch}
      nothingFoundMessage={t('schedule:field.zoneNone')}
      rightSectionWidth="auto"
      rightSection={<span className={styles.offset}>{formats.zoneOffset(zone, at)}</span>}
      rightSectionPointerEvents="none"
      value={zone}
      renderOption={({ option }) => (
        <span className={styles.zoneOption}>
          <span>{option.label}</span>
          <span className={styles.zoneOffset}>{formats.zoneOffset(option.value, at)}</span>
        </span>
      )}
      onChange={(value) => {
        if (value !== null) props.onChange(value);
      }}
      error={props.error}
    />
  );
}
