export const unscrubbed = `
  -- There while something of attendance was deleted and may still stand in free pages of the file.
  CREATE TABLE attendance_unscrubbed (
    one            INTEGER PRIMARY KEY CHECK (one = 1)
  ) STRICT;
  `;
