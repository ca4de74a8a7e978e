import { describe, expect, it } from 'vitest';
import { addView, changeView, chooseDefaultView, orderViews, removeView, viewsOf } from '#backend/savedViews/views.ts';
import { addViewInput, mostViews } from '#shared/savedViews/schema.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';
import type { Role } from '#shared/staff/roles.ts';

const namesOf = async (office: TestOffice, role: Role = 'clerk') => {
  const actor = await office.actor(role);
  return office.store.read((db) => viewsOf(db, actor).map((view) => view.name + (view.isDefault ? '*' : '')));
};

describe('a person’s own views of the queue', () => {
  it('are kept in their order, with dates as they were typed, and are nobody else’s', async () => {
    const office = await openOffice();
    const clerk = await office.actor('clerk');
    const search = { kind: 'complaint', received: 'bu ay', channel: ['post', 'email'], repeat: true, fields: { reason: 'powerCut' } };
    await addView(office, clerk, addViewInput.parse({ name: ' Bu ayın şikayətləri ', search }));
    await addView(office, clerk, { name: 'Mənim', search: { mine: true } });
    await addView(office, await office.actor('manager'), { name: 'Mənim', search: { mine: true } });
    expect(await namesOf(office)).toEqual(['Bu ayın şikayətləri', 'Mənim']);
    expect(await office.store.read((db) => viewsOf(db, clerk)[0]?.search)).toEqual(search);
    expect(await namesOf(office, 'executor')).toEqual([]);
  });

  it('are renamed, given another filter, put in another order, deleted, and one of them begins the queue', async () => {
    const office = await openOffice();
    const clerk = await office.actor('clerk');
    const uids: string[] = [];
    for (const name of ['A', 'B', 'C']) uids.push((await addView(office, clerk, { name, search: {} })).uid);
    const [a = '', b = '', c = ''] = uids;
    await orderViews(office, clerk, { uids: [c, a] });
    expect(await namesOf(office)).toEqual(['C', 'A', 'B']);
    await changeView(office, clerk, { uid: b, name: 'Bə', search: { q: 'sınaq' } });
    await changeView(office, clerk, { uid: b, name: 'Be' });
    expect(await office.store.read((db) => viewsOf(db, clerk)[2])).toMatchObject({ name: 'Be', search: { q: 'sınaq' } });
    await chooseDefaultView(office, clerk, { uid: a });
    await chooseDefaultView(office, clerk, { uid: b });
    expect(await namesOf(office)).toEqual(['C', 'A', 'Be*']);
    await removeView(office, clerk, { uid: a });
    await addView(office, clerk, { name: 'D', search: {} });
    await chooseDefaultView(office, clerk, { uid: null });
    expect(await namesOf(office)).toEqual(['C', 'Be', 'D']);
  });

  it('bear different names, and another’s can be neither changed nor deleted', async () => {
    const office = await openOffice();
    const clerk = await office.actor('clerk');
    const manager = await office.actor('manager');
    const { uid } = await addView(office, clerk, { name: 'Şikayətlər', search: {} });
    await expect(addView(office, clerk, { name: 'ŞİKAYƏTLƏR', search: {} })).rejects.toMatchObject({ code: 'views.nameTaken' });
    await changeView(office, clerk, { uid, name: 'şikayətlər' });
    for (const attempt of [() => changeView(office, manager, { uid, name: 'X' }), () => removeView(office, manager, { uid }), () => chooseDefaultView(office, manager, { uid })]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'views.notFound' });
    }
    await orderViews(office, manager, { uids: [uid] });
    expect(await namesOf(office)).toEqual(['şikayətlər']);
  });

  it('are no more than can be seen at once', async () => {
    const office = await openOffice();
    const clerk = await office.actor('clerk');
    for (let i = 0; i < mostViews; i += 1) await addView(office, clerk, { name: `Görünüş ${i}`, search: {} });
    await expect(addView(office, clerk, { name: 'Bir də', search: {} })).rejects.toMatchObject({ code: 'views.tooMany' });
  });
});
