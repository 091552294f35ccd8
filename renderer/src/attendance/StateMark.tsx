import type { AttendanceSummary } from '../../../preload/contract/attendance-facts.ts';
import { useWords } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import { toneOf } from './meetingList.ts';
import { growthOf } from './soFar.ts';

/** How it stands; that a source has answered is not called complete as long as others may follow. */
export function StateMark({ meeting }: { meeting: Pick<AttendanceSummary, 'state' | 'partial' | 'final'> }) {
  const t = useWords();
  const { state } = meeting;
  const growth = state === 'complete' ? growthOf(meeting) : null;
  if (growth !== null) {
    return (
      <StatusMark tone={growth === 'open' ? 'busy' : 'neutral'}>
        {t(`attendance:stateSoFar.${growth}`)}
      </StatusMark>
    );
  }
  return <StatusMark tone={toneOf[state]}>{t(`attendance:state.${state}`)}</StatusMark>;
}
