export const attendanceExport = {
  button: 'Export',
  title: 'Export attendance',
  subject: 'What',
  subjectWhat: {
    meeting: 'This meeting',
    overview: 'These meetings',
    billing: 'Minutes for billing',
  },
  format: 'Format',
  formatWhat: {
    pdf: 'PDF, to print or send',
    xlsx: 'Excel, to read and calculate with',
    csv: 'CSV, for other programs',
  },
  within: 'Minutes that count',
  withinWhat: {
    window: 'Inside the expected time',
    scheduled: 'Inside the scheduled time',
    all: 'All in the room',
  },
  unit: 'Rounded to',
  mode: 'Rounding',
  modeWhat: { up: 'Up', nearest: 'To the nearest', down: 'Down' },
  means: 'What will be in it',
  inside: {
    meeting: {
      pdf: 'The picture of who was in the room when, to scale, and its table, on A4.',
      xlsx: 'A sheet of facts, and a sheet with one row for each person.',
      csv: 'One row for each person, with fixed columns.',
    },
    overview: {
      pdf: 'People against meetings, with what each person’s meetings come to, on A4.',
      xlsx: 'People against meetings, the sums of each, and a sheet with one row for each person and meeting.',
      csv: 'One row for each person and meeting, with fixed columns.',
    },
    billing: {
      pdf: 'The total of each person, then each meeting, on A4.',
      xlsx: 'The total of each person, and one row for each person and meeting.',
      csv: 'One row for each person and meeting, with the person’s sum.',
    },
  },
  line: {
    series: 'A meeting of a series is billed with its whole series.',
    presenceOnly: 'Times are hidden in the settings: only who came stands in it.',
    presenceOnlyBilling: 'Times are hidden in the settings: no minutes can be billed.',
    estimate: 'What no source has answered is marked as an estimate; nobody counts as absent there.',
    estimateBilling: 'No source has answered some of it: that is listed without minutes.',
    reduced: 'Times that were deleted when their retention ended are missing; the judgements stand in it.',
    reducedBilling: 'Times that were deleted when their retention ended cannot be billed.',
    placesHidden: 'IP addresses and countries are left out. The settings can show them.',
    placesShown: 'IP addresses and countries stand in it, because the settings show them.',
    notBilled:
      'From actual times, with corrections, rounded for each person and meeting. What is estimated or not complete is listed without minutes, with the reason.',
  },
  save: 'Save…',
  saved_one: 'Saved as {{name}}, {{count}} row.',
  saved_other: 'Saved as {{name}}, {{count}} rows.',
} as const;
