import { describe, expect, it } from 'vitest';
import { arrive } from '#backend/reception/arrivals.ts';
import { call, callNext, startReception } from '#backend/reception/turns.ts';
import { appRouter } from '#backend/router.ts';
import { silentLog } from '#backend/log.ts';
import type { Lifecycle } from '#backend/lifecycle.ts';
import type { Connection } from '#backend/trpc.ts';
import { at, openDay, seen, theDay, type DayOffice } from '../../support/receptionDay.ts';

const number = (i: number) => `Q-2026-${String(i).padStart(7, '0')}`;

/** Somebody's line to the backend. */
function lineTo(office: DayOffice) {
  const connection: Connection = { session: null };
  return appRouter.createCaller({ lifecycle: { office: () => office, bus: office.bus } as unknown as Lifecycle, connection, log: silentLog });
}

async function opened() {
  const office = await openDay(4);
  const window = lineTo(office);
  await window.staff.signIn({ login: 'qebul', password: 'demo-qebul' });
  const screen = lineTo(office);
  const { pass } = await window.reception.hall.open();
  await screen.reception.hall.attach({ token: pass });
  return { office, window, screen, pass };
}

describe('the screen in the hall', () => {
  it('shows who is called, who is inside and who is next, by ticket and door alone', async () => {
    const { office, screen } = await opened();
    const reception = await office.actor('reception');
    for (let i = 1; i <= 4; i += 1) await arrive(office, reception, { id: (await office.line(number(i))).id, urgentReason: null });
    await callNext(office, reception, { officialUid: 'official-1', date: theDay });
    await startReception(office, reception, seen(await office.line(number(1))));
    office.setNow(at('09:05'));
    await callNext(office, reception, { officialUid: 'official-1', date: theDay });
    office.setNow(at('09:06'));
    await call(office, reception, seen(await office.line(number(2))));

    const view = await screen.reception.hall.view();
    expect(view).toEqual({
      office: '',
      date: theDay,
      called: [{ ticket: 2, official: 'Nümunəyev Rəşad', room: '204', calledAt: at('09:06') }],
      last: [{ ticket: 1, official: 'Nümunəyev Rəşad', room: '204', calledAt: at('09:00') }],
      doors: [{ uid: 'official-1', official: 'Nümunəyev Rəşad', room: '204', inside: 1, next: [3, 4], waiting: 2 }],
    });
    expect(JSON.stringify(view)).not.toMatch(/Əliyev|Sınaq-A|5ZK2B7A|Q-2026/);
  });

  it('may read nothing but the hall, and change nothing', async () => {
    const { screen } = await opened();
    for (const ask of [
      () => screen.reception.board({ date: theDay }),
      () => screen.reception.booking({ id: 1 }),
      () => screen.reception.callNext({ officialUid: 'official-1', date: theDay }),
      () => screen.officials.all(),
      () => screen.reception.hall.open(),
    ]) {
      await expect(ask()).rejects.toMatchObject({ cause: { code: 'auth.sessionEnded' } });
    }
  });

  it('goes dark when the session of the person who opened it is over', async () => {
    const { screen, office } = await opened();
    office.setNow(at('21:01'));
    await expect(screen.reception.hall.view()).rejects.toMatchObject({ cause: { code: 'auth.sessionEnded' } });
  });

  it('goes dark when the person who opened it signs out', async () => {
    const { window, screen, pass, office } = await opened();
    await expect(screen.reception.hall.view()).resolves.toBeDefined();
    await window.staff.signOut();
    await expect(screen.reception.hall.view()).rejects.toMatchObject({ cause: { code: 'auth.sessionEnded' } });
    await expect(lineTo(office).reception.hall.attach({ token: pass })).rejects.toMatchObject({ cause: { code: 'auth.sessionEnded' } });
  });

  it('takes no pass but one that this office made', async () => {
    const { office, pass } = await opened();
    const [hash = '', seal = ''] = pass.split('.');
    for (const token of [`${hash}.${seal.slice(0, -2)}xx`, `${hash.slice(0, -1)}${hash.endsWith('0') ? '1' : '0'}.${seal}`, `${hash}.`, 'x'.repeat(64)]) {
      await expect(lineTo(office).reception.hall.attach({ token })).rejects.toMatchObject({ cause: { code: 'auth.sessionEnded' } });
    }
    // Nor does it sign anybody in.
    await expect(lineTo(office).staff.resume({ token: hash })).rejects.toMatchObject({ cause: { code: 'auth.sessionEnded' } });
  });

  it('is opened only by those who run the reception', async () => {
    const office = await openDay(0);
    const executor = lineTo(office);
    await executor.staff.signIn({ login: 'icraci', password: 'demo-icraci' });
    await expect(executor.reception.hall.open()).rejects.toMatchObject({ cause: { code: 'auth.notAllowed' } });
  });
});
