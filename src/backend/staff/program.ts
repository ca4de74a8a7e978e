import type { Actor } from '#shared/staff/roles.ts';

/** The program itself, where it counts or keeps what nobody needs to decide. The history names it as who did it. */
export const program: Actor = { staffId: 0, uid: 'program', name: 'Qəbulxana', role: 'manager' };
