import { useState } from 'react';
import type { AttendanceLink } from '../../../preload/contract/attendance.ts';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useWrite } from '../bridge/queries.ts';

export interface Assign {
  readonly run: (personId: string, email: string) => void;
  /** Whose assignment is under way. */
  readonly busy: string | null;
  /** Says that an invited address is a group's. */
  readonly group: (personId: string, onDone: () => void) => void;
  readonly isMarking: boolean;
  readonly error: ErrorValue | null;
  /** The last one that was said here, to be taken back. */
  readonly last: AttendanceLink | null;
  readonly wasUndone: boolean;
  readonly undo: (linkId: string) => void;
  readonly isUndoing: boolean;
}

/** Who an unknown guest is, and which address is nobody's: said with one press, taken back with one. */
export function useAssign(meetingId: string): Assign {
  const assign = useWrite('attendance', 'assign');
  const mark = useWrite('attendance', 'markGroup');
  const unassign = useWrite('attendance', 'unassign');
  const [last, setLast] = useState<AttendanceLink | null>(null);
  const [wasUndone, setUndone] = useState(false);
  return {
    run: (personId, email) => {
      setUndone(false);
      unassign.reset();
      mark.reset();
      assign.mutate({ meetingId, personId, email }, { onSuccess: ({ link }) => setLast(link) });
    },
    busy: assign.isPending ? assign.variables.personId : null,
    group: (personId, onDone) => {
      setUndone(false);
      unassign.reset();
      assign.reset();
      mark.mutate(
        { meetingId, personId },
        {
          onSuccess: ({ link }) => {
            setLast(link);
            onDone();
          },
        },
      );
    },
    isMarking: mark.isPending,
    error: assign.error ?? mark.error ?? unassign.error,
    last,
    wasUndone,
    undo: (linkId) => {
      assign.reset();
      mark.reset();
      unassign.mutate(
        { linkId },
        {
          onSuccess: () => {
            setUndone(true);
            setLast(null);
          },
        },
      );
    },
    isUndoing: unassign.isPending,
  };
}
