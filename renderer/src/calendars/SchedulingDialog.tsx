import { Modal } from '@mantine/core';
import '@mantine/dates/styles.layer.css';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import { useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './Scheduling.module.css';
import { SchedulingForm } from './SchedulingForm.tsx';

export function SchedulingDialog(props: { calendar: Calendar | null; opened: boolean; onClose: () => void }) {
  const t = useWords();
  const { calendar, opened, onClose } = props;
  return (
    <Modal
      opened={opened && calendar !== null}
      size="lg"
      onClose={onClose}
      title={t('calendars:schedulingTitle', { name: calendar?.summary ?? '' })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {calendar ? <Scheduling calendar={calendar} onClose={onClose} /> : null}
    </Modal>
  );
}

function Scheduling({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const configure = useWrite('calendars', 'configure');
  const { accountId, calendarId, timeZone, scheduling } = calendar;
  return (
    <>
      <p className={styles.lead}>
        {timeZone === null
          ? t('calendars:schedulingLeadNoZone')
          : t('calendars:schedulingLead', { zone: formats.zoneCity(timeZone) })}
      </p>
      {configure.error ? <ErrorState inline error={configure.error} /> : null}
      <SchedulingForm
        scheduling={scheduling}
        isPending={configure.isPending}
        onSave={(changed) =>
          configure.mutate({ accountId, calendarId, scheduling: changed }, { onSuccess: onClose })
        }
        onCancel={onClose}
      />
    </>
  );
}
