import { Input, SegmentedControl } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import styles from './series.module.css';

const choices = ['all', 'externalOnly', 'none'] as const;
type Mail = (typeof choices)[number];

/** Whom Google mails about all the dates at once. */
export function MailField(props: { value: Mail; isLocked: boolean; onChange: (value: Mail) => void }) {
  const t = useWords();
  return (
    <div>
      <Input.Label component="p" className={styles.label ?? ''}>
        {t('schedule:field.mail')}
      </Input.Label>
      <SegmentedControl
        aria-label={t('schedule:field.mail')}
        disabled={props.isLocked}
        value={props.value}
        onChange={(value) => props.onChange(choices.find((one) => one === value) ?? props.value)}
        data={choices.map((value) => ({ value, label: t(`schedule:mail.${value}`) }))}
      />
    </div>
  );
}
