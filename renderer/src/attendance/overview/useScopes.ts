import { useRead } from '../../bridge/queries.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import type { Choice } from './choice.ts';
import type { Option } from './ScopeFields.tsx';
import { seriesOf } from './series.ts';

export interface Scopes {
  readonly projects: readonly Option[];
  readonly series: readonly Option[];
  /** It was looked for series, and there are none. */
  readonly hasNoSeries: boolean;
  /** The choice with a meeting of its series that is among the options. */
  readonly choice: Choice;
}

/** What can be chosen: projects of the directory, series that have begun. Asked for only where it is shown. */
export function useScopes(choice: Choice): Scopes {
  const t = useWords();
  const formats = useFormats();
  const projects = useRead('directory', 'projects', {}, { enabled: choice.what === 'project' }).data;
  const begun = useRead('attendance', 'list', { limit: 1000 }, { enabled: choice.what === 'series' }).data;
  const series = seriesOf(begun?.meetings ?? []);
  const mine = series.find((one) => one.meetingIds.has(choice.meetingId ?? ''));
  return {
    projects: projects?.projects.map(({ projectId, name }) => ({ value: projectId, label: name })) ?? [],
    series: series.map(({ meetingId, title, start }) => ({
      value: meetingId,
      label: `${title || t('untitled')} (${t('overview:fromOn', { from: formats.day(start) })})`,
    })),
    hasNoSeries: begun !== undefined && series.length === 0,
    choice: mine ? { ...choice, meetingId: mine.meetingId } : choice,
  };
}
