import { type KeyboardEvent, useEffect, useMemo } from 'react';
import type { Unresolved } from '../../../preload/contract/audience.ts';
import { useRead } from '../bridge/queries.ts';
import { Checks } from '../checks/Checks.tsx';
import { useChecks } from '../checks/useChecks.ts';
import { useWords } from '../i18n/words.ts';
import { QuickLine } from '../quick/QuickLine.tsx';
import { SeriesPreview } from '../series/SeriesPreview.tsx';
import { chosenCalendar } from './calendarChoice.ts';
import {
  createInput,
  type Draft,
  type Field,
  guestLimit,
  isOnlyMissing,
  isUntouched,
  problemsOf,
} from './draft.ts';
import { FreeTimes } from './FreeTimes.tsx';
import { Plan } from './Plan.tsx';
import { Preview } from './Preview.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';
import styles from './Scheduler.module.css';
import { SubmitBar } from './SubmitBar.tsx';
import { type Token, tokenKey } from './tokens.ts';
import { UnknownOutcome } from './UnknownOutcome.tsx';
import { useAudience } from './useAudience.ts';
import { useCalmDraft } from './useCalmDraft.ts';
import type { Scheduling } from './useScheduling.ts';
import { resolveWhen } from './when.ts';

/** The token in the field that an unresolved entry came from. */
const keyOf = (one: Unresolved): string =>
  tokenKey(
    one.kind === 'employee'
      ? { kind: 'person', employeeId: one.value, name: '', email: null }
      : one.kind === 'project'
        ? { kind: 'project', projectId: one.value, name: '' }
        : { kind: 'address', text: one.value },
  );

const show = (field: Field): void => {
  const element = document.getElementById(`schedule-${field}`);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
};

const showChecks = (): void => {
  const element = document.getElementById('schedule-checks');
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
};

/** The form on the left, what it stands for on the right, the one button below both. */
export function Scheduler({ scheduling }: { scheduling: Scheduling }) {
  const t = useWords();
  const { session, edit, submit } = scheduling;
  const { draft, progress } = session;
  const audience = useAudience(draft.tokens);
  const calendars = useRead('calendars', 'list').data?.calendars ?? [];
  const calendar = chosenCalendar(calendars, draft.calendar);
  const problems = problemsOf(draft, audience.isBehind ? null : (audience.data ?? null));
  const when = resolveWhen(draft.when);
  const checked = useChecks(
    useMemo(() => createInput(draft), [draft]),
    problems.size === 0 && audience.data !== undefined,
  );
  const isLocked = progress.kind === 'sending' || progress.kind === 'unknown';
  const wrong = new Set((audience.data?.unresolved ?? []).map(keyOf));

  const failedField = progress.kind === 'failed' ? progress.field : null;
  useEffect(() => {
    if (failedField !== null) show(failedField);
  }, [failedField]);

  const errorOf = (field: Field): string | null => {
    if (progress.kind === 'failed' && progress.field === field) {
      return [progress.error.message, progress.error.hint].filter(Boolean).join(' ');
    }
    const problem = problems.get(field);
    return problem === undefined || isOnlyMissing(problem)
      ? null
      : t(`schedule:problem.${problem}`, { limit: guestLimit });
  };
  const press = (): void => {
    const first = [...problems.keys()][0];
    if (first !== undefined) show(first);
    else if (checked?.isStopped) showChecks();
    else if (!isLocked) submit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // The keys of a dialog come by here too, because React passes them on to where it was opened.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    press();
  };
  const without = (one: Unresolved): readonly Token[] =>
    draft.tokens.filter((token) => tokenKey(token) !== keyOf(one));
  const change = (change: (draft: Draft) => Draft): void => {
    edit(change);
    show('audience');
  };

  const { data, error, isBehind } = audience;
  const calm = useCalmDraft(draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changes are told as functions of the draft, so that earlier ones do the same
  const side = useMemo(
    () => (
      <div className={styles.side}>
        <Preview
          reading={audience}
          isEmpty={draft.tokens.length === 0}
          isLocked={isLocked}
          onRemove={(one) => change((current) => ({ ...current, tokens: without(one) }))}
          onCorrect={(one) => change((current) => ({ ...current, tokens: without(one), typed: one.value }))}
        />
        <FreeTimes
          draft={draft}
          audience={audience.data}
          calendar={calendar}
          isLocked={isLocked}
          edit={edit}
        />
        {draft.repeats && when.ok ? (
          <SeriesPreview
            repeats={draft.repeats}
            start={when.span.start}
            first={draft.when.date}
            timeZone={draft.when.zone}
            isLocked={isLocked}
            onExcept={(except) =>
              edit((current) => ({
                ...current,
                repeats: current.repeats && { ...current.repeats, except: [...except] },
              }))
            }
          />
        ) : null}
        <Plan draft={draft} calendar={calendar?.summary ?? null} />
      </div>
    ),
    [data, error, isBehind, calm, calendar, isLocked],
  );

  return (
    <div className={styles.scheduler} onKeyDownCapture={onKeyDown} role="presentation">
      {progress.kind === 'unknown' ? (
        <UnknownOutcome progress={progress} onFinish={scheduling.finish} onDiscard={scheduling.discard} />
      ) : null}
      <QuickLine
        zone={draft.when.zone}
        holidays={(calendar?.scheduling.holidays ?? []).map(({ date }) => date)}
        isLocked={isLocked}
        edit={edit}
      />
      <div className={styles.columns}>
        <ScheduleForm
          draft={draft}
          calendars={calendars}
          wrong={wrong}
          isLocked={isLocked}
          errorOf={errorOf}
          edit={edit}
        />
        {side}
      </div>
      {checked && when.ok ? (
        <Checks
          checked={checked}
          start={when.span.start}
          zone={draft.when.zone}
          isLocked={isLocked}
          edit={edit}
        />
      ) : null}
      {progress.kind === 'unknown' ? null : (
        <SubmitBar
          draft={draft}
          audience={audience.data}
          problems={problems}
          checks={
            checked && {
              count: checked.findings?.length ?? 0,
              isStopped: checked.isStopped,
              onShow: showChecks,
            }
          }
          isSending={progress.kind === 'sending'}
          failed={progress.kind === 'failed' ? progress : null}
          onSubmit={press}
          onShowField={show}
          onStartOver={isUntouched(draft) ? null : scheduling.startOver}
          onBringBack={isUntouched(draft) && session.cleared !== null ? scheduling.bringBack : null}
        />
      )}
    </div>
  );
}
