import { departmentList, type DepartmentsInput } from '#shared/departments/schema.ts';
import { AppError } from '#shared/errors.ts';
import { keptItems, listByCode, listChange } from '../classifiers/lists.ts';
import { defineCommand } from '../command.ts';
import { memberByUid } from '../staff/members.ts';
import { departmentsView, storedMembers } from './queries.ts';
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
    if (departmentsView(db).seen !== seen) throw new AppError('departments.changedMeanwhile');
    const known = new Set(storedMembers(db).map(({ staffUid }) => staffUid));
    for (const uid of departments.flatMap(({ memberUids, headUid }) => [...memberUids, ...(headUid === null ? [] : [headUid])])) {
      if (!known.has(uid) && memberByUid(db, uid)?.active !== true) throw new AppError('departments.unknownMember');
    }
    return listByCode(db, departmentList);
  },
  decide(list, { departments }, { now }) {
    const items = keptItems(departments, list?.items ?? [], 'department');
    // The kept items begin with what was given, in that order.
    const coded = departments.map((department, index) => ({ ...department, code: items[index]?.code ?? '' }));
    const change = listChange(list, departmentList, { items }, now);
    return {
      subject: { kind: 'classifier', uid: change.uid },
      detail: { departments: coded.length },
      outbox: change.outbox,
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
