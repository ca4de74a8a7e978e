import type { ClassifierItem } from '#shared/classifiers/views.ts';
import { departmentList, type DepartmentsInput } from '#shared/departments/schema.ts';
import { codeFrom } from '#shared/services/codeFrom.ts';
import { AppError } from '#shared/errors.ts';
import { listByCode, listChange } from '../classifiers/lists.ts';
import { defineCommand } from '../command.ts';
import { memberByUid } from '../staff/members.ts';
import { storedMembers } from './queries.ts';
import { departmentMembers } from './tables.ts';

/**
 * Keeps the departments and who is in them. The list goes to the portal when it changed; who is in them stays here. A department that applications may bear is
 * never removed: one that is not given stays on the list, no longer in use.
 * @throws AppError `departments.changedMeanwhile`, `departments.unknownMember`
 */
export const saveDepartments = defineCommand({
  name: 'departments.save',
  permission: 'settings.change',
  load(db, { seen, departments }: DepartmentsInput) {
    const list = listByCode(db, departmentList);
    if ((list?.updatedAt ?? 0) !== seen) throw new AppError('departments.changedMeanwhile');
    const known = new Set(storedMembers(db).map(({ staffUid }) => staffUid));
    for (const uid of departments.flatMap(({ memberUids, headUid }) => [...memberUids, ...(headUid === null ? [] : [headUid])])) {
      if (!known.has(uid) && memberByUid(db, uid)?.active !== true) throw new AppError('departments.unknownMember');
    }
    return list;
  },
  decide(list, { departments }, { now }) {
    const coded = withCodes(departments, list?.items ?? []);
    const given = new Set(coded.map(({ code }) => code));
    const items: ClassifierItem[] = [
      ...coded.map(({ code, az, en, active }, index) => ({ code, az, en, order: index + 1, active })),
      ...(list?.items ?? []).filter(({ code }) => !given.has(code)).map((item, index) => ({ ...item, order: coded.length + index + 1, active: false })),
    ];
    const change = listChange(list, departmentList, items, now);
    const isSame = JSON.stringify(items) === JSON.stringify(list?.items);
    return {
      subject: { kind: 'classifier', uid: change.uid },
      detail: { departments: coded.length },
      outbox: isSame ? [] : change.outbox,
      topics: ['classifiers', 'departments', 'applications'],
      rows(db) {
        change.write(db);
        db.delete(departmentMembers).run();
        for (const { code, headUid, memberUids } of coded) {
          for (const staffUid of new Set([...(headUid === null ? [] : [headUid]), ...memberUids])) db.insert(departmentMembers).values({ department: code, staffUid, isHead: staffUid === headUid }).run();
        }
      },
    };
  },
});

/** A new department gets a code from its name, unlike any other; a known one keeps its own. */
function withCodes(departments: DepartmentsInput['departments'], items: readonly ClassifierItem[]) {
  const taken = new Set(items.map(({ code }) => code));
  return departments.map((department) => {
    if (department.code !== null && taken.has(department.code)) return { ...department, code: department.code };
    const code = codeFrom(department.en, taken, 'department');
    taken.add(code);
    return { ...department, code };
  });
}
