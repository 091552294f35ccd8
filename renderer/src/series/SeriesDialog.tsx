import { Button, Modal, Radio, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { WhenFields } from '../schedule/WhenFields.tsx';
import { resolveWhen } from '../schedule/when.ts';
import { editOf, type ScopeChoice, updateInput } from './edit.ts';
import { MailField } from './MailField.tsx';
import styles from './series.module.css';
import { dateInWords } from './seriesWords.ts';

/** Which dates of a series are meant, and, for more than one of them, what is to become of them. */
export function SeriesDialog(props: {
  meeting: Meeting;
  what: 'change' | 'cancel';
  onOne: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { what, onClose } = props;
  const [meeting] = useState(props.meeting);
  const isWhole = meeting.eventId === meeting.seriesId;
  const scopes: readonly ScopeChoice[] = isWhole ? ['all'] : ['one', 'following', 'all'];
  const [scope, setScope] = useState<ScopeChoice>(isWhole ? 'all' : 'one');
  const [edit, setEdit] = useState(() => editOf(meeting));
  const settings = useRead('settings', 'get').data;
  const [mail, setMail] = useState<'all' | 'externalOnly' | 'none' | null>(null);
  const facts = useRead('series', 'get', { meetingId: meeting.meetingId }).data;
  const update = useWrite('series', 'update');
  const cancel = useWrite('series', 'cancel');
  const sendUpdates = mail ?? settings?.defaultSendUpdates ?? 'all';
  const isPending = update.isPending || cancel.isPending;
  const error = update.error ?? cancel.error;
  const when = resolveWhen(edit.when);
  const later = (facts?.changed ?? []).filter(
    ({ originalStart }) => scope === 'all' || Date.parse(originalStart) >= Date.parse(meeting.start),
  );
  const input = scope === 'one' ? null : updateInput(meeting, edit, scope, sendUpdates);

  const done = (message: string): void => {
    notifications.show({ message });
    onClose();
  };
  const go = (): void => {
    if (scope === 'one') props.onOne();
    else if (what === 'cancel') {
      cancel.mutate(
        { meetingId: meeting.meetingId, scope, sendUpdates },
        { onSuccess: () => done(t('series:doneCancelled')) },
      );
    } else if (input) update.mutate(input, { onSuccess: () => done(t('series:done')) });
  };

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(`series:scopeTitle.${what}`)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.dialog}>
        <Radio.Group
          aria-label={t(`series:scopeTitle.${what}`)}
          value={scope}
          onChange={(value) => setScope(scopes.find((one) => one === value) ?? scope)}
        >
          <div className={styles.dialog}>
            {scopes.map((value, index) => (
              <Radio
                key={value}
                value={value}
                label={t(`series:scope.${value}`)}
                disabled={isPending}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
        {scope !== 'one' && what === 'change' ? (
          <>
            <TextInput
              label={t('series:title')}
              maxLength={1000}
              disabled={isPending}
              value={edit.title}
              onChange={(event) => {
                const title = event.currentTarget.value;
                setEdit((current) => ({ ...current, title }));
              }}
            />
            {meeting.allDay ? null : (
              <WhenFields
                when={edit.when}
                isLocked={isPending}
                errorOf={() => null}
                onChange={(change) => setEdit((current) => ({ ...current, when: change(current.when) }))}
              />
            )}
            {scope === 'following' ? <p className={styles.note}>{t('series:followingMeans')}</p> : null}
            {later.length > 0 ? (
              <p className={styles.warn}>
                {t('series:changedMeans', {
                  count: later.length,
                  dates: formats.list(
                    later.map(({ start }) => dateInWords(start, meeting.timeZone, formats.locale)),
                  ),
                })}
              </p>
            ) : null}
          </>
        ) : null}
        {scope === 'one' ? null : <MailField value={sendUpdates} isLocked={isPending} onChange={setMail} />}
        {error ? <ErrorState inline error={error} /> : null}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            {...(scope !== 'one' && what === 'cancel' ? { color: 'red' } : {})}
            loading={isPending}
            disabled={scope !== 'one' && what === 'change' && (input === null || !when.ok)}
            onClick={go}
          >
            {t(scope === 'one' ? 'series:next' : `series:${what}`)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
