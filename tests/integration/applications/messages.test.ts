import { describe, expect, it } from 'vitest';
import { answerApplication, registerApplication } from '#backend/applications/commands.ts';
import { citizenMessages } from '#backend/notices/messages.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { channels } from '#shared/applications/lifecycle.ts';
import { citizenEvents, type CitizenEvent } from '#shared/services/notices.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { noon, openOffice } from '../../support/office.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';

const application = {
  uid: 'application-1', number: 'GT-2026/001284', portalNumber: 'Ə-20261121-9F3A2C', channel: 'post', dueDate: '2026-12-11', completeBy: '2026-11-28', joinedToNumber: 'GT-2026/001190',
  phone: '+994502345678', email: null, registeredAddress: 'Nümunə rayonu, Sınaq küçəsi 1', currentAddress: null,
};
const teller = { service: aService({ notify: citizenEvents.map((event) => ({ event, channels: ['sms', 'email'] })) }), deskPhone: letterhead.phone };
const said = (event: CitizenEvent, changes: Partial<Parameters<typeof citizenMessages>[1]> = {}, deskPhone: string | null = teller.deskPhone) => {
  const [first] = citizenMessages({ ...teller, deskPhone }, { ...application, ...changes }, event);
  return (first?.body as { text: string } | undefined)?.text;
};

describe('what a citizen is told by SMS and e-mail', () => {
  it('follows the way the application came: only who came through the portal is sent to its page', () => {
    expect(said('answered', { channel: 'portal' })).toBe('GT-2026/001284 nömrəli müraciətinizə cavab verildi. Cavabı portalın "Müraciətlərim" bölməsində oxuya bilərsiniz.');
    expect(said('answered')).toBe('GT-2026/001284 nömrəli müraciətinizə cavab verildi. Cavab məktubu ünvanınıza göndərilir, onu qəbulxanadan da ala bilərsiniz. Tel.: 024 999 00 11.');
    expect(said('returned')).toBe('GT-2026/001284 nömrəli müraciətinizdə çatışmazlıq var. Nə etməli olduğunuz Sizə göndərilən məktubda yazılıb. Son gün: 28.11.2026. Tel.: 024 999 00 11.');
    expect(said('withdrawn')).toBe('GT-2026/001284 nömrəli müraciətinizin geri götürülməsi qeydə alındı, müraciət 8.1-ci maddəyə əsasən baxılmamış saxlanıldı. Tel.: 024 999 00 11.');
    expect(said('reopened')).toBe('GT-2026/001284 nömrəli müraciətinizə yenidən baxılır. Baxılma müddəti: 11.12.2026 tarixinədək. Tel.: 024 999 00 11.');
    expect(said('reopened', { dueDate: null }, null)).toBe('GT-2026/001284 nömrəli müraciətinizə yenidən baxılır.');
    for (const channel of channels.filter((each) => each !== 'portal')) for (const event of citizenEvents) expect(said(event, { channel })).not.toMatch(/portal/iu);
  });

  it('promises no letter to whom none can be sent, and names no telephone that the office has not', () => {
    const nowhere = { registeredAddress: null };
    expect(said('answered', nowhere, null)).toBe('GT-2026/001284 nömrəli müraciətinizə cavab verildi. Cavab məktubunu qəbulxanadan ala bilərsiniz.');
    for (const event of citizenEvents) {
      expect(said(event, nowhere)).not.toMatch(/göndərilən|ünvanınıza|ünvanlanan/u);
      expect(said(event, nowhere, null)).not.toContain('Tel.');
    }
  });

  it('is short, whatever it is about and however it came', () => {
    for (const channel of channels) {
      for (const event of citizenEvents) {
        for (const registeredAddress of [application.registeredAddress, null]) {
          const text = said(event, { channel, registeredAddress });
          expect({ text, length: text?.length }).toMatchObject({ length: expect.toSatisfy((length: number) => length > 30 && length <= 160) });
        }
      }
    }
  });

  it('goes to mobile numbers alone as an SMS', () => {
    const ways = (contact: { phone?: string; email?: string }) => citizenMessages(teller, { ...application, ...contact }, 'registered').map(({ body }) => (body as { channel: string }).channel);
    expect([ways({}), ways({ phone: '+994124981234' }), ways({ phone: '+994124981234', email: 'a@example.org' })]).toEqual([['sms'], [], ['email']]);
  });

  it('has the telephone of the body on whose paper the service writes; an application of the portal that others were joined to speaks to each by their own way', async () => {
    const office = await openOffice();
    await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
    await office.arrive('service', aService({ letterhead: 'utility' }));
    await office.arrive('application', anApplication());
    await office.arrive('application', anApplication({ id: 'application-2', portalNumber: 'M-2', channel: 'post', citizen: { ...citizen, registeredAddress: 'Nümunə küçəsi 1' }, contact: { phone: '+994553334455', email: null, currentAddress: null }, status: 'joined', joinedToId: 'application-1' }));
    const manager = await office.actor('manager');
    await registerApplication(office, manager, { id: 1, revision: 1 });
    await answerApplication(office, manager, { id: 1, revision: 2, outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    const sent = (await office.store.read((db) => db.select().from(outbox).all())).filter(({ path }) => path === '/v1/notifications').map(({ body }) => body as { to: string; template: string; text: string });
    const answers = sent.filter(({ template }) => template === 'answered');
    expect(answers.map(({ to }) => to)).toEqual(['+994502345678', 'memmed@example.org', '+994553334455']);
    expect(answers[0]?.text).toContain('portalın "Müraciətlərim" bölməsində');
    expect(answers[2]?.text).toBe('M-2 nömrəli müraciətiniz M-26/000001 nömrəli müraciətə birləşdirilib. M-26/000001 nömrəli müraciətinizə cavab verildi. Cavab məktubu ünvanınıza göndərilir, onu qəbulxanadan da ala bilərsiniz. Tel.: 012 999 00 22.');
  });
});
