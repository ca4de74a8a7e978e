import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { applicationSearch } from '../applications/search.ts';
import { calendarSearch } from '../calendar/search.ts';
import { anchorOf, citizenSearch, citizensSearch } from '../citizens/search.ts';
import { closureSearch } from '../closures/search.ts';
import { dueSearch } from '../due/search.ts';
import { figuresSearch } from '../reception/figures/search.ts';
import { findSearch } from '../reception/find/search.ts';
import { unplacedSearch } from '../reception/unplaced/search.ts';
import { receptionSearch } from '../reception/search.ts';
import { reportSearch } from '../reports/search.ts';
import { listsSearch } from '../lists/search.ts';
import { servicesSearch } from '../services/search.ts';
import { NotFound } from './NotFound.tsx';
import { Frame } from './frame/Frame.tsx';

const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/applications' });
  },
});

const applicationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/applications',
  validateSearch: applicationSearch,
  component: lazyRouteComponent(() => import('../applications/ApplicationsPage.tsx'), 'ApplicationsPage'),
});

const newApplicationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/applications/new',
  component: lazyRouteComponent(() => import('../applications/entry/EntryPage.tsx'), 'EntryPage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/applications/$id',
  beforeLoad: ({ params }) => {
    if (!/^[1-9]\d{0,14}$/.test(params.id)) throw notFound();
  },
  notFoundComponent: NotFound,
  component: lazyRouteComponent(() => import('../applications/ApplicationPage.tsx'), 'ApplicationPage'),
});

const citizensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/citizens',
  validateSearch: citizensSearch,
  component: lazyRouteComponent(() => import('../citizens/CitizensPage.tsx'), 'CitizensPage'),
});

const citizenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/citizens/$anchor',
  validateSearch: citizenSearch,
  beforeLoad: ({ params }) => {
    if (anchorOf(params.anchor) === null) throw notFound();
  },
  notFoundComponent: NotFound,
  component: lazyRouteComponent(() => import('../citizens/CitizenPage.tsx'), 'CitizenPage'),
});

const dueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/due',
  validateSearch: dueSearch,
  component: lazyRouteComponent(() => import('../due/DuePage.tsx'), 'DuePage'),
});

const receptionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reception',
  validateSearch: receptionSearch,
  component: lazyRouteComponent(() => import('../reception/ReceptionPage.tsx'), 'ReceptionPage'),
});

const findRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reception/find',
  validateSearch: findSearch,
  component: lazyRouteComponent(() => import('../reception/find/FindPage.tsx'), 'FindPage'),
});

const unplacedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reception/unplaced',
  validateSearch: unplacedSearch,
  component: lazyRouteComponent(() => import('../reception/unplaced/UnplacedPage.tsx'), 'UnplacedPage'),
});

const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reception/figures',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('../reception/figures/FiguresPage.tsx'), 'FiguresPage'),
});

const closuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reception/closures',
  component: lazyRouteComponent(() => import('../closures/ClosuresPage.tsx'), 'ClosuresPage'),
});

const closureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reception/closures/$uid',
  validateSearch: closureSearch,
  component: lazyRouteComponent(() => import('../closures/ClosurePage.tsx'), 'ClosurePage'),
});

const officialsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reception/officials',
  component: lazyRouteComponent(() => import('../officials/OfficialsPage.tsx'), 'OfficialsPage'),
});

const officialRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reception/officials/$uid',
  component: lazyRouteComponent(() => import('../officials/OfficialPage.tsx'), 'OfficialPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../reports/ReportPage.tsx'), 'ReportPage'),
});

const syncRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sync',
  component: lazyRouteComponent(() => import('../sync/SyncPage.tsx'), 'SyncPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
});

const servicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/services',
  validateSearch: servicesSearch,
  component: lazyRouteComponent(() => import('../services/ServicesPage.tsx'), 'ServicesPage'),
});

const listsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/lists',
  validateSearch: listsSearch,
  component: lazyRouteComponent(() => import('../lists/ListsPage.tsx'), 'ListsPage'),
});

const departmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/departments',
  component: lazyRouteComponent(() => import('../departments/DepartmentsPage.tsx'), 'DepartmentsPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('../calendar/CalendarPage.tsx'), 'CalendarPage'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  applicationsRoute,
  newApplicationRoute,
  applicationRoute,
  citizensRoute,
  citizenRoute,
  dueRoute,
  receptionRoute,
  findRoute, unplacedRoute,
  figuresRoute,
  closuresRoute,
  closureRoute,
  officialsRoute,
  officialRoute,
  reportsRoute,
  syncRoute,
  settingsRoute,
  calendarRoute,
  listsRoute,
  departmentsRoute,
  servicesRoute,
]);

/** Addresses live behind `#`, since the page is one file of the program's own scheme; what a page does not understand in one is dropped. */
export const router = createRouter({ routeTree, history: createHashHistory(), defaultPreload: false, search: { strict: true } });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
