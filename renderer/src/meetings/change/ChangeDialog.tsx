import '@mantine/dates/styles.layer.css';
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Meeting } from '../../../../preload/contract/meetings.ts';
import { useRead } from '../../bridge/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { choiceIn } from '../../platforms/choices.ts';
import { PlatformField } from '../../platforms/PlatformField.tsx';
import { AudienceField } from '../../schedule/AudienceField.tsx';
import { guestLimit, problemsOf } from '../../schedule/draft.ts';
import { tokenKey } from '../../schedule/tokens.ts';
import { useAudience } from '../../schedule/useAudience.ts';
import { WhenFields } from '../../schedule/WhenFields.tsx';
import { resolveWhen, type When, withStart } from '../../schedule/when.ts';
import { ZoneField } from '../../schedule/ZoneField.tsx';
import { Compare } from './Compare.tsx';
import styles from './change.module.css';
import { changeDraft, changesOf, isNothing, seenOf } from './draft.ts';
import { GuestChoice } from './GuestChoice.tsx';
import { MailChoice, useMailPreview } from './MailChoice.tsx';
import { useChange } from './useChange.ts';

/** `everything`, or the time alone. `when`: where it was dragged to. */
export interface ChangeRequest {
  readonly meeting: Meeting;
  readonly part: 'everything' | 'time';
  readonly when?: When;
}

export function ChangeDialog({ request, onClose }: { request: ChangeRequest; onClose: () => void }) {
  const t = useWords();
  const title = request.meeting.title;
  const settings = useRead('settings', 'get');
  const [isConflict, setConflict] = useState(false);
  return (
    <Modal
      opened
      size={request.part === 'time' && !isConflict ? 'lg' : 'xl'}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('close') }}
      title={
        isConflict
          ? t('changes:conflictTitle')
          : t(request.part === 'time' ? 'changes:rescheduleTitle' : 'changes:changeTitle', { title })
      }
    >
      {settings.data ? (
        <ChangeForm
          request={request}
          sendUpdates={settings.data.defaultSendUpdates}
          onConflict={() => setConflict(true)}
          onClose={onClose}
        />
      ) : null}
    </Modal>
  );
}

function ChangeForm(props: {
  request: ChangeRequest;
  sendUpdates: 'all' | 'externalOnly' | 'none';
  onConflict: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  // As it was when the form was opened: what is read again while it is open must not change what was seen.
  const [meeting] = useState(props.request.meeting);
  const [draft, setDraft] = useState(() => {
    const first = changeDraft(meeting, props.sendUpdates);
    return props.request.when ? { ...first, when: props.request.when } : first;
  });
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const audience = useAudience(draft.tokens);
  const { conflict, ...change } = useChange('update', props.onClose);
  const changes = changesOf(meeting, draft, removed, audience.data ?? null);
  const preview = useMailPreview(meeting.meetingId, changes, draft.sendUpdates);
  if (conflict) {
    return (
      <Compare
        title={meeting.title}
        mine={conflict.mine}
        theirs={conflict.theirs}
        fields={conflict.fields}
        isPending={change.isPending}
        error={change.error}
        onKeepTheirs={props.onClose}
        onUseMine={change.insist}
      />
    );
  }
  const isWhole = props.request.part === 'everything';
  const problems = problemsOf(draft, audience.isBehind ? null : (audience.data ?? null));
  const when = resolveWhen(draft.when);
  const unresolved = new Set(
    (audience.data?.unresolved ?? []).map((one) =>
      one.kind === 'address' ? tokenKey({ kind: 'address', text: one.value }) : one.value,
    ),
  );
  const isReady = changes !== null && !isNothing(changes) && !audience.isBehind && draft.typed.trim() === '';
  const errorOf = (field: 'date' | 'start' | 'end' | 'zone'): string | null => {
    const problem = problems.get(field);
    return problem === undefined ? null : t(`schedule:problem.${problem}`, { limit: guestLimit });
  };
  const mailed = preview.data?.mailed ?? 0;
  const submit = (): void => {
    if (!isReady || changes === null) return;
    const { meetingId } = meeting;
    const { sendUpdates, requestId } = draft;
    change.submit(
      { meetingId, changes, sendUpdates, requestId, seen: seenOf(meeting), hold: true },
      props.onConflict,
    );
  };
  return (
    <form
      className={styles.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isWhole ? (
        <TextInput
          label={t('schedule:field.title')}
          maxLength={1000}
          value={draft.title}
          onChange={(event) => {
            const title = event.currentTarget.value;
            setDraft((current) => ({ ...current, title }));
          }}
        />
      ) : null}
      {meeting.allDay ? null : (
        <>
          <WhenFields
            when={draft.when}
            isLocked={change.isPending}
            errorOf={errorOf}
            onChange={(edit) => setDraft((current) => ({ ...current, when: edit(current.when) }))}
          />
          <ZoneField
            zone={draft.when.zone}
            at={when.ok ? when.span.start : undefined}
            isLocked={change.isPending}
            error={errorOf('zone')}
            onChange={(zone) =>
              setDraft((current) => ({ ...current, when: withStart(current.when, { zone }) }))
            }
          />
        </>
      )}
      {isWhole ? (
        <>
          <PlatformField
            id="change-platform"
            choice={draft.platform}
            present={choiceIn(meeting)}
            repeats={meeting.seriesId === undefined ? 'no' : 'date'}
            isLocked={change.isPending}
            error={null}
            onChange={(platform) => setDraft((current) => ({ ...current, platform }))}
          />
          <GuestChoice attendees={meeting.attendees} removed={removed} onChange={setRemoved} />
          <h3 className={styles.subtitle}>{t('changes:addGuests')}</h3>
          <AudienceField
            id="change-audience"
            draft={draft}
            error={null}
            wrong={unresolved}
            isLocked={change.isPending}
            edit={setDraft}
          />
          <Textarea
            label={t('schedule:field.description')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={8000}
            value={draft.description}
            onChange={(event) => {
              const description = event.currentTarget.value;
              setDraft((current) => ({ ...current, description }));
            }}
          />
        </>
      ) : null}
      <MailChoice
        value={draft.sendUpdates}
        preview={preview}
        isLocked={change.isPending}
        onChange={(sendUpdates) => setDraft((current) => ({ ...current, sendUpdates }))}
      />
      {change.error ? <ErrorState inline error={change.error} /> : null}
      <div className={styles.actions}>
        {changes !== null && isNothing(changes) ? (
          <span className={styles.quiet}>{t('changes:nothing')}</span>
        ) : null}
        <Button variant="default" onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={!isReady} loading={change.isPending}>
          {mailed > 0 && isReady ? t('changes:saveMail', { count: mailed }) : t('changes:save')}
        </Button>
      </div>
    </form>
  );
}
