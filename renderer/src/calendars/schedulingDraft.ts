import type { SchedulingConfiguration } from '../../../preload/contract/calendars.ts';
import { schedulingBounds } from '../../../preload/contract/scheduling-bounds.ts';

export type NumberField = keyof typeof schedulingBounds;
const numberFields = Object.keys(schedulingBounds) as readonly NumberField[];

/** The form as it is typed: numbers are texts until they are whole ones. */
export type SchedulingDraft = Omit<SchedulingConfiguration, NumberField> &
  Readonly<Record<NumberField, string>>;

export type Problem = NumberField | 'from' | 'to' | 'order' | 'workingDays';

export function draftOf(scheduling: SchedulingConfiguration): SchedulingDraft {
  return {
    ...scheduling,
    durationMinutes: String(scheduling.durationMinutes),
    bufferBeforeMinutes: String(scheduling.bufferBeforeMinutes),
    noticeDays: String(scheduling.noticeDays),
  };
}

export function problemsOf(draft: SchedulingDraft): ReadonlySet<Problem> {
  const problems = new Set<Problem>(numberFields.filter((field) => numberOf(field, draft[field]) === null));
  for (const end of ['from', 'to'] as const) if (draft[end] === '') problems.add(end);
  if (draft.from !== '' && draft.to !== '' && draft.from >= draft.to) problems.add('order');
  if (draft.workingDays.length === 0) problems.add('workingDays');
  return problems;
}

/** Null while there is a problem. */
export function configurationOf(draft: SchedulingDraft): SchedulingConfiguration | null {
  const durationMinutes = numberOf('durationMinutes', draft.durationMinutes);
  const bufferBeforeMinutes = numberOf('bufferBeforeMinutes', draft.bufferBeforeMinutes);
  const noticeDays = numberOf('noticeDays', draft.noticeDays);
  if (durationMinutes === null || bufferBeforeMinutes === null || noticeDays === null) return null;
  if (problemsOf(draft).size > 0) return null;
  return { ...draft, durationMinutes, bufferBeforeMinutes, noticeDays };
}

function numberOf(field: NumberField, text: string): number | null {
  const [least, most] = schedulingBounds[field];
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
