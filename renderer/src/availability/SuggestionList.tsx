import { type KeyboardEvent, useRef, useState } from 'react';
import type { PersonAvailability, Suggestion } from '../../../preload/contract/availability.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import styles from './Availability.module.css';
import { namesOf } from './names.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The times in their rank; one stop of the Tab key, arrow keys between them, Enter takes one. */
export function SuggestionList(props: {
  suggestions: readonly Suggestion[];
  people: readonly PersonAvailability[];
  zone: string;
  proposed: number | null;
  isLocked: boolean;
  onTake: (suggestion: Suggestion) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const { suggestions, zone } = props;
  const current = Math.min(at, suggestions.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(suggestions.length - 1, Math.max(0, current + step));
    setAt(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <ul
      ref={list}
      className={styles.suggestions}
      aria-label={t('availability:suggestions')}
      onKeyDown={onKeyDown}
    >
      {suggestions.map((suggestion, index) => {
        const isInForm = Date.parse(suggestion.start) === props.proposed;
        return (
          <li key={suggestion.start}>
            <button
              type="button"
              className={styles.suggestion}
              tabIndex={index === current ? 0 : -1}
              aria-pressed={isInForm}
              disabled={props.isLocked}
              onFocus={() => setAt(index)}
              onClick={() => props.onTake(suggestion)}
            >
              <span className={styles.when}>
                <span className={styles.day}>{formats.day(suggestion.start, zone)}</span>{' '}
                <strong>{formats.timeRange(suggestion.start, suggestion.end, zone)}</strong>
              </span>{' '}
              <Who suggestion={suggestion} people={props.people} />
              {isInForm ? <span className={styles.inForm}>{t('availability:inForm')}</span> : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Who({ suggestion, people }: { suggestion: Suggestion; people: readonly PersonAvailability[] }) {
  const t = useWords();
  const formats = useFormats();
  const names = (emails: readonly string[]): string => namesOf(emails, people, formats.list);
  const { free, optionalBusy, outsideHours, unknown } = suggestion;
  const reasons = [
    optionalBusy.length > 0 ? t('availability:busy', { names: names(optionalBusy) }) : null,
    outsideHours.length > 0 ? t('availability:outside', { names: names(outsideHours) }) : null,
    unknown.length > 0 ? t('availability:unknown', { names: names(unknown) }) : null,
  ].filter((reason) => reason !== null);
  if (reasons.length === 0) return <span className={styles.good}>{t('availability:everybody')}</span>;
  const count =
    free === 0 && unknown.length === people.length
      ? t('availability:nobodyKnown')
      : t('availability:freeOf', { free, total: people.length });
  return <span className={styles.quiet}>{[count, ...reasons].join(' · ')}</span>;
}
