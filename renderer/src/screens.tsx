import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Frame } from './frame/Frame.tsx';
import { ScreenBroken, ScreenLoading, ScreenMissing } from './frame/ScreenStates.tsx';
import { TodayPage } from './today/TodayPage.tsx';
import { WelcomePage } from './welcome/WelcomePage.tsx';

const root = createRootRoute({ component: Frame });

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: TodayPage,
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: WelcomePage,
});
const schedule = createRoute({
  getParentRoute: () => root,
  path: '/schedule',
  component: lazyRouteComponent(() => import('./schedule/SchedulePage.tsx'), 'SchedulePage'),
});
const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  component: lazyRouteComponent(() => import('./meetings/MeetingsPage.tsx'), 'MeetingsPage'),
});
/** The same screen with its side panel open; a child, so that the list behind it stays mounted. */
const meeting = createRoute({ getParentRoute: () => meetings, path: '/$meetingId' });
const attendance = createRoute({
  getParentRoute: () => root,
  path: '/attendance',
  component: lazyRouteComponent(() => import('./attendance/AttendancePage.tsx'), 'AttendancePage'),
});
const attendanceOf = createRoute({
  getParentRoute: () => root,
  path: '/attendance/$meetingId',
  component: lazyRouteComponent(() => import('./attendance/MeetingPage.tsx'), 'MeetingPage'),
});
const attendanceOverview = createRoute({
  getParentRoute: () => root,
  path: '/attendance/overview',
  component: lazyRouteComponent(() => import('./attendance/overview/OverviewPage.tsx'), 'OverviewPage'),
});
const attendanceHistory = createRoute({
  getParentRoute: () => root,
  path: '/attendance/person/$email',
  component: lazyRouteComponent(() => import('./attendance/history/HistoryPage.tsx'), 'HistoryPage'),
});
const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./bulk/ImportPage.tsx'), 'ImportPage'),
});
const batch = createRoute({
  getParentRoute: () => root,
  path: '/import/$batchId',
  component: lazyRouteComponent(() => import('./bulk/BatchPage.tsx'), 'BatchPage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});
const person = createRoute({ getParentRoute: () => people, path: '/$employeeId' });
const project = createRoute({ getParentRoute: () => people, path: '/project/$projectId' });
const connections = createRoute({
  getParentRoute: () => root,
  path: '/connections',
  component: lazyRouteComponent(() => import('./connections/ConnectionsPage.tsx'), 'ConnectionsPage'),
});
const activity = createRoute({
  getParentRoute: () => root,
  path: '/activity',
  component: lazyRouteComponent(() => import('./activity/ActivityPage.tsx'), 'ActivityPage'),
});
const calendars = createRoute({
  getParentRoute: () => root,
  path: '/calendars',
  component: lazyRouteComponent(() => import('./calendars/CalendarsPage.tsx'), 'CalendarsPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const routes = root.addChildren([
  today,
  welcome,
  schedule,
  importing,
  batch,
  meetings.addChildren([meeting]),
  attendance,
  attendanceOf,
  attendanceOverview,
  attendanceHistory,
  people.addChildren([person, project]),
  connections,
  calendars,
  activity,
  settings,
]);

/** Every screen but the two first ones is its own chunk, read while the pointer is on its link; addresses live in the hash of app://muster/. */
export function createScreens() {
  return createRouter({
    routeTree: routes,
    history: createHashHistory(),
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingComponent: ScreenLoading,
    defaultErrorComponent: ScreenBroken,
    defaultNotFoundComponent: ScreenMissing,
  });
}
export type Screens = ReturnType<typeof createScreens>;

declare module '@tanstack/react-router' {
  interface Register {
    router: Screens;
  }
}
