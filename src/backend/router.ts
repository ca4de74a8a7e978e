import { notesRouter } from './applications/notesRouter.ts';
import { repliesRouter } from './applications/repliesRouter.ts';
import { applicationsRouter } from './applications/router.ts';
import { calendarRouter } from './calendar/router.ts';
import { citizensRouter } from './citizens/router.ts';
import { classifiersRouter } from './classifiers/router.ts';
import { closuresRouter } from './closures/router.ts';
import { commentsRouter } from './comments/router.ts';
import { departmentsRouter } from './departments/router.ts';
import { noticesRouter } from './notices/router.ts';
import { officialsRouter } from './officials/router.ts';
import { receptionRouter } from './reception/router.ts';
import { reportsRouter } from './reports/router.ts';
import { savedViewsRouter } from './savedViews/router.ts';
import { settingsRouter } from './settings/router.ts';
import { staffRouter } from './staff/router.ts';
import { storeRouter } from './store/router.ts';
import { syncRouter } from './sync/router.ts';
import { router } from './trpc.ts';

/** Every procedure of the program, one namespace a feature. */
export const appRouter = router({
  store: storeRouter,
  staff: staffRouter,
  applications: applicationsRouter,
  replies: repliesRouter,
  notes: notesRouter,
  savedViews: savedViewsRouter,
  officials: officialsRouter,
  reception: receptionRouter,
  calendar: calendarRouter,
  citizens: citizensRouter,
  closures: closuresRouter,
  comments: commentsRouter,
  notices: noticesRouter,
  reports: reportsRouter,
  settings: settingsRouter,
  sync: syncRouter,
  classifiers: classifiersRouter,
  departments: departmentsRouter,
});

export type AppRouter = typeof appRouter;
