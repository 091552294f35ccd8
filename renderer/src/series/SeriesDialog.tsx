import '@mantine/dates/styles.layer.css';
import { Button, Modal, Radio } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useRead, useWrite } from '../bridge/queries.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { changeDraft, changesOf } from '../meetings/change/draft.ts';
import { MailChoice } from '../meetings/change/MailChoice.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { tokenKey } from '../schedule/tokens.ts';
import { useAudience } from '../schedule/useAudience.ts';
import { type ScopeChoice, seriesChanges, updateInput } from './edit.ts';
import { SeriesForm } from './SeriesForm.tsx';
import styles from './series.module.css';
import { dateInWords } from './seriesWords.ts';
import { useSeriesMail } from './useSeriesMail.ts';

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
  const [draft, setDraft] = useState(() => changeDraft(meeting, 'all'));
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const audience = useAudience(draft.tokens);
  const settings = useRead('settings', 'get').data;
  const [mail, setMail] = useState<'all' | 'externalOnly' | 'none' | null>(null);
  const facts = useRead('series', 'get', { meetingId: meeting.meetingId }).data;
  const update = useWrite('series', 'update');
  const cancel = useWrite('series', 'cancel');
  const sendUpdates = mail ?? settings?.defaultSendUpdates ?? 'all';
  const isPending = update.isPending || cancel.isPending;
  const error = update.error ?? cancel.error;
  const later = (facts?.changed ?? []).filter(
    ({ originalStart }) => scope === 'all' || Date.parse(originalStart) >= Date.parse(meeting.start),
  );
  const wanted = changesOf(meeting, draft, removed, audience.data ?? null);
  const changes = wanted && seriesChanges(wanted);
  const input = scope === 'one' ? null : updateInput(meeting, changes, scope, sendUpdates);
  const isTyping = audience.isBehind || draft.typed.trim() !== '';
  const unresolved = audience.data?.unresolved ?? [];
  const wrong = new Set(
    unresolved.map((one) =>
      one.kind === 'address' ? tokenKey({ kind: 'address', text: one.value }) : one.value,
    ),
  );
  const isReady = input !== null && !isTyping && unresolved.length === 0;
  const preview = useSeriesMail(
    meeting.meetingId,
    scope,
    what === 'cancel' ? undefined : changes,
    sendUpdates,
  );
  const mailed = preview.data?.mailed ?? 0;

  /** What is held stands in the bar, and needs no word of its own. */
  const done = (isHeld: boolean): void => {
    const message = t(what === 'cancel' ? 'series:doneCancelled' : 'series:done');
    if (!isHeld) notifications.show({ message, closeButtonProps: { 'aria-label': t('close') } });
    onClose();
  };
  const go = (): void => {
    if (scope === 'one') props.onOne();
    else if (what === 'cancel') {
      cancel.mutate(
        { meetingId: meeting.meetingId, scope, sendUpdates, hold: true },
        { onSuccess: ({ held }) => done(held !== null) },
      );
    } else if (input) update.mutate(input, { onSuccess: ({ held }) => done(held !== null) });
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
            <SeriesForm
              meeting={meeting}
              draft={draft}
              removed={removed}
              wrong={wrong}
              isLocked={isPending}
              edit={setDraft}
              onRemoved={setRemoved}
            />
            <p className={styles.note}>{t('series:ownGuests')}</p>
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
        {scope === 'one' ? null : (
          <MailChoice value={sendUpdates} preview={preview} isLocked={isPending} onChange={setMail} />
        )}
        {error ? <ErrorState inline error={error} /> : null}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t(what === 'cancel' ? 'changes:keep' : 'cancel')}
          </Button>
          <Button
            {...(scope !== 'one' && what === 'cancel' ? { color: 'red' } : {})}
            loading={isPending}
            disabled={scope !== 'one' && what === 'change' && !isReady}
            onClick={go}
          >
            {scope === 'one'
              ? t('series:next')
              : mailed > 0 && (what === 'cancel' || isReady)
                ? t(`series:${what}Mail`, { count: mailed })
                : t(`series:${what}`)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
