export const conferenceTypes = `
  -- A list that is read from its token on would not say it of calendars that stay as they are.
  ALTER TABLE calendar ADD COLUMN conference_types TEXT;
  UPDATE calendar_list SET sync_token = NULL;
  `;
