import { Button } from '@mantine/core';
import IconFilterOff from '@tabler/icons-react/dist/esm/icons/IconFilterOff.mjs';
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import page from '../../parts/ListTools.module.css';
import { SearchField } from '../../people/SearchField.tsx';
import { Blocked } from '../Blocked.tsx';
import { Legend } from './Legend.tsx';
import { Matrix, type MatrixHandle } from './Matrix.tsx';
import {
  countsOf,
  firstView,
  mayChange,
  notKnown,
  type Overview,
  only,
  rowsOf,
  searchable,
} from './matrix.ts';
import styles from './OverviewPage.module.css';

/** The matrix with what narrows it, what its marks mean, and what is not known of it. */
export function Sheet({ overview, isBehind }: { overview: Overview; isBehind: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const grid = useRef<MatrixHandle>(null);
  const [view, setView] = useState(firstView);
  // A letter is drawn before twenty thousand people have been looked through for it.
  const calm = useDeferredValue(view);
  const { people, meetings } = overview;
  const texts = useMemo(() => searchable(people), [people]);
  const counts = useMemo(() => countsOf(people), [people]);
  const rows = useMemo(() => rowsOf(people, texts, calm), [people, texts, calm]);
  const unknown = notKnown(meetings);
  const growing = mayChange(meetings).length;
  const total = meetings.length;
  return (
    <>
      <div className={styles.tools}>
        <SearchField
          label={t('overview:search')}
          placeholder={t('overview:searchPlaceholder')}
          value={view.query}
          onChange={(query) => setView({ ...view, query })}
          onDown={() => grid.current?.focus()}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame around the row */}
        <div role="group" aria-label={t('overview:filters')} className={styles.tools}>
          {only
            .filter((one) => one === 'all' || one === view.only || counts[one] > 0)
            .map((one) => (
              <button
                key={one}
                type="button"
                className={page.chip}
                aria-pressed={view.only === one}
                onClick={() => setView({ ...view, only: one })}
              >
                {t(`overview:only.${one}`)}
                <span className={page.count}>{formats.number(counts[one])}</span>
              </button>
            ))}
        </div>
      </div>
      <Blocked meetings={meetings} />
      <div className={styles.notes}>
        {unknown.length > 0 ? (
          <p role="status" className={styles.partial}>
            <IconInfoCircle size={15} stroke={1.75} aria-hidden="true" />
            {unknown.length === total
              ? t('overview:allUnknown')
              : t('overview:partial', { count: unknown.length, total: formats.number(total) })}
          </p>
        ) : null}
        {growing > 0 ? (
          <p role="status" className={styles.partial}>
            <IconInfoCircle size={15} stroke={1.75} aria-hidden="true" />
            {t('overview:mayChange', { count: growing, total: formats.number(total) })}
          </p>
        ) : null}
        <Legend />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          icon={<IconFilterOff size={20} stroke={1.75} />}
          title={t('overview:noneFits')}
          hint={t('overview:noneFitsHint')}
          action={
            <Button variant="default" onClick={() => setView({ ...firstView, sort: view.sort })}>
              {t('overview:clear')}
            </Button>
          }
        />
      ) : (
        <Matrix
          ref={grid}
          overview={overview}
          rows={rows}
          view={calm}
          isBehind={isBehind}
          onView={setView}
          onMeeting={(meetingId) => void navigate({ to: '/attendance/$meetingId', params: { meetingId } })}
          onPerson={(email) => void navigate({ to: '/attendance/person/$email', params: { email } })}
        />
      )}
    </>
  );
}
