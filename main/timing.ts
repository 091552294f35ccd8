/** Every wait and limit, in milliseconds, in one place: tests shorten them, nothing else changes them. */
export interface Timing {
  /** One request to a service. */
  readonly request: number;
  /** A sign-in, from opening the browser to its answer. */
  readonly signIn: number;
  /** One call to the keychain: a locked one waits for a prompt that may never come. */
  readonly keychain: number;
  /** Before each repetition of a request that failed in passing; the number of entries bounds the tries. */
  readonly retry: readonly number[];
  /** Before each look whether Google has made the conference. */
  readonly conference: readonly number[];
  /**
   * Before each repetition of a request to the audit log that was over its quota: 5 seconds, doubling
   * (https://developers.google.com/workspace/admin/reports/v1/limits).
   */
  readonly reportsQuota: readonly number[];
  /** The same for Meet and People, whose quotas are counted by the minute: together a little more than one. */
  readonly minuteQuota: readonly number[];
  /** The longest Retry-After that is waited for. */
  readonly retryAfter: number;
  /** How long before its end an access token is renewed. */
  readonly renewBefore: number;
  readonly jobs: JobTiming;
  /**
   * Before a table of meetings goes on after the service asked to slow down or could not be reached; when all have
   * passed in a row, it is paused.
   */
  readonly batch: readonly number[];
  /** How long a change is held back, so that it can be undone before anybody is mailed. */
  readonly undo: number;
  /** For what is held when the application is closed. */
  readonly atClose: number;
}

/** How often what is done in the background is done. */
export interface JobTiming {
  readonly renewToken: number;
  /** An access token that ends within this is renewed then: more than the time to the next check. */
  readonly renewAhead: number;
  readonly calendars: number;
  readonly fullSync: number;
  readonly directory: number;
  readonly openMeetings: number;
  readonly attendance: number;
  readonly watchConnections: number;
  readonly reviewConnections: number;
  /** How long closing waits for what still runs. */
  readonly close: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const productionTiming: Timing = {
  request: 20_000,
  signIn: 5 * 60_000,
  keychain: 10_000,
  retry: [1_000, 2_000, 4_000],
  conference: [1_000, 2_000, 4_000, 8_000],
  reportsQuota: [5_000, 10_000, 20_000, 40_000, 80_000],
  minuteQuota: [2_000, 6_000, 18_000, 40_000],
  retryAfter: 60_000,
  renewBefore: 5 * 60_000,
  jobs: {
    renewToken: 15 * minute,
    renewAhead: 20 * minute,
    calendars: 5 * minute,
    fullSync: day,
    directory: 6 * hour,
    openMeetings: 10 * minute,
    attendance: 5 * minute,
    watchConnections: 15 * minute,
    reviewConnections: 7 * day,
    close: 5_000,
  },
  batch: [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 120_000, 240_000],
  undo: 10_000,
  atClose: 5_000,
};
