import { useFormats } from '../i18n/FormatsProvider.tsx';
import { useNowAbout } from './useNow.ts';

/** "in 12 minutes", "3 hours ago": live, with the exact moment for those who point at it. */
export function Ago({ at }: { at: string | number }) {
  const formats = useFormats();
  const moment = new Date(at).getTime();
  const now = useNowAbout(moment);
  return (
    <time dateTime={new Date(moment).toISOString()} title={formats.dateTime(moment)}>
      {formats.relative(moment, now)}
    </time>
  );
}
