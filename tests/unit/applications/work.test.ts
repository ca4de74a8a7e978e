import { describe, expect, it } from 'vitest';
import { applicationStatuses, isLegal } from '#shared/applications/lifecycle.ts';
import { workActionsOf, type WorkAction, type WorkCase } from '#shared/applications/work.ts';
import { areAbsentTogether, isAbsentOn } from '#shared/staff/absence.ts';
import { roles } from '#shared/staff/roles.ts';

const both = [false, true] as const;
const places = [null, 'member', 'head'] as const;

/** Every case there is. */
const cases: WorkCase[] = roles.flatMap((role) =>
  applicationStatuses.flatMap((status) => both.flatMap((isResponsible) => both.flatMap((isAssigned) => both.flatMap((hasPart) => both.flatMap((onControl) => places.map((inDepartment) => ({ role, status, isResponsible, isAssigned, hasPart, onControl, inDepartment }))))))),
);
const casesOf = (action: WorkAction) => cases.filter((each) => workActionsOf(each).includes(action));
const rolesOf = (action: WorkAction) => [...new Set(casesOf(action).map((each) => each.role))];

describe('the work on an application', () => {
  it('is passed on only while it is worked on', () => {
    for (const action of ['handOver', 'takeBack', 'finishPart'] as const) {
      expect(casesOf(action).length).toBeGreaterThan(0);
      expect(casesOf(action).filter((each) => !isLegal('assign', each.status))).toEqual([]);
    }
  });

  it('is handed over by who answers for it, and taken back by a clerk or a manager from somebody else', () => {
    expect(casesOf('handOver').filter((each) => !each.isResponsible)).toEqual([]);
    expect(casesOf('takeBack').filter((each) => each.isResponsible || !each.isAssigned)).toEqual([]);
    expect(rolesOf('handOver')).toEqual(['clerk', 'executor', 'manager']);
    expect(rolesOf('takeBack')).toEqual(['clerk', 'manager']);
  });

  it('waits in a department for its head or a member to take it, and only while nobody has it', () => {
    for (const action of ['route', 'takeUp', 'giveOut'] as const) expect(casesOf(action).filter((each) => each.isAssigned || !isLegal('assign', each.status))).toEqual([]);
    expect(rolesOf('takeUp')).toEqual(['clerk', 'executor', 'manager']);
    expect(casesOf('takeUp').filter((each) => each.inDepartment === null)).toEqual([]);
    expect(casesOf('giveOut').filter((each) => each.inDepartment !== 'head')).toEqual([]);
    expect(casesOf('route').filter((each) => each.role === 'executor' && each.inDepartment !== 'head')).toEqual([]);
    expect(rolesOf('route')).toEqual(['clerk', 'executor', 'manager']);
  });

  it('a part is finished by who has one', () => {
    expect(casesOf('finishPart').filter((each) => !each.hasPart)).toEqual([]);
    expect(rolesOf('finishPart')).toEqual(['clerk', 'executor', 'manager']);
  });

  it('only a manager puts an application on control, and takes off only what is on it', () => {
    expect([rolesOf('watch'), rolesOf('unwatch')]).toEqual([['manager'], ['manager']]);
    expect(casesOf('watch').filter((each) => each.onControl)).toEqual([]);
    expect(casesOf('unwatch').filter((each) => !each.onControl)).toEqual([]);
  });
});

describe('an absence', () => {
  const holiday = { absentFrom: '2026-12-01', absentTo: '2026-12-10' };
  it('holds on its first and last day', () => {
    expect(['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11'].map((day) => isAbsentOn(holiday, day))).toEqual([false, true, true, false]);
    expect(isAbsentOn({ absentFrom: null, absentTo: null }, '2026-12-01')).toBe(false);
  });
  it('meets another on a single common day', () => {
    expect(areAbsentTogether(holiday, { absentFrom: '2026-12-10', absentTo: '2026-12-20' })).toBe(true);
    expect(areAbsentTogether(holiday, { absentFrom: '2026-12-11', absentTo: '2026-12-20' })).toBe(false);
  });
});
