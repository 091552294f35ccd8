export const movedMeetings = `
  -- What was read of a meeting at another time or in another room says nothing of it as it is now: it is looked at anew.
  -- Stays are facts and are kept. Calling a meeting off does not undo who was there, but where nobody was, nobody is
  -- absent.
  CREATE TRIGGER attendance_of_moved_meeting AFTER UPDATE ON meeting
    WHEN old.start_ms IS NOT new.start_ms OR old.end_ms IS NOT new.end_ms OR old.meet_code IS NOT new.meet_code
      OR (old.status IS NOT new.status
        AND NOT EXISTS (SELECT 1 FROM attendance_session WHERE meeting_id = new.meeting_id))
    BEGIN UPDATE attendance_meeting SET state = 'waiting', attempts = 0, next_look = new.end_ms, reports_at = NULL,
        meet_at = NULL, meet_seen = NULL, certain = 0, final = 0,
        answered = iif(EXISTS (SELECT 1 FROM attendance_session WHERE meeting_id = new.meeting_id), answered, ''),
        space = iif(old.meet_code IS new.meet_code, space, NULL)
      WHERE meeting_id = new.meeting_id AND reduced = 0; END;
  -- Dates of a series that are no more: few, where those that stand may be hundreds.
  CREATE INDEX meeting_called_off ON meeting (series_id) WHERE status = 'cancelled';
  `;
