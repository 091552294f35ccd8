export const zoomLinks = `
  -- By the link: a Zoom meeting of a series is there for as long as a date leads to it.
  CREATE INDEX meeting_by_zoom ON meeting (meet_url) WHERE platform = 'zoom';
  `;
