import { Button } from '@mantine/core';
import IconHelpCircle from '@tabler/icons-react/dist/esm/icons/IconHelpCircle.mjs';
import { Link } from '@tanstack/react-router';
import type { UnknownReason } from '../../../preload/contract/availability.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import styles from './Availability.module.css';
import { namesOf } from './names.ts';
import type { Suggestions } from './useSuggestions.ts';

const atConnections: readonly ErrorValue['code'][] = [
  'permission-missing',
  'sign-in-needed',
  'account-missing',
];

/** Why there is no answer, with the way to the connection where that is what has to be mended. */
export function AvailabilityError({ error, onRetry }: { error: ErrorValue; onRetry: () => void }) {
  const t = useWords();
  const mend = atConnections.includes(error.code);
  return (
    <ErrorState
      inline
      error={error}
      onRetry={mend ? undefined : onRetry}
      action={
        mend ? (
          <Button component={Link} to="/connections" size="xs" variant="default">
            {t('availability:signIn')}
          </Button>
        ) : undefined
      }
    />
  );
}

/** Of whom it is not known whether they are free, and why, reason by reason. */
export function UnknownNote({ answer }: { answer: Suggestions }) {
  const t = useWords();
  const formats = useFormats();
  const unknown = answer.people.filter(({ state }) => state === 'unknown');
  const isLocal = answer.people.some(({ source }) => source === 'local');
  if (unknown.length === 0 && !isLocal) return null;
  const reasons = [...new Set(unknown.map(({ reason }) => reason ?? 'failed'))];
  const of = (reason: UnknownReason): string =>
    namesOf(
      unknown.filter((person) => (person.reason ?? 'failed') === reason).map(({ email }) => email),
      answer.people,
      formats.list,
    );
  return (
    <div className={styles.note}>
      <IconHelpCircle size={16} stroke={1.75} aria-hidden="true" />
      <div>
        {unknown.length > 0 ? (
          <p className={styles.noteTitle}>{t('availability:unknownTitle', { count: unknown.length })}</p>
        ) : null}
        {reasons.map((reason) => (
          <p key={reason} className={styles.quiet}>
            {of(reason)}: {t(`availability:reason.${reason}`)}
          </p>
        ))}
        {isLocal ? <p className={styles.quiet}>{t('availability:local')}</p> : null}
      </div>
    </div>
  );
}

/** No time suits: who is in the way most, and what to do. */
export function NothingFound({ answer, day }: { answer: Suggestions; day: string }) {
  const t = useWords();
  const formats = useFormats();
  const all = answer.considered;
  return (
    <div className={styles.none} role="status">
      <p className={styles.noteTitle}>{t('availability:none', { day })}</p>
      {all === 0 ? <p className={styles.quiet}>{t('availability:noneCalendar')}</p> : null}
      {answer.inTheWay.slice(0, 3).map(({ email, starts }) => (
        <p key={email} className={styles.quiet}>
          {t('availability:inTheWay', {
            names: namesOf([email], answer.people, formats.list),
            count: starts,
            all,
          })}
        </p>
      ))}
      {all > 0 ? <p className={styles.quiet}>{t('availability:noneHint')}</p> : null}
    </div>
  );
}
