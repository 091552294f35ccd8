import { demoZoomApp } from '../../preload/contract/demo.ts';
import type { Endpoints } from '../endpoints.ts';
import type { CalendarWorld } from './calendar/access.ts';
import { allCalendars, type Calendar } from './calendar/calendars.ts';
import type { ConferenceBehaviour } from './calendar/conference.ts';
import type { StoredEvent } from './calendar/event.ts';
import { actAsOthers, type Others } from './calendar/others.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { calendarShelf } from './calendar/shelf.ts';
import { eventStore, type SentUpdate } from './calendar/store.ts';
import { pages, syncTokens } from './calendar/tokens.ts';
import { type Conferences, conferenceBook } from './conferences/book.ts';
import { domainOf } from './conferences/model.ts';
import { roomOfEvent, schoolConferences } from './conferences/school.ts';
import { schoolMeetings } from './data/meetings.ts';
import { type DemoData, harbourSchool } from './data/school.ts';
import type { Paging } from './dataverse/query.ts';
import { dataverseRoutes } from './dataverse/routes.ts';
import { type TableOptions, tablesOf } from './dataverse/tables.ts';
import { entraAuthorizeRoutes } from './entra/authorize.ts';
import { consentOverMicrosoft } from './entra/consent.ts';
import { entraGrants } from './entra/grants.ts';
import { entraTokens } from './entra/token.ts';
import { authorizeRoutes } from './google/authorize.ts';
import { consentOver } from './google/consent.ts';
import { googleError } from './google/errors.ts';
import { demoAccount, grantStore } from './google/grants.ts';
import { type ServiceBehaviour, serviceGate, usualServices } from './google/services.ts';
import { tokenRoutes } from './google/token.ts';
import type { Exchange, Route } from './http/exchange.ts';
import { type Faults, faultList } from './http/faults.ts';
import { listen } from './http/listen.ts';
import { dispatch } from './http/route.ts';
import { roomsOf } from './meet/rooms.ts';
import { meetRoutes } from './meet/routes.ts';
import { pageRoutes } from './pages.ts';
import { profileBook } from './people/profiles.ts';
import { peopleRoutes } from './people/routes.ts';
import { guidOf } from './random.ts';
import type { ReportsLag } from './reports/lag.ts';
import { pageTokens } from './reports/page-tokens.ts';
import { reportsRoutes } from './reports/routes.ts';
import type { DemoServer } from './server.ts';
import { type ZoomStandIn, zoomStandIn } from './zoom/zoom.ts';

/** How the stand-ins behave where the real ones differ from day to day; may be changed while they run. */
export interface Behaviour extends Paging, TableOptions, ServiceBehaviour {
  readonly conference: ConferenceBehaviour;
  /** The most events that a page of a list holds; null: as many as were asked for. */
  readonly eventPageSize: number | null;
  /** The first page of a list of events holds none, though more follow. */
  readonly emptyFirstPage: boolean;
  readonly reportsLag: ReportsLag;
  /** Addresses of who may read Reports; null: as the accounts say. */
  readonly administrators: readonly string[] | null;
}

const usual: Behaviour = {
  ...usualServices,
  reportsLag: 'varied',
  administrators: null,
  conference: { kind: 'now' },
  eventPageSize: null,
  emptyFirstPage: false,
  projectColumn: 'text',
  employeeColumn: 'text',
  pageSize: 5000,
  nextLinks: 'absolute',
  emptyLastPage: false,
};

export interface DemoOptions {
  /** Milliseconds since the epoch; tokens end and meetings stand by this clock. */
  readonly now: () => number;
  readonly seed?: number;
  readonly data?: DemoData;
  /** IANA zone of the school; default the computer's. */
  readonly timeZone?: string;
  readonly behaviour?: Partial<Behaviour>;
}

/** The demo workspace with what tests need besides. */
export interface Demo extends DemoServer {
  readonly data: DemoData;
  readonly faults: Faults;
  /** Tells of every request with its answer, until the returned function is called. */
  observe(listener: (exchange: Exchange) => void): () => void;
  behave(change: Partial<Behaviour>): void;
  /** What somebody changes in Dataverse. */
  changeDirectory(change: Partial<Pick<DemoData, 'people' | 'projects' | 'contributors'>>): void;
  /** Every event of a calendar as it is stored, cancelled ones too. */
  events(calendarId: string): readonly StoredEvent[];
  readonly others: Others;
  readonly zoom: Omit<ZoomStandIn, 'routes'>;
  /** What really happened in the rooms: Reports and Meet answer from it. */
  readonly conferences: Conferences;
  /** Every page token of Reports that was given is too old from now on. */
  expireReportTokens(): void;
  /** What the owner of a calendar changes: its name, its zone, with whom it is shared. */
  changeCalendar(id: string, change: Partial<Omit<Calendar, 'id'>>): void;
  /** Every sync token that was given is too old from now on. */
  expireSyncTokens(): void;
  /** Mails that a calendar would have sent. */
  readonly sent: readonly SentUpdate[];
  /** A live Dataverse token, as a person would paste it. */
  dataverseToken(): string;
  /** All access tokens, Google's and Dataverse's, end now. */
  expireAccessTokens(): void;
  /** What the person does on their Google account page. */
  revokeAccount(address: string): void;
  /** What an administrator does in Entra ID: no refresh token of the person works any more. */
  revokeMicrosoft(address: string): void;
  /** Chooses the account on the sign-in page and presses Cancel. */
  refuse(authorizeUrl: string, options: { readonly address: string }): Promise<void>;
  /** The same on Microsoft's pages. */
  refuseMicrosoft(authorizeUrl: string, options: { readonly address: string }): Promise<void>;
}

const googleClient = {
  clientId: '104729-harbourschooldemo.apps.googleusercontent.example.com',
  clientSecret: 'harbour-school-demo-not-a-secret',
};
const publicClientId = '5f0c1b7e-7b1a-4c56-9a3d-2f60d1e9c003';
const application = {
  tenantId: '5f0c1b7e-7b1a-4c56-9a3d-2f60d1e9c001',
  clientId: '5f0c1b7e-7b1a-4c56-9a3d-2f60d1e9c002',
  clientSecret: 'harbour-school-demo-not-a-secret',
};

/** Starts the stand-ins on a free port of 127.0.0.1; all state lives as long as they run. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { now } = options;
  let data = options.data ?? harbourSchool();
  const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  let behaviour: Behaviour = { ...usual, ...options.behaviour };
  let tables = tablesOf(data, behaviour);

  const faults = faultList();
  const server = await listen(faults);
  const { origin } = server;
  const accounts = data.accounts.map(demoAccount);
  const grants = grantStore(now);
  const store = eventStore(now);
  const sent: SentUpdate[] = [];
  const born = now();
  const meetings = data.meetings
    ? schoolMeetings({ data, now: born, timeZone, seed: options.seed ?? 1 })
    : [];
  for (const meeting of meetings) store.put(meeting);
  const ids = new Set(meetings.map(({ id }) => id));
  const book = conferenceBook(schoolConferences({ data, store, ids, born, now }), (eventId) =>
    roomOfEvent(store, eventId),
  );
  const shelf = calendarShelf(allCalendars(data, timeZone));
  const world: CalendarWorld = {
    get calendars() {
      return shelf.all;
    },
    grants,
    origin,
    now,
  };
  const tokens = syncTokens();
  const listing = { store, tokens, pages: pages<Record<string, unknown>>(), paging: () => behaviour };
  const writer = { store, now, conference: () => behaviour.conference, sent };
  const { clientId, clientSecret, tenantId } = application;
  const tenant = { tenantId, publicClientId, application: { clientId, clientSecret }, resource: origin };
  const people = data.accounts.map((account) => ({
    ...account,
    objectId: guidOf(`entra/${account.address}`),
  }));
  const entraStore = entraGrants(now);
  const zoomApp = { ...demoZoomApp, host: accounts[0]?.address ?? '' };
  const zoom = zoomStandIn(zoomApp, now);
  const entra = entraTokens(tenant, entraStore, now);

  const gate = serviceGate(() => behaviour, now);
  const reportTokens = pageTokens();
  const domain = domainOf(accounts[0]?.address ?? '');
  const isAdministrator = (address: string): boolean =>
    behaviour.administrators?.includes(address) ??
    data.accounts.some((account) => account.address === address && account.administrator === true);

  const routes: readonly Route[] = [
    ...authorizeRoutes(googleClient.clientId, accounts, grants, now),
    ...tokenRoutes(googleClient, grants, now),
    ...calendarRoutes(world, shelf, listing, writer),
    ...reportsRoutes({
      book,
      grants,
      gate,
      tokens: reportTokens,
      now,
      domain,
      lag: () => behaviour.reportsLag,
      isAdministrator,
    }),
    ...meetRoutes({ book, grants, gate, now, rooms: (address) => roomsOf(store, book, address) }),
    ...peopleRoutes({
      profiles: profileBook(() => data, book.all, domain),
      grants,
      gate,
      isAdministrator,
    }),
    ...entraAuthorizeRoutes(tenant, people, entraStore, now),
    entra.route,
    ...zoom.routes,
    ...dataverseRoutes({
      tables: () => tables,
      paging: () => behaviour,
      origin,
      organisation: 'Harbour School',
      isLive: entra.isLive,
    }),
    ...pageRoutes(store),
  ];
  server.serve((request) => dispatch(routes, request, () => googleError('notFound')));

  return {
    origin,
    endpoints: endpointsAt(origin),
    googleClient,
    dataverse: { url: origin, ...application },
    microsoft: { tenantId, clientId: publicClientId },
    zoomApp,
    zoom,
    accounts: accounts.map(({ address }) => address),
    get data() {
      return data;
    },
    faults,
    sent,
    observe: server.observe,
    behave(change) {
      behaviour = { ...behaviour, ...change };
      tables = tablesOf(data, behaviour);
    },
    others: actAsOthers(shelf, writer, origin),
    conferences: book,
    expireReportTokens: reportTokens.expire,
    changeCalendar: shelf.change,
    expireSyncTokens: tokens.expire,
    changeDirectory(change) {
      data = { ...data, ...change };
      tables = tablesOf(data, behaviour);
    },
    events: (calendarId) => store.inCalendar(calendarId),
    dataverseToken: entra.issue,
    expireAccessTokens() {
      grants.expireAccess();
      entra.expireAll();
    },
    revokeAccount: grants.revokeAccount,
    revokeMicrosoft: entraStore.revoke,
    consent: (authorizeUrl, choice) => consentOver(authorizeUrl, choice),
    refuse: (authorizeUrl, choice) => consentOver(authorizeUrl, { ...choice, cancel: true }),
    consentMicrosoft: (authorizeUrl, choice) => consentOverMicrosoft(authorizeUrl, choice),
    refuseMicrosoft: (authorizeUrl, choice) =>
      consentOverMicrosoft(authorizeUrl, { ...choice, cancel: true }),
    async close() {
      faults.clear();
      await server.close();
    },
  };
}

function endpointsAt(origin: string): Endpoints {
  return {
    google: {
      authorize: `${origin}/o/oauth2/v2/auth`,
      token: `${origin}/token`,
      revoke: `${origin}/revoke`,
      apiRoot: origin,
      adminRoot: origin,
      meetRoot: origin,
      peopleRoot: origin,
    },
    microsoft: { authority: origin },
    zoom: { token: `${origin}/oauth/token`, apiRoot: origin },
  };
}
