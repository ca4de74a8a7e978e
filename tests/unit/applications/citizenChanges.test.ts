import { describe, expect, it } from 'vitest';
import { changesBetween, freshChanges, isUnchanged, takenOut, together, withoutFins, type CitizenChanges, type Sent } from '#shared/applications/citizenChanges.ts';
import type { TimelineEvent } from '#shared/applications/views.ts';

const file = (uid: string, sha256 = 'a') => ({ uid, name: `${uid}.pdf`, sha256 });
const sent = (card: Partial<Sent['card']> = {}, files = [file('f-1'), file('f-2')]): Sent => ({ card: { surname: 'Əliyev', phone: '+994502345678', details: { residentFins: ['5ZK2B7A'], address: { city: 'Bakı', street: 'Bağ' } }, ...card }, files });
const named = ({ uid, name }: { uid: string; name: string }) => ({ uid, name });
const none: CitizenChanges = { fields: [], added: [], removed: [], replaced: [] };

describe('what a citizen changed', () => {
  it('is each field with what stood there and what stands there now, those of the service among them', () => {
    const after = sent({ phone: null, summary: 'Yol', details: { residentFins: ['5ZK2B7A', '7KQ2XZ9'], address: { street: 'Bağ', city: 'Bakı' }, meter: 12 } });
    expect(changesBetween(sent(), after).fields).toEqual([
      { field: 'summary', before: null, after: 'Yol' },
      { field: 'phone', before: '+994502345678', after: null },
      { field: 'details.residentFins', before: ['5ZK2B7A'], after: ['5ZK2B7A', '7KQ2XZ9'] },
      { field: 'details.meter', before: null, after: 12 },
    ]);
    expect(isUnchanged(changesBetween(sent(), sent()))).toBe(true);
  });

  it('a FİN or a date that is none is shown as it was sent', () => {
    const { fields } = changesBetween(sent({ fin: null, broken: { fin: '5ZK2B7' } }), sent({ fin: '5ZK2B7A', broken: null }));
    expect(fields).toEqual([{ field: 'fin', before: '5ZK2B7', after: '5ZK2B7A' }]);
  });

  it('of files: what was added, taken out, or has another content', () => {
    expect(changesBetween(sent(), sent({}, [file('f-2', 'b'), file('f-3')]))).toEqual({ fields: [], added: [named(file('f-3'))], removed: [named(file('f-1'))], replaced: [named(file('f-2'))] });
  });

  it('changes one after another are one, from the first to the last; what was changed back is none', () => {
    const change = (before: string | null, after: string | null) => ({ field: 'phone', before, after });
    expect(together([{ ...none, fields: [change('1', '2')] }, { ...none, fields: [change('2', '3')] }]).fields).toEqual([change('1', '3')]);
    expect(together([{ ...none, fields: [change('1', '2')] }, { ...none, fields: [change('2', '1')] }])).toEqual(none);
    // What was empty at first stays so, and what was added and taken out again was never there.
    expect(together([{ ...none, fields: [change(null, '2')] }, { ...none, fields: [change('2', '3')] }]).fields).toEqual([change(null, '3')]);
    expect(together([{ ...none, added: [named(file('f-3'))] }, { ...none, removed: [named(file('f-3'))] }])).toEqual(none);
    expect(together([{ ...none, removed: [named(file('f-1'))] }, { ...none, added: [named(file('f-1'))] }])).toEqual(none);
  });

  it('has no identity codes for whom the program shows none', () => {
    const changes: CitizenChanges = {
      ...none,
      fields: [
        { field: 'fin', before: '5ZK2B7A', after: 'ABCDEFG' },
        { field: 'details.residentFins', before: ['7KQ2XZ9'], after: [] },
        { field: 'surname', before: 'Quliyev', after: 'Əliyeva' },
      ],
    };
    expect(withoutFins(changes).fields).toEqual([
      { field: 'fin', before: '•••••7A', after: '•••••FG' },
      { field: 'details.residentFins', before: ['•••••Z9'], after: [] },
      { field: 'surname', before: 'Quliyev', after: 'Əliyeva' },
    ]);
    expect(withoutFins({ ...none, fields: [{ field: 'fin', before: null, after: '5ZK2B7A' }] }).fields).toEqual([{ field: 'fin', before: null, after: '•••••7A' }]);
  });
});

describe('the news that an application came back completed', () => {
  const point = (action: string, values: TimelineEvent['values'] = {}, changed?: CitizenChanges): TimelineEvent => ({ at: 1, action, actor: null, values, ...(changed && { changed }) });
  const phone = (before: string, after: string): CitizenChanges => ({ ...none, fields: [{ field: 'phone', before, after }] });
  const back = (changed?: CitizenChanges) => point('portalChanged', { from: 'returned', to: 'inProgress' }, changed);

  it('tells of all that was changed since it was given back, and of nothing before', () => {
    const timeline = [point('returnForCompletion'), back(phone('0', '1')), point('returnForCompletion'), point('citizenChanged', {}, phone('1', '2')), back(phone('2', '3')), point('resume'), point('notice')];
    expect(freshChanges(timeline)?.fields).toEqual(phone('1', '3').fields);
  });

  it('is told until somebody takes a step on it', () => {
    expect(freshChanges([point('returnForCompletion'), back(none)])).toEqual(none);
    for (const step of ['assign', 'answer', 'takeUp', 'returnForCompletion']) expect(freshChanges([point('returnForCompletion'), back(none), point(step)])).toBeNull();
  });

  it('is none where nothing was kept of it, and where it was withdrawn instead', () => {
    expect(freshChanges([point('returnForCompletion'), back()])).toBeNull();
    expect(freshChanges([point('returnForCompletion'), point('portalChanged', { from: 'returned', to: 'withdrawn' })])).toBeNull();
    expect(freshChanges([])).toBeNull();
  });

  it('knows which files were taken out, and which came again', () => {
    const timeline = [back({ ...none, removed: [named(file('f-1')), named(file('f-2'))] }), back({ ...none, added: [named(file('f-2'))] })];
    expect([...takenOut(timeline)]).toEqual(['f-1']);
  });
});
