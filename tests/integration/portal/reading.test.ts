import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aBooking, anApplication, anOfficial } from '../../support/records.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

/** Applications with every field that the document asks for. */
function holdApplications(portal: TestPortal, count: number): void {
  for (let i = 1; i <= count; i += 1) portal.hold('application', anApplication({ id: `application-${i}`, portalNumber: `M-2026-${String(i).padStart(7, '0')}` }));
}

describe('reading the feed', () => {
  it('begins with a snapshot in pages and goes on with what changes', async () => {
    const portal = await openPortal();
    portal.hold('official', anOfficial());
    holdApplications(portal, 5);
    const client = portal.connect();

    const first = await client.changes(null, 4);
    const second = await client.changes(first.nextCursor, 4);
    expect([first.snapshot, first.hasMore, second.snapshot, second.hasMore]).toEqual([true, true, true, false]);
    expect([...first.items, ...second.items].map(({ kind, id }) => `${kind} ${id}`)).toEqual(['official official-1', ...[1, 2, 3, 4, 5].map((i) => `application application-${i}`)]);

    portal.act('application', 'application-2', 'withdraw');
    const live = await client.changes(second.nextCursor, 4);
    expect(live).toMatchObject({ snapshot: false, hasMore: false, items: [{ op: 'upsert', id: 'application-2', version: 2, data: { status: 'withdrawn' } }] });
    expect((await client.changes(live.nextCursor, 4)).items).toEqual([]);
  });

  it('misses nothing that changes while the snapshot is being read', async () => {
    const portal = await openPortal();
    holdApplications(portal, 4);
    const client = portal.connect();
    const first = await client.changes(null, 2);
    portal.act('application', 'application-1', 'withdraw');
    const second = await client.changes(first.nextCursor, 2);
    const live = await client.changes(second.nextCursor, 10);
    expect(live.items.map((item) => item.id)).toContain('application-1');
  });

  it('is told when its cursor is too old', async () => {
    const portal = await openPortal();
    holdApplications(portal, 1);
    const client = portal.connect();
    const { nextCursor } = await client.changes(null, 10);
    portal.expireCursors();
    await expect(client.changes(nextCursor, 10)).rejects.toMatchObject({ code: 'portal.cursorExpired' });
    expect((await client.changes(null, 10)).items).toHaveLength(1);
  });

  it('is never begun in the middle by a cursor that the portal did not give', async () => {
    const portal = await openPortal();
    holdApplications(portal, 1);
    const client = portal.connect();
    for (const cursor of ['abc', 's', 'l.00000000.0', '0']) await expect(client.changes(cursor, 10)).rejects.toMatchObject({ code: 'portal.cursorExpired' });
  });

  it('comes through compressed, with every letter right', async () => {
    const portal = await openPortal();
    portal.hold('booking', aBooking({ note: 'Ağdamın Quzanlı qəsəbəsi: şəhid ailəsi üçün ünvan İ, ı, Ə, ğ. '.repeat(60).trim() }));
    const { items } = await portal.connect().changes(null, 10);
    expect(items[0]?.data).toMatchObject({ note: expect.stringMatching(/^(Ağdamın Quzanlı qəsəbəsi: şəhid ailəsi üçün ünvan İ, ı, Ə, ğ\. ?){60}$/) });
    const { access_token: token } = (await (
      await fetch(`${portal.url}/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'test-office', client_secret: 'test-secret' }) })
    ).json()) as { access_token: string };
    const raw = await fetch(`${portal.url}/v1/changes`, { headers: { Authorization: `Bearer ${token}`, 'Accept-Encoding': 'gzip' } });
    expect(raw.headers.get('Content-Encoding')).toBe('gzip');
  });
});

describe('a line that fails while reading', () => {
  it('is tried again, and what passes by itself is never noticed', async () => {
    const portal = await openPortal();
    const client = portal.connect();
    await client.office();
    Object.assign(portal.faults, { failures: 2, failStatus: 503 });
    await expect(client.office()).resolves.toMatchObject({ nameAz: 'Nümunə Rayon İcra Hakimiyyəti' });
    expect(portal.pauses).toHaveLength(2);
  });

  it('waits as long as the portal asks for', async () => {
    const portal = await openPortal();
    const client = portal.connect();
    await client.office();
    Object.assign(portal.faults, { failures: 1, failStatus: 429, retryAfter: 7 });
    await client.office();
    expect(portal.pauses).toEqual([7_000]);
  });

  it('does not sit through a long wait: it says that the portal is busy', async () => {
    const portal = await openPortal();
    const client = portal.connect();
    await client.office();
    Object.assign(portal.faults, { failures: 1, failStatus: 429, retryAfter: 3_600 });
    await expect(client.office()).rejects.toMatchObject({ code: 'portal.busy' });
    expect(portal.pauses).toEqual([]);
  });

  it.each([
    [500, 'portal.serverError'],
    [503, 'portal.serverError'],
    [403, 'portal.forbidden'],
  ])('answer %i becomes %s', async (failStatus, code) => {
    const portal = await openPortal();
    const client = portal.connect();
    await client.office();
    Object.assign(portal.faults, { failures: 10, failStatus });
    await expect(client.office()).rejects.toMatchObject({ code });
  });

  it('is said to be down when nobody answers', async () => {
    const portal = await openPortal();
    portal.faults.offline = true;
    await expect(portal.connect().office()).rejects.toMatchObject({ code: 'portal.unreachable' });
  });

  it('is given up when the portal takes too long', async () => {
    const portal = await openPortal();
    portal.faults.latencyMs = 2_000;
    await expect(portal.connect({ timeoutMs: 60, retries: 0 }).office()).rejects.toMatchObject({ code: 'portal.timeout' });
  });

  it('brings something that is no JSON: that is said, not guessed', async () => {
    const portal = await openPortal();
    const client = portal.connect();
    await client.office();
    portal.faults.garbage = 1;
    await expect(client.changes(null, 10)).rejects.toMatchObject({ code: 'portal.malformedAnswer' });
  });
});

describe('an attachment', () => {
  it('whose transfer breaks goes on from where it stopped', async () => {
    const portal = await openPortal();
    const bytes = randomBytes(600_000);
    portal.holdFile('file-1', bytes);
    portal.faults.breakTransfers = 2;
    const got = await portal.connect().attachment('file-1');
    expect(Buffer.from(got).equals(bytes)).toBe(true);
    expect(portal.faults.breakTransfers).toBe(0);
  });

  it('that the portal does not have is named so', async () => {
    const portal = await openPortal();
    await expect(portal.connect().attachment('file-9')).rejects.toMatchObject({ code: 'attachment.notFound' });
  });
});
