import type { AttendanceState } from '../../../preload/contract/attendance-facts.ts';
import { useWords } from '../i18n/words.ts';
import { StatusMark } from '../parts/StatusMark.tsx';
import { toneOf } from './meetingList.ts';

export function StateMark({ state }: { state: AttendanceState }) {
  const t = useWords();
  return <StatusMark tone={toneOf[state]}>{t(`attendance:state.${state}`)}</StatusMark>;
}
