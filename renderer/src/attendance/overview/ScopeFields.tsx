import { SegmentedControl, Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/es';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { type Choice, periods, whats } from './choice.ts';
import styles from './OverviewPage.module.css';

const weekDay = { sunday: 0, monday: 1, saturday: 6 } as const;

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Which meetings stand side by side: all, a project's or a series'; and, but for a series, of which time. */
export function ScopeFields(props: {
  choice: Choice;
  projects: readonly Option[];
  series: readonly Option[];
  onChange: (part: Partial<Choice>) => void;
}) {
  const t = useWords();
  const { choice, onChange } = props;
  return (
    <div className={styles.tools}>
      <SegmentedControl
        aria-label={t('overview:whatLabel')}
        value={choice.what}
        onChange={(what) => onChange({ what })}
        data={whats.map((value) => ({ value, label: t(`overview:what.${value}`) }))}
      />
      {choice.what === 'project' ? (
        <Select
          aria-label={t('overview:project')}
          className={styles.select ?? ''}
          placeholder={t('overview:projectChoose')}
          searchable
          limit={100}
          allowDeselect={false}
          nothingFoundMessage={t('overview:projectNone')}
          data={[...props.projects]}
          value={choice.projectId}
          onChange={(projectId) => onChange({ projectId })}
        />
      ) : null}
      {choice.what === 'series' ? (
        <Select
          aria-label={t('overview:series')}
          className={styles.select ?? ''}
          placeholder={t('overview:seriesChoose')}
          searchable
          limit={100}
          allowDeselect={false}
          nothingFoundMessage={t('overview:seriesNone')}
          data={[...props.series]}
          value={choice.meetingId}
          onChange={(meetingId) => onChange({ meetingId })}
        />
      ) : (
        <SegmentedControl
          aria-label={t('overview:period')}
          value={choice.period}
          onChange={(period) => onChange({ period })}
          data={periods.map((value) => ({ value, label: t(`overview:periods.${value}`) }))}
        />
      )}
      {choice.what !== 'series' && choice.period === 'term' ? (
        <>
          <Day field="from" choice={choice} onChange={onChange} />
          <Day field="to" choice={choice} onChange={onChange} />
        </>
      ) : null}
    </div>
  );
}

function Day(props: { field: 'from' | 'to'; choice: Choice; onChange: (part: Partial<Choice>) => void }) {
  const t = useWords();
  const formats = useFormats();
  const { field, choice } = props;
  const { term } = choice;
  const label = t(field === 'from' ? 'overview:termFrom' : 'overview:termTo');
  const id = `overview-${field}`;
  return (
    <DatePickerInput
      id={id}
      label={label}
      className={styles.date ?? ''}
      locale={formats.language}
      firstDayOfWeek={weekDay[formats.weekStart]}
      valueFormat="D MMM YYYY"
      previousLabel={t('overview:previous')}
      nextLabel={t('overview:next')}
      highlightToday
      hideOutsideDates
      value={term[field]}
      onChange={(date) => {
        if (date !== null) props.onChange({ term: { ...term, [field]: date } });
      }}
      error={field === 'to' && term.to < term.from ? t('overview:termWrong') : null}
      popoverProps={{ id, shadow: 'md' }}
    />
  );
}
