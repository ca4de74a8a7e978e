import { copiesToSend, type SendCopies } from '#shared/applications/copies.ts';
import { isForwardingInTime } from '#shared/applications/branches.ts';
import { permissionFor, type ApplicationKind } from '#shared/applications/lifecycle.ts';
import { AppError } from '#shared/errors.ts';
import { defineCommand } from '../command.ts';
import { branch, loadForBranch, withForwardingDay } from './branches.ts';

/**
 * Sends copies of an application's parts to the bodies they concern, each under a letter of its own, while the office goes on with its own part: its status and its term stay.
 * Within the service's days after registration, later only with a person who says that they know it; never to whom a complaint is about (7.10). The citizen is told.
 * @returns the numbers of the letters, in the order of the bodies
 * @throws AppError `application.forwardToAccused`, `application.copySentAlready`, `application.forwardingLate`, `application.cannotSendCopies`
 */
export const sendCopies = defineCommand({
  name: 'applications.sendCopies',
  permission: permissionFor('sendCopies'),
  load: (db, input: SendCopies, context) => withForwardingDay(db, loadForBranch(db, input, context)),
  decide(loaded, { targets, complainedOf, late }, context) {
    const { row, service, today } = loaded;
    const accused = complainedOf || row.complainedOf;
    const sent = copiesToSend({ kind: row.kind as ApplicationKind, number: row.number, complainedOf: accused, copies: row.copies }, targets, today);
    if (!late && !isForwardingInTime(context.office.calendar, loaded.forwardingFrom, today, service.forwardingDays)) {
      throw new AppError('application.forwardingLate', { days: service.forwardingDays });
    }
    const change = branch(
      loaded,
      {
        action: 'sendCopies',
        changes: { copies: [...row.copies, ...sent], complainedOf: accused },
        data: { copies: sent.map((copy) => ({ ...copy })) },
        detail: { bodies: sent.map(({ body }) => body).join('; ') },
        event: 'copiesSent',
      },
      context,
    );
    return {
      ...change,
      rows(db) {
        change.rows(db);
        return { numbers: sent.map(({ number }) => number) };
      },
    };
  },
});
