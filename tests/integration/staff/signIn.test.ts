import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '#backend/staff/members.ts';
import { actorOfSession, endSession, hashToken, resumeSession, signIn } from '#backend/staff/sessions.ts';
import { sessions, staff } from '#backend/staff/tables.ts';
import { noon, openOffice } from '../../support/office.ts';

describe('signing in', () => {
  it('opens a session with the rights of the role', async () => {
    const office = await openOffice();
    const { person } = await signIn(office, 'Karguzar', 'demo-karguzar');
    expect(person).toMatchObject({ login: 'karguzar', role: 'clerk', name: 'Lalə Sınaqova' });
    expect(person.permissions).toContain('applications.register');
    expect(person.permissions).not.toContain('settings.change');
  });

  it('answers the same to a wrong password and to an unknown name', async () => {
    const office = await openOffice();
    await expect(signIn(office, 'karguzar', 'wrong')).rejects.toMatchObject({ code: 'auth.wrongPassword' });
    await expect(signIn(office, 'nobody', 'wrong')).rejects.toMatchObject({ code: 'auth.wrongPassword' });
  });

  it('pauses for a minute after five wrong passwords, also for the right one', async () => {
    const office = await openOffice();
    for (let i = 0; i < 5; i += 1) await signIn(office, 'karguzar', 'wrong').catch(() => undefined);
    await expect(signIn(office, 'karguzar', 'demo-karguzar')).rejects.toMatchObject({ code: 'auth.locked', params: { seconds: 60 } });
    office.setNow(noon + 61_000);
    await expect(signIn(office, 'karguzar', 'demo-karguzar')).resolves.toBeDefined();
  });

  it('keeps passwords and tokens as hashes only', async () => {
    const office = await openOffice();
    const { token } = await signIn(office, 'karguzar', 'demo-karguzar');
    const rows = await office.store.read((db) => JSON.stringify([db.select().from(staff).all(), db.select().from(sessions).all()]));
    expect(rows).toContain('$argon2id$');
    expect(rows).not.toContain(token);
    expect(rows).not.toContain('demo-karguzar');
  });

  it('ends when the person signs out, and after twelve hours', async () => {
    const office = await openOffice();
    const first = await signIn(office, 'karguzar', 'demo-karguzar');
    expect((await resumeSession(office, first.token)).role).toBe('clerk');
    await endSession(office, hashToken(first.token));
    await expect(resumeSession(office, first.token)).rejects.toMatchObject({ code: 'auth.sessionEnded' });
    const second = await signIn(office, 'karguzar', 'demo-karguzar');
    office.setNow(noon + 12 * 3_600_000 + 1);
    await expect(resumeSession(office, second.token)).rejects.toMatchObject({ code: 'auth.sessionEnded' });
  });

  it('a window that stands open is shut out when its session ends or the person is dismissed', async () => {
    const office = await openOffice();
    const { token } = await signIn(office, 'karguzar', 'demo-karguzar');
    const actorAt = (instant: number) => office.store.read((db) => actorOfSession(db, hashToken(token), instant));
    expect(await actorAt(noon)).toMatchObject({ role: 'clerk', name: 'Lalə Sınaqova' });
    expect(await actorAt(noon + 12 * 3_600_000 + 1)).toBeNull();
    await office.store.write((db) => db.update(staff).set({ active: false }).where(eq(staff.login, 'karguzar')).run());
    expect(await actorAt(noon)).toBeNull();
  });

  it('the first administrator is entered once', async () => {
    const office = await openOffice({ staffed: false });
    const first = { login: 'nigar', name: 'Nigar Təcrübəli', position: 'Administrator', password: 'uzun bir parol' };
    expect((await createFirstAdministrator(office, first)).person.role).toBe('admin');
    await expect(createFirstAdministrator(office, { ...first, login: 'second' })).rejects.toMatchObject({ code: 'auth.staffExists' });
  });
});
