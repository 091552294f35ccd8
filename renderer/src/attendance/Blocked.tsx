import type { AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { useRead } from '../bridge/queries.ts';
import { useWords } from '../i18n/words.ts';
import { blockedBy } from './meetingList.ts';
import { NextSteps } from './NextSteps.tsx';
import { Notice } from './Notice.tsx';

/** Over the list: what keeps its meetings from being read, once for all of them, with the way out. */
export function Blocked({
  meetings,
}: {
  meetings: readonly Pick<AttendanceSummary, 'meetingId' | 'state'>[];
}) {
  const t = useWords();
  const blocked = blockedBy(meetings);
  const meetingId = blocked?.first.meetingId ?? '';
  const standings = useRead('attendance', 'get', { meetingId }, { enabled: blocked !== null }).data?.sources;
  if (blocked === null) return null;
  const { state } = blocked.first;
  return (
    <Notice
      title={t(`attendance:lead.${state}`)}
      words={[t('attendance:blocked', { count: blocked.count }), t(`attendance:meaning.${state}`)].join(' ')}
    >
      {standings ? <NextSteps standings={standings} onOpened={() => undefined} /> : null}
    </Notice>
  );
}
