import { Select } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import styles from './export.module.css';
import { type ExportForm, modes, units, withins } from './exportForm.ts';

/** Which minutes count, and how they are rounded. */
export function BillingFields(props: { form: ExportForm; onChange: (change: Partial<ExportForm>) => void }) {
  const t = useWords();
  const { form, onChange } = props;
  return (
    <div className={styles.fields}>
      <Select
        label={t('attendanceExport:within')}
        allowDeselect={false}
        data={withins.map((value) => ({ value, label: t(`attendanceExport:withinWhat.${value}`) }))}
        value={form.within}
        onChange={(value) => onChange({ within: withins.find((one) => one === value) ?? form.within })}
      />
      <Select
        label={t('attendanceExport:unit')}
        allowDeselect={false}
        data={units.map((value) => ({
          value: String(value),
          label: t('durationMinutes', { minutes: value }),
        }))}
        value={String(form.unit)}
        onChange={(value) => onChange({ unit: units.find((one) => String(one) === value) ?? form.unit })}
      />
      <Select
        label={t('attendanceExport:mode')}
        allowDeselect={false}
        data={modes.map((value) => ({ value, label: t(`attendanceExport:modeWhat.${value}`) }))}
        value={form.mode}
        onChange={(value) => onChange({ mode: modes.find((one) => one === value) ?? form.mode })}
      />
    </div>
  );
}
