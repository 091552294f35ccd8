import { Textarea, TextInput } from '@mantine/core';
import type { Meeting } from '../../../preload/contract/meetings.ts';
import { useWords } from '../i18n/words.ts';
import { GuestChoice } from '../meetings/change/GuestChoice.tsx';
import { AudienceField } from '../schedule/AudienceField.tsx';
import type { Draft } from '../schedule/draft.ts';
import { WhenFields } from '../schedule/WhenFields.tsx';
import styles from './series.module.css';

/** What may become different of several dates at once. */
export function SeriesForm(props: {
  meeting: Meeting;
  draft: Draft;
  removed: ReadonlySet<string>;
  /** Keys of the guests to add whom nobody is found for. */
  wrong: ReadonlySet<string>;
  isLocked: boolean;
  edit: (change: (draft: Draft) => Draft) => void;
  onRemoved: (removed: ReadonlySet<string>) => void;
}) {
  const t = useWords();
  const { meeting, draft, isLocked, edit } = props;
  return (
    <>
      <TextInput
        label={t('series:title')}
        maxLength={1000}
        disabled={isLocked}
        value={draft.title}
        onChange={(event) => {
          const title = event.currentTarget.value;
          edit((current) => ({ ...current, title }));
        }}
      />
      {meeting.allDay ? null : (
        <WhenFields
          when={draft.when}
          isLocked={isLocked}
          errorOf={() => null}
          onChange={(change) => edit((current) => ({ ...current, when: change(current.when) }))}
        />
      )}
      <GuestChoice attendees={meeting.attendees} removed={props.removed} onChange={props.onRemoved} />
      <h3 className={styles.subtitle}>{t('changes:addGuests')}</h3>
      <AudienceField
        id="series-audience"
        draft={draft}
        error={null}
        wrong={props.wrong}
        isLocked={isLocked}
        edit={edit}
      />
      <Textarea
        label={t('schedule:field.description')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={8000}
        disabled={isLocked}
        value={draft.description}
        onChange={(event) => {
          const description = event.currentTarget.value;
          edit((current) => ({ ...current, description }));
        }}
      />
    </>
  );
}
