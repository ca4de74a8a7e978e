// Draws docs/lifecycles.md from the tables of actions. Run with `npm run generate:lifecycles` after changing one of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationActions, applicationStatuses, isLegal, permissionFor, targetsOf } from '#shared/applications/lifecycle.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { bookingActions, bookingStatuses, bookingTargetOf, isLegalForBooking, permissionForBooking, type BookingAction } from '#shared/reception/lifecycle.ts';
import { may, roles, type Permission } from '#shared/staff/roles.ts';

export const lifecyclesPath = join(import.meta.dirname, '../docs/lifecycles.md');

interface Life {
  readonly title: string;
  readonly table: string;
  readonly statuses: readonly string[];
  readonly statusWord: (status: string) => string;
  readonly actions: readonly string[];
  readonly isLegal: (action: string, status: string) => boolean;
  /** Where an action leads; empty: it stays. */
  readonly targets: (action: string) => readonly string[];
  readonly permission: (action: string) => Permission;
}

/** The page, from the tables as they are. */
export function lifecyclesPage(): string {
  const { t } = createTranslator('az');
  const lives: Life[] = [
    {
      title: 'Applications',
      table: 'src/shared/applications/lifecycle.ts',
      statuses: applicationStatuses,
      statusWord: (status) => t(`applications.status.${status}`),
      actions: applicationActions,
      isLegal: isLegal as Life['isLegal'],
      targets: targetsOf as Life['targets'],
      permission: permissionFor as Life['permission'],
    },
    {
      title: 'Bookings of a reception',
      table: 'src/shared/reception/lifecycle.ts',
      statuses: bookingStatuses,
      statusWord: (status) => t(`reception.status.${status}`),
      actions: bookingActions,
      isLegal: isLegalForBooking as Life['isLegal'],
      targets: (action) => [bookingTargetOf(action as BookingAction)].filter((status) => status !== null),
      permission: permissionForBooking as Life['permission'],
    },
  ];
  return `# Lifecycles\n\nDrawn from the tables that decide; \`npm run generate:lifecycles\` draws it again, and a test compares.\n\n${lives.map(drawn).join('\n')}`;
}

function drawn({ title, table, statuses, statusWord, actions, isLegal: legal, targets, permission }: Life): string {
  const arrows = statuses.flatMap((from) =>
    actions.filter((action) => legal(action, from)).flatMap((action) => (targets(action).length > 0 ? targets(action) : [from]).map((to) => `  ${from} --> ${to}: ${action}`)),
  );
  const rows = actions.map((action) => {
    const from = statuses.filter((status) => legal(action, status)).join(', ');
    return `| ${action} | ${from} | ${targets(action).join(' / ') || '(stays)'} | ${roles.filter((role) => may(role, permission(action))).join(', ')} |`;
  });
  return [
    `## ${title}`,
    '',
    `Table: \`${table}\`.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...statuses.map((status) => `  ${status}: ${statusWord(status)}`),
    ...arrows,
    '```',
    '',
    '| action | from | to | roles |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(lifecyclesPath, lifecyclesPage());
