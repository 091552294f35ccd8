import type { ConnectionAttention } from '../../../preload/contract/jobs.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useWords } from '../i18n/words.ts';

/** What the health of the connection does not say by itself. */
export function NeedWords({ need }: { need: ConnectionAttention }) {
  const t = useWords();
  const formats = useFormats();
  if (need.reason === 'failing') return <p>{t('activity:need_failing', { count: need.failures })}</p>;
  if (need.reason !== 'ends' || need.endsAt === null) return null;
  return <p>{t('activity:need_ends', { time: formats.dateTime(need.endsAt) })}</p>;
}

/** The next meeting that needs the connection. */
export function DependsOn({ meeting }: { meeting: ConnectionAttention['meeting'] }) {
  const t = useWords();
  const formats = useFormats();
  if (!meeting) return null;
  const title = meeting.title || t('untitled');
  const day = formats.day(meeting.start);
  return <p>{t('activity:dependsOn', { title, day, time: formats.time(meeting.start) })}</p>;
}
