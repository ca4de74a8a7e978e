import type { Locale } from '../shell.ts';
import azApplications from './az/applications.json' with { type: 'json' };
import azBoard from './az/board.json' with { type: 'json' };
import azBookings from './az/bookings.json' with { type: 'json' };
import azBranches from './az/branches.json' with { type: 'json' };
import azBulk from './az/bulk.json' with { type: 'json' };
import azCalendar from './az/calendar.json' with { type: 'json' };
import azCitizens from './az/citizens.json' with { type: 'json' };
import azCli from './az/cli.json' with { type: 'json' };
import azClosures from './az/closures.json' with { type: 'json' };
import azCommands from './az/commands.json' with { type: 'json' };
import azCopies from './az/copies.json' with { type: 'json' };
import azFlow from './az/flow.json' with { type: 'json' };
import azCommon from './az/common.json' with { type: 'json' };
import azDepartments from './az/departments.json' with { type: 'json' };
import azDue from './az/due.json' with { type: 'json' };
import azEntry from './az/entry.json' with { type: 'json' };
import azFiles from './az/files.json' with { type: 'json' };
import azErrors from './az/errors.json' with { type: 'json' };
import azFigures from './az/figures.json' with { type: 'json' };
import azFind from './az/find.json' with { type: 'json' };
import azFinding from './az/finding.json' with { type: 'json' };
import azViews from './az/views.json' with { type: 'json' };
import azLists from './az/lists.json' with { type: 'json' };
import azMenu from './az/menu.json' with { type: 'json' };
import azNotes from './az/notes.json' with { type: 'json' };
import azFiling from './az/filing.json' with { type: 'json' };
import azNotices from './az/notices.json' with { type: 'json' };
import azOfficials from './az/officials.json' with { type: 'json' };
import azReception from './az/reception.json' with { type: 'json' };
import azReplies from './az/replies.json' with { type: 'json' };
import azReports from './az/reports.json' with { type: 'json' };
import azServices from './az/services.json' with { type: 'json' };
import azSettings from './az/settings.json' with { type: 'json' };
import azSimilar from './az/similar.json' with { type: 'json' };
import azStart from './az/start.json' with { type: 'json' };
import azSync from './az/sync.json' with { type: 'json' };
import azTimeline from './az/timeline.json' with { type: 'json' };
import azValidation from './az/validation.json' with { type: 'json' };
import azWork from './az/work.json' with { type: 'json' };
import enApplications from './en/applications.json' with { type: 'json' };
import enBoard from './en/board.json' with { type: 'json' };
import enBookings from './en/bookings.json' with { type: 'json' };
import enBranches from './en/branches.json' with { type: 'json' };
import enBulk from './en/bulk.json' with { type: 'json' };
import enCalendar from './en/calendar.json' with { type: 'json' };
import enCitizens from './en/citizens.json' with { type: 'json' };
import enCli from './en/cli.json' with { type: 'json' };
import enClosures from './en/closures.json' with { type: 'json' };
import enCommands from './en/commands.json' with { type: 'json' };
import enCopies from './en/copies.json' with { type: 'json' };
import enFlow from './en/flow.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enDepartments from './en/departments.json' with { type: 'json' };
import enDue from './en/due.json' with { type: 'json' };
import enEntry from './en/entry.json' with { type: 'json' };
import enFiles from './en/files.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFigures from './en/figures.json' with { type: 'json' };
import enFind from './en/find.json' with { type: 'json' };
import enFinding from './en/finding.json' with { type: 'json' };
import enViews from './en/views.json' with { type: 'json' };
import enLists from './en/lists.json' with { type: 'json' };
import enMenu from './en/menu.json' with { type: 'json' };
import enNotes from './en/notes.json' with { type: 'json' };
import enFiling from './en/filing.json' with { type: 'json' };
import enNotices from './en/notices.json' with { type: 'json' };
import enOfficials from './en/officials.json' with { type: 'json' };
import enReception from './en/reception.json' with { type: 'json' };
import enReplies from './en/replies.json' with { type: 'json' };
import enReports from './en/reports.json' with { type: 'json' };
import enServices from './en/services.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enSimilar from './en/similar.json' with { type: 'json' };
import enStart from './en/start.json' with { type: 'json' };
import enSync from './en/sync.json' with { type: 'json' };
import enTimeline from './en/timeline.json' with { type: 'json' };
import enValidation from './en/validation.json' with { type: 'json' };
import enWork from './en/work.json' with { type: 'json' };

/** Sentences by key; a key's parts are joined by dots. */
export interface Sentences {
  readonly [key: string]: string | Sentences;
}

/** Every sentence of the program, by language and feature: read by the window, the menu and the command line alike. */
export const catalog: Readonly<Record<Locale, Sentences>> = {
  az: {
    applications: azApplications,
    board: azBoard,
    bookings: azBookings,
    branches: azBranches,
    bulk: azBulk,
    calendar: azCalendar,
    citizens: azCitizens,
    cli: azCli,
    closures: azClosures,
    commands: azCommands,
    common: azCommon,
    departments: azDepartments,
    due: azDue,
    entry: azEntry,
    files: azFiles,
    errors: azErrors,
    figures: azFigures,
    find: azFind,
    finding: azFinding,
    views: azViews,
    lists: azLists,
    menu: azMenu,
    notes: azNotes,
    filing: azFiling,
    copies: azCopies,
    flow: azFlow,
    notices: azNotices,
    officials: azOfficials,
    reception: azReception,
    replies: azReplies,
    reports: azReports,
    services: azServices,
    settings: azSettings,
    similar: azSimilar,
    start: azStart,
    sync: azSync,
    timeline: azTimeline,
    validation: azValidation,
    work: azWork,
  },
  en: {
    applications: enApplications,
    board: enBoard,
    bookings: enBookings,
    branches: enBranches,
    bulk: enBulk,
    calendar: enCalendar,
    citizens: enCitizens,
    cli: enCli,
    closures: enClosures,
    commands: enCommands,
    common: enCommon,
    departments: enDepartments,
    due: enDue,
    entry: enEntry,
    files: enFiles,
    errors: enErrors,
    figures: enFigures,
    find: enFind,
    finding: enFinding,
    views: enViews,
    lists: enLists,
    menu: enMenu,
    notes: enNotes,
    filing: enFiling,
    copies: enCopies,
    flow: enFlow,
    notices: enNotices,
    officials: enOfficials,
    reception: enReception,
    replies: enReplies,
    reports: enReports,
    services: enServices,
    settings: enSettings,
    similar: enSimilar,
    start: enStart,
    sync: enSync,
    timeline: enTimeline,
    validation: enValidation,
    work: enWork,
  },
};
