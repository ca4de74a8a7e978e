import type { z } from 'zod';
import type { fileInput } from '#shared/applications/schema.ts';
import { AppError } from '#shared/errors.ts';
import { defineCommand } from '../command.ts';
import { applyChanges, loadSeen } from './steps.ts';

/** Writes down where the paper of a closed application was filed: the case and its sheets. It is the office's own archive, of which the portal need not know. */
export const fileApplication = defineCommand({
  name: 'applications.file',
  permission: 'applications.register',
  load(db, input: z.infer<typeof fileInput>) {
    const row = loadSeen(db, input);
    if (row.closedAt === null) throw new AppError('application.stillOpen');
    return row;
  },
  decide: (row, { filedTo }, context) => ({
    subject: { kind: 'application', uid: row.uid },
    detail: { filedTo },
    outbox: [],
    topics: ['applications'],
    rows: (db) => applyChanges(db, row, 'file', { filedTo }, { filedTo }, context),
  }),
});
