import type { Office } from '../office.ts';
import { memberByLogin } from '../staff/members.ts';
import { departmentMembers } from './tables.ts';

/** Who is in the departments of the demo office: by department, the head first. */
const demoDepartments: Readonly<Record<string, readonly string[]>> = {
  general: ['karguzar'],
  architecture: ['rehber', 'icraci'],
  subscribers: ['rehber', 'icraci'],
  networks: ['icraci'],
};

/** Puts the people of a new demo office into its departments. */
export async function enterDemoDepartments(office: Office): Promise<void> {
  await office.store.write((db) => {
    for (const [department, logins] of Object.entries(demoDepartments)) {
      logins.forEach((login, index) => {
        const member = memberByLogin(db, login);
        if (member) db.insert(departmentMembers).values({ department, staffUid: member.uid, isHead: index === 0 }).onConflictDoNothing().run();
      });
    }
  });
}
