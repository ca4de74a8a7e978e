import { describe, expect, it } from 'vitest';
import { approveReply, recallReply, sendBackReply, submitReply } from '#backend/applications/approval.ts';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { listApplications } from '#backend/applications/list.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { putWordingAside, replyDesk, saveReply } from '#backend/applications/replies.ts';
import { auditEntries } from '#backend/audit/tables.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import type { Actor, Role } from '#shared/staff/roles.ts';
import type { Topic } from '#shared/topics.ts';
import { anApplication, aService } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';

const whole = { outcome: 'explained' as const, text: 'Müraciətiniz araşdırıldı və yerində izah edildi.' };

/** An application that the executor works on, of a service whose replies a manager approves. */
async function stage({ needsApproval = true } = {}) {
  const office = await openOffice();
  await office.arrive('service', aService({ replyNeedsApproval: needsApproval, outcomes: ['explained', 'rejected'] }));
  for (const n of [1, 2, 3]) await office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-2026-000000${n}` }));
  const who = Object.fromEntries(await Promise.all((['reception', 'clerk', 'executor', 'manager', 'admin'] as const).map(async (role) => [role, await office.actor(role)]))) as Record<Role, Actor>;
  for (const id of [1, 2]) {
    await registerApplication(office, who.clerk, { id, revision: 1 });
    await assignApplication(office, who.manager, { id, revision: 2, executorUid: who.executor.uid, department: '', resolution: '' });
  }
  const desk = (actor: Actor, id = 1) => office.store.read((db) => replyDesk(db, { actor, now: office.now() }, id));
  const write = (actor: Actor, text: string, draftRevision: number, more = {}) => saveReply(office, actor, { id: 1, draftRevision, outcome: null, text, replacing: false, ...more });
  const detail = (id = 1) => office.store.read((db) => applicationDetail(db, office, who.manager, id));
  const rows = async (filter: object, actor = who.manager) => (await office.store.read((db) => listApplications(db, office, actor, applicationListInput.parse({ filter })))).rows.map((row) => row.id);
  return { office, who, desk, write, detail, rows };
}

describe('a reply that is being written', () => {
  it('stays in the store for its author and those who may answer, with who wrote it; others see nothing of it', async () => {
    const { who, desk, write } = await stage();
    await write(who.executor, 'Yarımçıq', 0);
    expect(await desk(who.executor)).toMatchObject({ revision: 1, draft: { text: 'Yarımçıq', state: 'draft', authorName: 'Orxan Misallı' } });
    expect((await desk(who.clerk)).draft?.authorName).toBe('Orxan Misallı');
    for (const role of ['reception', 'admin'] as const) expect(await desk(who[role])).toMatchObject({ draft: null, wordings: [], actions: [] });
    expect((await desk({ ...who.executor, uid: 'another' })).draft).toBeNull();
  });

  it('is kept without an audit entry, a word to the portal, or a new revision of the application', async () => {
    const { office, who, write, detail } = await stage();
    const trace = () => office.store.read((db) => [db.select().from(auditEntries).all().length, db.select().from(outbox).all().length]);
    const [before, { revision }] = [await trace(), await detail()];
    const heard: Topic[] = [];
    office.bus.subscribe((topics) => heard.push(...topics));
    await write(who.executor, 'Yarımçıq', 0);
    expect([await trace(), (await detail()).revision]).toEqual([before, revision]);
    expect(heard).toEqual(['replies']);
  });

  it('is never written over unread, and what is replaced knowingly stays as an earlier wording', async () => {
    const { who, desk, write } = await stage();
    await write(who.executor, 'İcraçının mətni', 0);
    await expect(write(who.clerk, 'Kargüzarın mətni', 0)).rejects.toMatchObject({ code: 'reply.changedMeanwhile' });
    await write(who.clerk, 'Kargüzarın mətni', 1, { replacing: true });
    expect(await desk(who.executor)).toMatchObject({ draft: { text: 'Kargüzarın mətni', authorName: 'Lalə Sınaqova' }, wordings: [{ text: 'İcraçının mətni', authorName: 'Orxan Misallı' }] });
    // Two windows of one person are as good as two people.
    await write(who.clerk, 'Başqa pəncərədən', 2, { replacing: true });
    expect((await desk(who.clerk)).wordings.map((each) => each.text)).toEqual(['Kargüzarın mətni', 'İcraçının mətni']);
  });

  it('may be written on by its author after the application went to somebody else, but not by a stranger', async () => {
    const { office, who, desk, write } = await stage();
    await write(who.executor, 'Yarımçıq', 0);
    await assignApplication(office, who.manager, { id: 1, revision: 3, executorUid: who.clerk.uid, department: '', resolution: '' });
    await write(who.executor, 'Yarımçıq, davamı', 1);
    expect((await desk(who.clerk)).draft?.text).toBe('Yarımçıq, davamı');
    await expect(write({ ...who.executor, uid: 'another' }, 'Yad', 2)).rejects.toMatchObject({ code: 'reply.cannotWrite' });
    for (const role of ['reception', 'admin'] as const) await expect(write(who[role], 'Yad', 2)).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });
});

describe('approval of a reply', () => {
  it('where the service wants it an executor and a clerk do not answer directly; a manager does', async () => {
    const { office, who } = await stage();
    const answer = { id: 1, revision: 3, ...whole };
    for (const role of ['executor', 'clerk'] as const) await expect(answerApplication(office, who[role], answer)).rejects.toMatchObject({ code: 'application.needsApproval' });
    expect(await answerApplication(office, who.manager, answer)).toEqual({ number: 'C-26/000001' });
  });

  it('the number is given when the manager approves, under the words that stand on their screen', async () => {
    const { office, who, desk, detail, rows } = await stage();
    await submitReply(office, who.executor, { id: 1, draftRevision: 0, ...whole });
    expect(await rows({ approval: true })).toEqual([1]);
    expect(await rows({ approval: true, search: 'Məmməd' })).toEqual([1]);
    expect(await rows({ approval: true, due: 'open' })).toEqual([1]);
    expect((await office.store.read((db) => queueCounts(db, office, who.manager))).approval).toBe(1);
    expect((await detail()).replyNumber).toBeNull();
    const text = `${whole.text} Düzəliş.`;
    const given = await approveReply(office, who.manager, { id: 1, revision: 3, draftRevision: 1, outcome: 'rejected', text });
    expect(given).toEqual({ number: 'C-26/000001' });
    const answered = await detail();
    expect(answered).toMatchObject({ status: 'answered', outcome: 'rejected', replyText: text });
    expect(answered.timeline.filter((event) => event.action === 'answer')).toMatchObject([{ actor: 'Rauf Örnəkov', values: { preparedBy: 'Orxan Misallı' } }]);
    expect(await rows({ approval: true })).toEqual([]);
    // If the step is set aside later, neither wording is gone.
    expect((await desk(who.manager)).wordings.map((each) => each.text)).toEqual([text, whole.text]);
  });

  it('sent back with a note it is its author’s again, and is submitted anew', async () => {
    const { office, who, desk, write, detail } = await stage();
    await submitReply(office, who.executor, { id: 1, draftRevision: 0, ...whole });
    await expect(write(who.executor, 'Dəyişdirirəm', 1)).rejects.toMatchObject({ code: 'reply.cannotWrite' });
    await expect(answerApplication(office, who.manager, { id: 1, revision: 3, ...whole })).rejects.toMatchObject({ code: 'reply.cannotGive' });
    await sendBackReply(office, who.manager, { id: 1, draftRevision: 1, note: 'Qanunun maddəsi göstərilsin.' });
    expect(await desk(who.executor)).toMatchObject({ revision: 2, draft: { state: 'sentBack', note: 'Qanunun maddəsi göstərilsin.', text: whole.text }, actions: ['write', 'submit'] });
    await submitReply(office, who.executor, { id: 1, draftRevision: 2, outcome: 'explained', text: `${whole.text} Maddə 10.` });
    await recallReply(office, who.executor, { id: 1, draftRevision: 3 });
    expect((await desk(who.executor)).draft?.state).toBe('draft');
    expect((await detail()).timeline.map((event) => event.action)).toEqual(expect.arrayContaining(['submitReply', 'sendBackReply', 'recallReply']));
    const commands = await office.store.read((db) => db.select().from(auditEntries).all().map((entry) => entry.command).filter((name) => name.startsWith('replies.')));
    expect(commands).toEqual(['replies.submit', 'replies.sendBack', 'replies.submit', 'replies.recall']);
  });

  it('is refused to everybody who may not, whatever stands on their screen', async () => {
    const { office, who } = await stage();
    await submitReply(office, who.executor, { id: 1, draftRevision: 0, ...whole });
    for (const role of ['reception', 'clerk', 'executor', 'admin'] as const) {
      await expect(approveReply(office, who[role], { id: 1, revision: 3, draftRevision: 1, ...whole })).rejects.toMatchObject({ code: 'auth.notAllowed' });
      await expect(sendBackReply(office, who[role], { id: 1, draftRevision: 1, note: 'Düzəldin.' })).rejects.toMatchObject({ code: 'auth.notAllowed' });
    }
    await expect(approveReply(office, who.manager, { id: 2, revision: 3, draftRevision: 0, ...whole })).rejects.toMatchObject({ code: 'reply.cannotApprove' });
    await expect(submitReply(office, who.executor, { id: 3, draftRevision: 0, ...whole })).rejects.toMatchObject({ code: 'reply.cannotSubmit' });
    await expect(submitReply(office, who.executor, { id: 2, draftRevision: 0, ...whole, outcome: 'satisfied' })).rejects.toMatchObject({ code: 'application.outcomeNotOffered' });
  });

  it('only outcomes of the service’s card are given', async () => {
    const { office, who, desk } = await stage({ needsApproval: false });
    expect((await desk(who.executor)).outcomes).toEqual(['explained', 'rejected']);
    await expect(answerApplication(office, who.executor, { id: 1, revision: 3, ...whole, outcome: 'satisfied' })).rejects.toMatchObject({ code: 'application.outcomeNotOffered' });
    await answerApplication(office, who.executor, { id: 1, revision: 3, ...whole });
  });
});

describe('no sequence of steps', () => {
  it('loses words of a reply: each text stands in the draft, in an earlier wording or in the reply, unless its own author changed it', async () => {
    const { office, who, desk, detail } = await stage();
    let seed = 7;
    const random = (n: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % n;
    const people = [who.executor, who.clerk, who.manager];
    /** The text that must be found, by who wrote it last. */
    let current: { text: string; author: string } | null = null;
    const owed = new Set<string>();
    for (let step = 0; step < 150; step += 1) {
      const actor = people[random(3)] ?? who.clerk;
      const { revision, draft } = await desk(who.manager);
      const text = `Mətn ${step}: müraciətiniz araşdırıldı və izah edildi.`;
      const seen = { id: 1, draftRevision: random(5) === 0 ? Math.max(0, revision - 1) : revision };
      const replacing = random(2) === 0;
      const kind = random(7);
      const done = await (kind < 3
        ? saveReply(office, actor, { ...seen, outcome: 'explained', text, replacing })
        : kind === 3
          ? submitReply(office, actor, { ...seen, outcome: 'explained', text: draft?.text ?? text })
          : kind === 4
            ? recallReply(office, actor, seen)
            : kind === 5
              ? sendBackReply(office, actor, { ...seen, note: 'Düzəldilsin.' })
              : putWordingAside(office, actor, { id: 1, outcome: null, text })
      ).then(
        () => true,
        () => false,
      );
      if (!done) continue;
      if (kind < 3) {
        if (current && (current.author !== actor.uid || replacing)) owed.add(current.text);
        current = { text, author: actor.uid };
      } else if (kind === 3 && !current) current = { text, author: actor.uid };
      else if (kind === 6) owed.add(text);
    }
    const { draft } = await desk(who.manager);
    const kept = await office.store.read((db) => db.statement<{ text: string }>('SELECT text FROM reply_wordings').all().map((row) => row.text));
    expect(owed.size).toBeGreaterThan(10);
    expect(draft?.text).toBe(current?.text);
    expect([...owed].filter((text) => !kept.includes(text) && text !== draft?.text)).toEqual([]);
    expect((await detail()).status).toBe('inProgress');
  }, 30_000);
});
