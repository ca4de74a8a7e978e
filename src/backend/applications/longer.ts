import type { z } from 'zod';
import { extendedDueDate, studyDueDate } from '#shared/applications/branches.ts';
import { permissionFor, statusAfter, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import type { extendInput, studyInput } from '#shared/applications/schema.ts';
import { formatDate } from '#shared/az/dates.ts';
import { defineCommand } from '../command.ts';
import { branch, loadForBranch } from './branches.ts';

// The two ways in which the law lets a review take longer than usual: further study (10.1) and, once, an extension (10.2). Each stands beside the other.

/** Says that the matter needs further study or checking, with why: the due date is counted anew by the longer term (10.1). The citizen is told the new date. */
export const studyApplication = defineCommand({
  name: 'applications.study',
  permission: permissionFor('study'),
  load: (db, input: z.infer<typeof studyInput>, context) => loadForBranch(db, input, context),
  decide(loaded, { ground }, context) {
    const { row, service, today } = loaded;
    statusAfter('study', row.status as ApplicationStatus);
    const dueDate = studyDueDate(context.office.calendar, row, service, today);
    return branch(
      loaded,
      {
        action: 'study',
        changes: { dueDate, studiedAt: context.now, studyGround: ground },
        data: { until: dueDate, ground },
        detail: { days: service.extendedReviewDays, until: formatDate(dueDate), ground },
        event: 'studied',
      },
      context,
    );
  },
});

/** Extends the term once, by working days counted from the due date that stands, with the ground (10.2). */
export const extendApplication = defineCommand({
  name: 'applications.extend',
  permission: permissionFor('extend'),
  load: (db, input: z.infer<typeof extendInput>, context) => loadForBranch(db, input, context),
  decide(loaded, { days, ground }, context) {
    const { row, service, today } = loaded;
    statusAfter('extend', row.status as ApplicationStatus);
    const dueDate = extendedDueDate(context.office.calendar, row, days, service.extensionDays, today);
    return branch(
      loaded,
      {
        action: 'extend',
        changes: { dueDate, extendedAt: context.now, extensionGround: ground },
        data: { until: dueDate, ground },
        detail: { until: formatDate(dueDate), ground },
        event: 'extended',
      },
      context,
    );
  },
});
