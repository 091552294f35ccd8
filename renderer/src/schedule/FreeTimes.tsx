import { useMemo } from 'react';
import type { Audience } from '../../../preload/contract/audience.ts';
import type { Calendar } from '../../../preload/contract/calendars.ts';
import { AvailabilityPanel } from '../availability/AvailabilityPanel.tsx';
import type { Draft } from './draft.ts';
import { audienceRequest } from './tokens.ts';
import { resolveWhen, withStart } from './when.ts';

const shortest = 5;
const longest = 24 * 60;

/** When the people of the draft can, once it is known who they are. */
export function FreeTimes(props: {
  draft: Draft;
  audience: Audience | undefined;
  calendar: Calendar | null;
  isLocked: boolean;
  edit: (change: (draft: Draft) => Draft) => void;
}) {
  const { draft, audience, calendar } = props;
  const { date, minutes, zone } = draft.when;
  const request = useMemo(() => audienceRequest(draft.tokens), [draft.tokens]);
  const { accountId, calendarId } = calendar ?? {};
  const place = useMemo(
    () => (accountId === undefined || calendarId === undefined ? null : { accountId, calendarId }),
    [accountId, calendarId],
  );
  if (!audience || audience.resolved.length === 0) return null;
  if (date === '' || minutes < shortest || minutes > longest) return null;
  const when = resolveWhen(draft.when);
  if (!when.ok && when.problem === 'zone-unknown') return null;
  const proposed = when.ok ? { start: Date.parse(when.span.start), end: Date.parse(when.span.end) } : null;
  return (
    <AvailabilityPanel
      audience={request}
      invitees={audience.resolved}
      calendar={place}
      date={date}
      minutes={minutes}
      zone={zone}
      proposed={proposed}
      isLocked={props.isLocked}
      onTake={(time) => props.edit((current) => ({ ...current, when: withStart(current.when, time) }))}
    />
  );
}
