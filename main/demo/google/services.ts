/** Google's APIs that a project switches on one by one, and that count requests one by one. */
export type Service = 'reports' | 'directory' | 'meet' | 'people';

/** How the services stand; tests change it while they run. */
export interface ServiceBehaviour {
  /** Switched off in the project, each answers 403. */
  readonly disabledApis: readonly Service[];
  /** These answer every request as beyond the quota. */
  readonly exhaustedApis: readonly Service[];
  /** Requests of one account in one minute; null: uncounted. */
  readonly perMinute: Readonly<Record<Service, number | null>>;
}

/**
 * Of reading Reports with a filter 250 (developers.google.com/workspace/admin/reports/v1/limits), of reading Meet 600
 * (developers.google.com/workspace/meet/api/guides/limits).
 */
export const usualServices: ServiceBehaviour = {
  disabledApis: [],
  exhaustedApis: [],
  perMinute: { reports: 250, directory: 2400, meet: 600, people: null },
};

const minute = 60_000;

export type Admission = 'admitted' | 'disabled' | 'exhausted';

/** Counts requests by account. Refused ones count too, as a client that does not wait finds out. */
export function serviceGate(behaviour: () => ServiceBehaviour, now: () => number) {
  const seen = new Map<string, number[]>();
  return (service: Service, address: string): Admission => {
    const { disabledApis, exhaustedApis, perMinute } = behaviour();
    if (disabledApis.includes(service)) return 'disabled';
    if (exhaustedApis.includes(service)) return 'exhausted';
    const most = perMinute[service];
    if (most === null) return 'admitted';
    const key = `${service}/${address}`;
    const times = (seen.get(key) ?? []).filter((at) => at > now() - minute);
    times.push(now());
    seen.set(key, times);
    return times.length > most ? 'exhausted' : 'admitted';
  };
}

export type ServiceGate = ReturnType<typeof serviceGate>;

/** The project's number, as it stands in the client id. */
const projectNumber = '104729';

/** Hosts and titles as Google's answers name them. */
const services = {
  reports: { host: 'admin.googleapis.com', title: 'Admin SDK API' },
  directory: { host: 'admin.googleapis.com', title: 'Admin SDK API' },
  meet: { host: 'meet.googleapis.com', title: 'Google Meet API' },
  people: { host: 'people.googleapis.com', title: 'People API' },
} as const satisfies Readonly<Record<Service, { host: string; title: string }>>;

export const disabledMessage = (service: Service): string =>
  `${services[service].title} has not been used in project ${projectNumber} before or it is disabled. Enable it, then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`;

/** What Google's newer bodies tell of a service that is switched off (google.rpc.ErrorInfo). */
export const disabledDetails = (service: Service): readonly unknown[] => [
  {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'SERVICE_DISABLED',
    domain: 'googleapis.com',
    metadata: { service: services[service].host, consumer: `projects/${projectNumber}` },
  },
];
