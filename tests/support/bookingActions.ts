import { arrive, undoArrival } from '#backend/reception/arrivals.ts';
import { confirmBooking } from '#backend/reception/commands.ts';
import { cancelBooking, refuseBooking } from '#backend/reception/ending.ts';
import { moveBooking } from '#backend/reception/moving.ts';
import { markNoShows } from '#backend/reception/noShows.ts';
import { receiveBooking } from '#backend/reception/outcome.ts';
import type { Place } from '#backend/reception/places.ts';
import { call, putBack, skip, startReception } from '#backend/reception/turns.ts';
import { setUrgent } from '#backend/reception/urgent.ts';
import { AppError } from '#shared/errors.ts';
import type { BookingAction } from '#shared/reception/lifecycle.ts';
import type { BookingDetail } from '#shared/reception/views.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { TestOffice } from './office.ts';

export interface ActionOptions {
  /** Where `move` goes. */
  readonly place?: Place;
  readonly outcome?: 'toBeContinued' | 'putInWriting';
}

const inWriting = { outcome: 'putInWriting', service: 'general', kind: 'petition', subject: 'road', summary: 'Yol', text: 'Yolun təmir edilməsini xahiş edirəm.', accused: '' } as const;

/** Takes a step of a booking by its real command, with all it needs. @throws AppError as the command does; `booking.cannotNoShow` where the day's list of missing ones leaves the booking out */
export async function act(office: TestOffice, actor: Actor, action: BookingAction, booking: BookingDetail, { place, outcome = 'toBeContinued' }: ActionOptions = {}): Promise<void> {
  const { id, revision, status, calledAt, queuedAt, receptionDate: date } = booking;
  const seen = { id, revision };
  const turn = { id, status, calledAt, queuedAt };
  const reason = 'Səbəb';
  switch (action) {
    case 'confirm':
      return confirmBooking(office, actor, seen);
    case 'move':
      return moveBooking(office, actor, { ...seen, reason, ...(place ?? { officialUid: booking.officialUid, date: '2026-12-01', startTime: '10:00' }) });
    case 'refuse':
      return refuseBooking(office, actor, { ...seen, reason });
    case 'cancel':
      return cancelBooking(office, actor, { ...seen, reason, by: 'office' });
    case 'arrive':
      return void (await arrive(office, actor, { id, urgentReason: null }));
    case 'undoArrival':
      return undoArrival(office, actor, turn);
    case 'call':
      return void (await call(office, actor, turn));
    case 'skip':
      return void (await skip(office, actor, turn));
    case 'setUrgent':
      return setUrgent(office, actor, { ...turn, urgentReason: reason });
    case 'startReception':
      return void (await startReception(office, actor, turn));
    case 'putBack':
      return void (await putBack(office, actor, turn));
    case 'receive':
      return void (await receiveBooking(office, actor, outcome === 'putInWriting' ? { ...seen, ...inWriting } : { ...seen, outcome, note: '' }));
    case 'noShow': {
      const { count } = await markNoShows(office, actor, { date, ids: [id] });
      if (count === 0) throw new AppError('booking.cannotNoShow');
    }
  }
}
