import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useWords } from '../../i18n/words.ts';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { couldHaveCome } from '../soFar.ts';
import type { Assign } from '../useAssign.ts';
import { AssignForm } from './AssignForm.tsx';
import { CorrectTimes } from './CorrectTimes.tsx';
import { CouldBe } from './CouldBe.tsx';
import { ExcuseForm } from './ExcuseForm.tsx';
import { MarkGroup } from './MarkGroup.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { SessionList } from './SessionList.tsx';
import { SideBySide } from './SideBySide.tsx';

/** Nobody came under the address, and it called no meeting. */
const canBeGroup = ({ identity, organizer }: Participant): boolean =>
  identity.by === 'invitation' && !organizer;

/** Everything that is known of one person in one meeting, and what can be set by hand. */
export function PersonPanel(props: {
  person: Participant;
  detail: AttendanceDetail;
  assign: Assign;
  zone: string;
  /** Another one of the meeting. */
  onOpen: (personId: string) => void;
  onClose: () => void;
}) {
  const t = useWords();
  const { person, detail, assign } = props;
  const { summary, presenceOnly } = detail;
  const { meetingId } = summary;
  return (
    <SidePanel name={person.name} closeLabel={t('attendance:closePerson')} onClose={props.onClose}>
      <PersonFacts person={person} presenceOnly={presenceOnly} assign={assign} />
      {couldHaveCome(person) ? (
        <CouldBe person={person} participants={detail.participants} assign={assign} onOpen={props.onOpen} />
      ) : null}
      {person.identity.by === 'none' ? (
        <AssignForm person={person} participants={detail.participants} assign={assign} />
      ) : null}
      {presenceOnly ? null : (
        <>
          <SideBySide person={person} />
          <SessionList person={person} />
          <CorrectTimes person={person} meeting={summary} zone={props.zone} />
        </>
      )}
      {person.invited ? <ExcuseForm person={person} meetingId={meetingId} /> : null}
      {canBeGroup(person) && !summary.reduced ? (
        <MarkGroup person={person} assign={assign} onDone={props.onClose} />
      ) : null}
    </SidePanel>
  );
}
