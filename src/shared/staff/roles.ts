/** The five roles of the office. */
export const roles = ['reception', 'clerk', 'executor', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who a request comes from: a signed-in member of staff, or the program itself while it synchronises. */
export interface Actor {
  readonly staffId: number;
  readonly uid: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * What each role may do. The backend refuses by this table; a screen only hides what is not in it.
 * `view` rights stand beside the changes, so that one table answers every question about access.
 */
const permissions = {
  'applications.view': ['reception', 'clerk', 'executor', 'manager', 'admin'],
  /** FİNs in a workbook that leaves the program: those whose work is with citizens. */
  'applications.exportFins': ['reception', 'clerk', 'executor', 'manager'],
  /** All of one person together, with how to reach them: those whose work is with citizens. */
  'citizens.view': ['reception', 'clerk', 'executor', 'manager'],
  'applications.enter': ['reception', 'clerk', 'manager'],
  'applications.attach': ['reception', 'clerk', 'executor', 'manager'],
  'applications.register': ['clerk', 'manager'],
  'applications.assign': ['clerk', 'manager'],
  'applications.answer': ['clerk', 'executor', 'manager'],
  'notes.write': ['reception', 'clerk', 'executor', 'manager'],
  'replies.approve': ['manager'],
  'applications.handOver': ['clerk', 'executor', 'manager'],
  'applications.control': ['manager'],
  'applications.branch': ['clerk', 'manager'],
  /** Asking the citizen to complete; an executor asks in what is theirs. */
  'applications.askToComplete': ['clerk', 'executor', 'manager'],
  'applications.extend': ['manager'],
  'reception.view': ['reception', 'clerk', 'executor', 'manager', 'admin'],
  'officials.change': ['reception', 'manager', 'admin'],
  'calendar.change': ['admin'],
  'bookings.enter': ['reception', 'clerk', 'manager'],
  'bookings.confirm': ['reception', 'manager'],
  'bookings.change': ['reception', 'manager'],
  'bookings.overbook': ['manager'],
  'reception.run': ['reception', 'manager'],
  'closures.apply': ['reception', 'manager'],
  'comments.answer': ['reception', 'clerk', 'manager'],
  'notices.issue': ['reception', 'clerk', 'executor', 'manager'],
  'comments.view': ['reception', 'clerk', 'executor', 'manager', 'admin'],
  'reports.view': ['clerk', 'manager', 'admin'],
  'sync.view': ['reception', 'clerk', 'executor', 'manager', 'admin'],
  'sync.run': ['reception', 'clerk', 'executor', 'manager', 'admin'],
  'sync.resolve': ['clerk', 'reception', 'manager', 'admin'],
  'staff.absence': ['reception', 'clerk', 'executor', 'manager', 'admin'],
  'staff.absenceOfOthers': ['manager', 'admin'],
  'settings.view': ['admin', 'manager'],
  'settings.change': ['admin'],
  'store.backup': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role may do a thing. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** Everything a role may do, for a screen that hides the rest. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => may(role, permission));
}
