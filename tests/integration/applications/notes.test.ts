import { describe, expect, it } from 'vitest';
import { addNote, editNote, inboxOf, notesOn, readNotes } from '#backend/applications/notes.ts';
import { firstBrokenLink } from '#backend/audit/audit.ts';
import { auditEntries } from '#backend/audit/tables.ts';
import { outbox } from '#backend/outbox/tables.ts';
import type { Actor, Role } from '#shared/staff/roles.ts';
import { anApplication, aService } from '../../support/records.ts';
import { noon, openOffice } from '../../support/office.ts';

async function stage() {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('application', anApplication());
  const who = Object.fromEntries(await Promise.all((['reception', 'clerk', 'executor', 'manager', 'admin'] as const).map(async (role) => [role, await office.actor(role)]))) as Record<Role, Actor>;
  const notes = () => office.store.read((db) => notesOn(db, 1));
  const inbox = (actor: Actor) => office.store.read((db) => inboxOf(db, actor));
  return { office, who, notes, inbox };
}

describe('internal notes', () => {
  it('stay in the office: nothing waits for the portal, and those named find them unread until they look', async () => {
    const { office, who, notes, inbox } = await stage();
    const { noteId } = await addNote(office, who.clerk, { id: 1, text: '@Rauf Örnəkov, @Orxan Misallı, @Lalə Sınaqova: baxın.' });
    expect(await notes()).toMatchObject([{ authorName: 'Lalə Sınaqova', at: noon, editedAt: null }]);
    expect(await office.store.read((db) => db.select().from(outbox).all())).toEqual([]);
    expect(await inbox(who.manager)).toMatchObject({ unread: 1, mentions: [{ noteId, applicationId: 1, number: 'M-2026-0000001', isRead: false }] });
    expect([(await inbox(who.clerk)).unread, (await inbox(who.reception)).unread]).toEqual([0, 0]);
    await readNotes(office, who.manager, { noteIds: [noteId] });
    expect(await inbox(who.manager)).toMatchObject({ unread: 0, mentions: [{ isRead: true }] });
    expect((await inbox(who.executor)).unread).toBe(1);
    await readNotes(office, who.executor, {});
    expect((await inbox(who.executor)).unread).toBe(0);
  });

  it('are written by who works on applications, and read by everybody in the office', async () => {
    const { office, who } = await stage();
    for (const role of ['reception', 'clerk', 'executor', 'manager'] as const) await addNote(office, who[role], { id: 1, text: `Qeyd: ${role}` });
    await expect(addNote(office, who.admin, { id: 1, text: 'Qeyd' })).rejects.toMatchObject({ code: 'auth.notAllowed' });
    await expect(addNote(office, who.clerk, { id: 2, text: 'Qeyd' })).rejects.toMatchObject({ code: 'application.notFound' });
  });

  it('are mended for five minutes by their author; whom the mended one names hears of it too', async () => {
    const { office, who, notes, inbox } = await stage();
    const { noteId } = await addNote(office, who.clerk, { id: 1, text: '@Orxan Misallı baxsın.' });
    await expect(editNote(office, who.manager, { noteId, text: 'Yad' })).rejects.toMatchObject({ code: 'note.tooLate' });
    office.setNow(noon + 4 * 60_000);
    await editNote(office, who.clerk, { noteId, text: '@Rauf Örnəkov baxsın.' });
    expect(await notes()).toMatchObject([{ text: '@Rauf Örnəkov baxsın.', editedAt: noon + 4 * 60_000 }]);
    expect([(await inbox(who.manager)).unread, (await inbox(who.executor)).unread]).toEqual([1, 1]);
    office.setNow(noon + 5 * 60_000);
    await expect(editNote(office, who.clerk, { noteId, text: 'Gec' })).rejects.toMatchObject({ code: 'note.tooLate' });
  });

  it('no sequence of steps loses one: each wording ever accepted stands in a note or in the audit, whose chain is whole', async () => {
    const { office, who, notes } = await stage();
    let seed = 11;
    const random = (n: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % n;
    const people = [who.clerk, who.executor, who.manager, who.admin];
    const accepted: string[] = [];
    let [now, count] = [noon, 0];
    for (let step = 0; step < 120; step += 1) {
      office.setNow((now += random(150_000)));
      const actor = people[random(4)] ?? who.clerk;
      const text = `Qeyd ${step} @Rauf Örnəkov`;
      const kind = random(3);
      const done = await (kind === 0 ? addNote(office, actor, { id: 1, text }) : kind === 1 ? editNote(office, actor, { noteId: 1 + random(Math.max(1, count)), text }) : readNotes(office, actor, {})).then(
        () => true,
        () => false,
      );
      if (!done || kind === 2) continue;
      accepted.push(text);
      if (kind === 0) count += 1;
    }
    const kept = new Set((await notes()).map((note) => note.text));
    const entries = await office.store.read((db) => db.select().from(auditEntries).all());
    for (const { detail } of entries) kept.add(String((detail as { before?: string }).before));
    expect((await notes()).some((note) => note.editedAt !== null)).toBe(true);
    expect(accepted.filter((text) => !kept.has(text))).toEqual([]);
    expect(await notes()).toHaveLength(count);
    expect(await office.store.read(firstBrokenLink)).toBeNull();
  });
});
