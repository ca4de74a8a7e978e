import type { DepartmentsView } from '#shared/departments/schema.ts';
import { departmentList } from '#shared/departments/schema.ts';
import { listByCode, stateOfContent } from '../classifiers/lists.ts';
import type { ReadDb } from '../db/store.ts';
import { personsOf } from '../staff/absence.ts';

interface StoredMember {
  readonly department: string;
  readonly staffUid: string;
  readonly isHead: number;
}

/** Who is in the departments: what is stored, those who no longer work here too. */
export function storedMembers(db: ReadDb): StoredMember[] {
  return db.statement<StoredMember>('SELECT department, staff_uid AS staffUid, is_head AS isHead FROM department_members ORDER BY id').all();
}

/** All departments in their order, with who is in them. */
export function departmentsView(db: ReadDb): DepartmentsView {
  const items = listByCode(db, departmentList)?.items ?? [];
  const members = Map.groupBy(storedMembers(db), (each) => each.department);
  const departments = items.toSorted((a, b) => a.order - b.order).map(({ code, az, en, active }) => {
    const inIt = members.get(code) ?? [];
    return { code, az, en, active, headUid: inIt.find(({ isHead }) => isHead === 1)?.staffUid ?? null, memberUids: inIt.map(({ staffUid }) => staffUid) };
  });
  return { seen: stateOfContent(departments), departments };
}

/** The departments whose work is a person's today: those they are in, and those of whom they stand in for. `heads`: of which they are the head, or stand in for them. */
export function departmentsOf(db: ReadDb, uid: string, day: string): { readonly codes: readonly string[]; readonly heads: readonly string[] } {
  const persons = personsOf(db, uid, day);
  const found = db
    .statement<{ department: string; isHead: number }>(`SELECT department, max(is_head) AS isHead FROM department_members WHERE staff_uid IN (${persons.map(() => '?').join(', ')}) GROUP BY department`)
    .all(...persons);
  return { codes: found.map(({ department }) => department), heads: found.filter(({ isHead }) => isHead === 1).map(({ department }) => department) };
}

/** Who is the head of a department that somebody is in. */
export function headsOver(db: ReadDb, staffUid: string | null): string[] {
  if (staffUid === null) return [];
  return db
    .statement<{ uid: string }>('SELECT DISTINCT h.staff_uid AS uid FROM department_members m JOIN department_members h ON h.department = m.department AND h.is_head = 1 WHERE m.staff_uid = ?')
    .all(staffUid)
    .map(({ uid }) => uid);
}

/** Who is the head of a department. */
export function headsOfDepartment(db: ReadDb, code: string): string[] {
  return db.statement<{ uid: string }>('SELECT staff_uid AS uid FROM department_members WHERE department = ? AND is_head = 1').all(code).map(({ uid }) => uid);
}

/** Whether somebody is in a department. */
export function isMember(db: ReadDb, department: string, staffUid: string): boolean {
  return db.statement<{ id: number }>('SELECT id FROM department_members WHERE department = ? AND staff_uid = ?').get(department, staffUid) !== undefined;
}

/** A department's name in Azerbaijani; the code itself where the list does not know it. */
export function departmentName(db: ReadDb, code: string): string {
  return listByCode(db, departmentList)?.items.find((item) => item.code === code)?.az ?? code;
}

/** Makes the finder of a department's code by its name, as the portal and people write it; null for a name that is on no list. The list is read once. */
export function departmentCodes(db: ReadDb): (name: string | null) => string | null {
  let codes: ReadonlyMap<string, string> | undefined;
  return (name) => {
    if (name === null) return null;
    codes ??= new Map(listByCode(db, departmentList)?.items.map(({ az, code }) => [az, code]));
    return codes.get(name) ?? null;
  };
}

/** Words as SQL that a column names a department that one of some people is in, with what is bound to it. */
export function inDepartmentOf(column: string, persons: readonly string[]): { readonly sql: string; readonly values: readonly string[] } {
  return { sql: `${column} IN (SELECT department FROM department_members WHERE staff_uid IN (${persons.map(() => '?').join(', ')}))`, values: persons };
}
