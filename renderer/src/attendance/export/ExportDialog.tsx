import { Button, Modal, Radio } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { type FormEvent, useState } from 'react';
import { useRead, useWrite } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { BillingFields } from './BillingFields.tsx';
import styles from './export.module.css';
import {
  type ExportContent,
  type ExportForm,
  firstForm,
  formats,
  inputOf,
  linesOf,
  subjects,
} from './exportForm.ts';

/** What to write, in which format, and what will stand in it. */
export function ExportDialog(props: {
  content: ExportContent;
  hasEstimate: boolean;
  isReduced: boolean;
  onClose: () => void;
}) {
  const t = useWords();
  const { content } = props;
  const settings = useRead('settings', 'get');
  const write = useWrite('attendance', 'export');
  const [form, setForm] = useState<ExportForm>(firstForm);
  const change = (part: Partial<ExportForm>): void => {
    write.reset();
    setForm((before) => ({ ...before, ...part }));
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    write.mutate(inputOf(content, form));
  };
  const lines =
    settings.data === undefined
      ? []
      : linesOf(form, content, {
          hasEstimate: props.hasEstimate,
          isReduced: props.isReduced,
          presenceOnly: settings.data.attendancePresenceOnly,
          showPlaces: settings.data.attendanceShowPlaces,
        });
  const what = form.subject === 'billing' ? 'billing' : content.kind;
  const saved = write.data?.saved ?? null;
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t('attendanceExport:title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={styles.dialog} onSubmit={onSubmit}>
        <Radio.Group
          label={t('attendanceExport:subject')}
          value={form.subject}
          onChange={(value) => change({ subject: subjects.find((one) => one === value) ?? form.subject })}
        >
          <div className={styles.choices}>
            {subjects.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`attendanceExport:subjectWhat.${value === 'billing' ? 'billing' : content.kind}`)}
                {...(value === form.subject ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
        {form.subject === 'billing' ? <BillingFields form={form} onChange={change} /> : null}
        <Radio.Group
          label={t('attendanceExport:format')}
          value={form.format}
          onChange={(value) => change({ format: formats.find((one) => one === value) ?? form.format })}
        >
          <div className={styles.choices}>
            {formats.map((value) => (
              <Radio key={value} value={value} label={t(`attendanceExport:formatWhat.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <div className={styles.means}>
          <p className={styles.meansTitle}>{t('attendanceExport:means')}</p>
          <p>{t(`attendanceExport:inside.${what}.${form.format}`)}</p>
          {lines.map((line) => (
            <p key={line}>{t(`attendanceExport:line.${line}`)}</p>
          ))}
        </div>
        {write.error ? <ErrorState inline error={write.error} /> : null}
        <p role="status" className={styles.saved}>
          {saved === null || !write.data
            ? null
            : t('attendanceExport:saved', { name: saved, count: write.data.rows })}
        </p>
        <div className={styles.actions}>
          <Button variant="default" onClick={props.onClose}>
            {saved === null ? t('cancel') : t('close')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('attendanceExport:save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
