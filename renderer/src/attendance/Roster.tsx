import { Button } from '@mantine/core';
import IconFilterOff from '@tabler/icons-react/dist/esm/icons/IconFilterOff.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { type RefObject, useDeferredValue, useMemo } from 'react';
import type { Participant } from '../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import page from '../parts/ListTools.module.css';
import { SearchField } from '../people/SearchField.tsx';
import { RosterGrid, type RosterHandle } from './RosterGrid.tsx';
import type { RowContext } from './RosterRow.tsx';
import { countsOf, filters, firstRoster, type RosterView, rosterOf, sortedBy } from './roster.ts';
import { StripLegend } from './StripLegend.tsx';

/** Everybody of a meeting, filtered, sorted and searched. */
export function Roster(props: {
  ref: RefObject<RosterHandle | null>;
  people: readonly Participant[];
  context: RowContext;
  view: RosterView;
  isBehind: boolean;
  opened: string | null;
  onView: (view: RosterView) => void;
  onOpen: (personId: string) => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { people, view, onView, context } = props;
  // A letter is drawn before twenty thousand people have been looked through for it.
  const calm = useDeferredValue(view);
  const shown = useMemo(() => rosterOf(people, calm), [people, calm]);
  const counts = useMemo(() => countsOf(people), [people]);
  const offered = filters.filter((one) => one === 'all' || one === view.filter || counts[one] > 0);
  const drawsTimes = context.columns.includes('strip');
  if (people.length === 0) {
    return (
      <EmptyState
        icon={<IconUsers size={20} stroke={1.75} />}
        title={t('attendance:nobodyTitle')}
        hint={t('attendance:nobodyHint')}
      />
    );
  }
  return (
    <>
      <div className={page.tools}>
        <SearchField
          label={t('attendance:searchPeople')}
          placeholder={t('attendance:searchPeoplePlaceholder')}
          value={view.query}
          onChange={(query) => onView({ ...view, query })}
          onDown={() => props.ref.current?.focus()}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame around the row */}
        <div role="group" aria-label={t('attendance:filters')} className={page.tools}>
          {offered.map((filter) => (
            <button
              key={filter}
              type="button"
              className={page.chip}
              aria-pressed={view.filter === filter}
              onClick={() => onView({ ...view, filter })}
            >
              {t(`attendance:filter.${filter}`)}
              <span className={page.count}>{formats.number(counts[filter])}</span>
            </button>
          ))}
        </div>
        {drawsTimes ? (
          <StripLegend
            isEstimate={people.some((one) => one.estimated)}
            isLive={context.now !== null}
            hasMissing={people.some((one) => (one.late || one.leftEarly) && one.intervals.length > 0)}
          />
        ) : null}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          icon={<IconFilterOff size={20} stroke={1.75} />}
          title={t('attendance:noneFits')}
          action={
            <Button variant="default" onClick={() => onView({ ...firstRoster, sort: view.sort })}>
              {t('attendance:showAll')}
            </Button>
          }
        />
      ) : (
        <RosterGrid
          ref={props.ref}
          people={shown}
          context={context}
          view={calm}
          isBehind={props.isBehind}
          opened={props.opened}
          onSort={(key) => onView(sortedBy(view, key))}
          onOpen={props.onOpen}
        />
      )}
    </>
  );
}
