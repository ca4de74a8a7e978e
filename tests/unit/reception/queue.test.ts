import { describe, expect, it } from 'vitest';
import { queuedAtAfterSkip, queueOrder, skippedBehind, wasSkipped, type Waiting } from '#shared/reception/queue.ts';
import { bakuInstant } from '#shared/az/dates.ts';

const date = '2026-11-24';
const at = (time: string) => bakuInstant(date, time);
let lastId = 0;

function waiting(came: string, changes: Partial<Waiting> & { queued?: string } = {}): Waiting {
  lastId += 1;
  const { queued, ...rest } = changes;
  return { id: lastId, receptionDate: date, startTime: null, ticket: lastId, arrivedAt: at(came), queuedAt: at(queued ?? came), urgentReason: null, ...rest };
}

/** Deterministic chance, so that a failure can be looked at again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A hall as any morning may bring it about. */
function anyHall(seed: number): Waiting[] {
  const next = chance(seed);
  return Array.from({ length: 1 + next(14) }, (_, i) => {
    const arrivedAt = at('09:00') + next(180) * 60_000 + i;
    const hour = `${String(9 + next(4)).padStart(2, '0')}:${['00', '15', '30', '45'][next(4)] ?? '00'}`;
    const skipped = next(6) === 0;
    return { id: i + 1, receptionDate: date, startTime: next(2) === 0 ? hour : null, ticket: i + 1, arrivedAt, queuedAt: skipped ? arrivedAt + next(60) * 60_000 + 1 : arrivedAt, urgentReason: next(9) === 0 ? 'xəstədir' : null };
  });
}

const halls = Array.from({ length: 400 }, (_, seed) => anyHall(seed + 1));
const isUrgent = (one: Waiting) => one.urgentReason !== null && !wasSkipped(one);
const isAppointed = (one: Waiting) => one.startTime !== null && !wasSkipped(one) && !isUrgent(one);
const isOther = (one: Waiting) => !isUrgent(one) && !isAppointed(one);

describe('the order of the queue', () => {
  it('calls an urgent citizen before all others', () => {
    const first = waiting('09:00', { startTime: '09:00' });
    const urgent = waiting('09:40', { urgentReason: 'təcili tibbi hal' });
    expect(queueOrder([first, urgent])).toEqual([urgent, first]);
  });

  it('takes those with an appointed hour by the hour, also when the later one came first', () => {
    const later = waiting('09:20', { startTime: '10:30' });
    const earlier = waiting('09:50', { startTime: '10:00' });
    expect(queueOrder([later, earlier])).toEqual([earlier, later]);
  });

  it('does not let a later walk-in overtake an appointed citizen before their hour', () => {
    const appointed = waiting('10:00', { startTime: '10:30' });
    const walkIn = waiting('10:05');
    expect(queueOrder([walkIn, appointed])).toEqual([appointed, walkIn]);
  });

  it('keeps a walk-in in front of appointed citizens who came after them', () => {
    const walkIn = waiting('09:55');
    const appointed = waiting('10:08', { startTime: '10:10' });
    expect(queueOrder([appointed, walkIn])).toEqual([walkIn, appointed]);
  });

  it('counts one who missed their hour from their arrival', () => {
    const late = waiting('10:40', { startTime: '10:00' });
    const onTime = waiting('10:25', { startTime: '10:30' });
    expect(queueOrder([late, onTime])).toEqual([onTime, late]);
  });

  it('loses nobody and doubles nobody, in whatever order the rows come', () => {
    for (const hall of halls) {
      const order = queueOrder(hall);
      expect(order.map((one) => one.id).sort((a, b) => a - b)).toEqual(hall.map((one) => one.id).sort((a, b) => a - b));
      expect(queueOrder(hall.toReversed())).toEqual(order);
    }
  });

  it('never puts an appointed citizen behind a walk-in who came after them, nor anybody before an urgent one', () => {
    for (const hall of halls) {
      const order = queueOrder(hall);
      const place = new Map(order.map((one, i) => [one.id, i]));
      for (const a of hall) {
        for (const b of hall) {
          const before = (place.get(a.id) ?? 0) < (place.get(b.id) ?? 0);
          if (isUrgent(a) && !isUrgent(b)) expect(before).toBe(true);
          if (isAppointed(a) && isOther(b) && (a.queuedAt ?? 0) < (b.queuedAt ?? 0)) expect(before).toBe(true);
          if (isOther(a) && isOther(b) && (a.queuedAt ?? 0) < (b.queuedAt ?? 0)) expect(before).toBe(true);
        }
      }
    }
  });

  it('changes no order among the others when somebody leaves', () => {
    for (const hall of halls) {
      const [gone, ...rest] = queueOrder(hall);
      expect(queueOrder(hall.filter((one) => one !== gone))).toEqual(rest);
    }
  });
});

describe('skipping one who does not answer', () => {
  it('puts them behind the next three and before those who come later', () => {
    const [a, b, c, d, e] = ['09:00', '09:01', '09:02', '09:03', '09:04'].map((time) => waiting(time)) as [Waiting, Waiting, Waiting, Waiting, Waiting];
    const skipped = { ...a, queuedAt: queuedAtAfterSkip([a, b, c, d, e], a, at('09:30')) };
    const late = waiting('09:31');
    expect(queueOrder([skipped, b, c, d, e, late])).toEqual([b, c, d, skipped, e, late]);
  });

  it('ends the precedence of an urgent and of an appointed citizen', () => {
    const urgent = waiting('09:40', { urgentReason: 'təcili' });
    const appointed = waiting('09:00', { startTime: '11:00' });
    const walkIn = waiting('09:10');
    const all = [urgent, appointed, walkIn];
    expect(queueOrder(all.map((one) => (one === urgent ? { ...one, queuedAt: queuedAtAfterSkip(all, urgent, at('09:45')) } : one))).map((one) => one.id)).toEqual([appointed.id, walkIn.id, urgent.id]);
    const two = [appointed, walkIn];
    expect(queueOrder(two.map((one) => (one === appointed ? { ...one, queuedAt: queuedAtAfterSkip(two, appointed, at('09:45')) } : one))).map((one) => one.id)).toEqual([walkIn.id, appointed.id]);
  });

  it('puts them behind as many as there are, at most three, in any hall', () => {
    for (const hall of halls) {
      const [first, ...rest] = queueOrder(hall);
      if (!first) continue;
      const skipped = { ...first, queuedAt: queuedAtAfterSkip(hall, first, at('13:00')) };
      const place = queueOrder([skipped, ...rest]).indexOf(skipped);
      expect(wasSkipped(skipped)).toBe(true);
      expect(place).toBeGreaterThanOrEqual(Math.min(skippedBehind, rest.length));
    }
  });

  it('leaves one who waits alone where they are', () => {
    const alone = waiting('09:00');
    expect(queuedAtAfterSkip([alone], alone, at('09:10'))).toBe((alone.queuedAt ?? 0) + 1);
  });
});
