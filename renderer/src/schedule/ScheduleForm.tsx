import { Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useId, useMemo } from 'react';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import { useWords } from '../i18n/words.ts';
import { PlatformField } from '../platforms/PlatformField.tsx';
import { RepeatsField } from '../series/RepeatsField.tsx';
import { AudienceField } from './AudienceField.tsx';
import { CalendarField } from './CalendarField.tsx';
import { chosenCalendar } from './calendarChoice.ts';
import type { Draft, Field } from './draft.ts';
import styles from './ScheduleForm.module.css';
import { useCalmDraft } from './useCalmDraft.ts';
import { WhenFields } from './WhenFields.tsx';
import { resolveWhen, withStart } from './when.ts';
import { ZoneField } from './ZoneField.tsx';

/** Those below the audience. */
const fields = [
  'date',
  'start',
  'end',
  'zone',
  'repeats',
  'calendar',
  'platform',
  'mail',
  'description',
] as const satisfies readonly Field[];
const mailChoices = ['all', 'externalOnly', 'none'] as const;

/** Everything that a meeting is made of. */
export function ScheduleForm(props: {
  draft: Draft;
  calendars: readonly Calendar[];
  wrong: ReadonlySet<string>;
  isLocked: boolean;
  errorOf: (field: Field) => string | null;
  edit: (change: (draft: Draft) => Draft) => void;
}) {
  const t = useWords();
  const mailMeans = useId();
  const { draft, edit, isLocked, errorOf } = props;
  const when = resolveWhen(draft.when);
  const calm = useCalmDraft(draft);
  const errors = JSON.stringify(fields.map(errorOf));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the errors by their words; edits are told as changes, so that an earlier function does the same
  const rest = useMemo(
    () => (
      <>
        <WhenFields
          when={draft.when}
          isLocked={isLocked}
          errorOf={errorOf}
          onChange={(change) => edit((current) => ({ ...current, when: change(current.when) }))}
        />
        <RepeatsField
          repeats={draft.repeats}
          first={draft.when.date}
          holidays={chosenCalendar(props.calendars, draft.calendar)?.scheduling.holidays ?? []}
          isLocked={isLocked}
          error={errorOf('repeats')}
          onChange={(change) => edit((current) => ({ ...current, repeats: change(current.repeats) }))}
        />
        <div className={styles.pair}>
          <ZoneField
            zone={draft.when.zone}
            at={when.ok ? when.span.start : undefined}
            isLocked={isLocked}
            error={errorOf('zone')}
            onChange={(zone) => edit((current) => ({ ...current, when: withStart(current.when, { zone }) }))}
          />
          <CalendarField
            calendars={props.calendars}
            choice={draft.calendar}
            isLocked={isLocked}
            error={errorOf('calendar')}
            onChange={(calendar) => edit((current) => ({ ...current, calendar }))}
          />
        </div>
        <PlatformField
          id="schedule-platform"
          choice={draft.platform}
          repeats={draft.repeats === null ? 'no' : 'series'}
          isLocked={isLocked}
          error={errorOf('platform')}
          onChange={(platform) => edit((current) => ({ ...current, platform }))}
        />
        <div>
          <Input.Label component="p" className={styles.label ?? ''}>
            {t('schedule:field.mail')}
          </Input.Label>
          <SegmentedControl
            aria-label={t('schedule:field.mail')}
            aria-describedby={mailMeans}
            disabled={isLocked}
            value={draft.sendUpdates}
            onChange={(value) =>
              edit((current) => ({ ...current, sendUpdates: value as Draft['sendUpdates'] }))
            }
            data={mailChoices.map((value) => ({ value, label: t(`schedule:mail.${value}`) }))}
          />
          <p id={mailMeans} className={styles.means}>
            {errorOf('mail') ?? t(`schedule:mail.${draft.sendUpdates}Means`)}
          </p>
        </div>
        <Textarea
          id="schedule-description"
          label={t('schedule:field.description')}
          placeholder={t('schedule:field.descriptionPlaceholder')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={8000}
          disabled={isLocked}
          value={draft.description}
          onChange={(event) => {
            const description = event.currentTarget.value;
            edit((current) => ({ ...current, description }));
          }}
          error={errorOf('description')}
        />
      </>
    ),
    [calm, props.calendars, isLocked, errors, t],
  );
  return (
    <section className={styles.form} aria-label={t('schedule:formLabel')}>
      <TextInput
        id="schedule-title"
        label={t('schedule:field.title')}
        placeholder={t('schedule:field.titlePlaceholder')}
        maxLength={1000}
        disabled={isLocked}
        value={draft.title}
        onChange={(event) => {
          const title = event.currentTarget.value;
          edit((current) => ({ ...current, title }));
        }}
        error={errorOf('title')}
      />
      <AudienceField
        id="schedule-audience"
        draft={draft}
        error={errorOf('audience')}
        wrong={props.wrong}
        isLocked={isLocked}
        edit={edit}
      />
      {rest}
    </section>
  );
}
