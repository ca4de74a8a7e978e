import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bakuDate, bakuInstant } from '#shared/az/dates.ts';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';
import { readContract } from './contract.ts';
import { createControl } from './control.ts';
import type { Faults } from './faults.ts';
import { createPortal } from './portal.ts';
import { createArrivals, fillStore } from './filling.ts';
import { attachmentContent } from './seed/files.ts';
import { createPortalServer } from './server.ts';
import { openPortalStore } from './store.ts';

// A stand-in for the central portal, for development, the demo office and tests. Prints one line {"url": …} when it listens.
function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        store: { type: 'string', default: ':memory:' },
        seed: { type: 'string', default: '2026' },
        today: { type: 'string' },
        applications: { type: 'string', default: '600' },
        bookings: { type: 'string', default: '120' },
        'client-id': { type: 'string', default: 'demo-office' },
        'client-secret': { type: 'string', default: 'demo-secret' },
        'arrive-every': { type: 'string', default: '0' },
        lively: { type: 'boolean', default: false },
        'with-parent': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(2);
  }
}
const values = readOptions();

const store = openPortalStore(values.store);
const contract = readContract();
const calendarRows = parseCalendarCsv(readFileSync(join(import.meta.dirname, '../resources/calendar/az-2025-2027.csv'), 'utf8'));
const portal = createPortal(store, contract, { id: values['client-id'], secret: values['client-secret'] }, calendarRows, Date.now);
const seed = Number(values.seed);

fillStore(store, portal, {
  seed,
  // A day that was named is seen from its noon, the present one from now.
  today: values.today ?? bakuDate(Date.now()),
  now: values.today ? bakuInstant(values.today, '12:00') : Date.now(),
  applications: Number(values.applications),
  bookings: Number(values.bookings),
  lively: values.lively,
  calendar: buildCalendar(calendarRows),
});
const citizens = createArrivals(store, portal, seed, Date.now);
const faults: Faults = {};
const server = createPortalServer({
  portal,
  store,
  contract,
  control: createControl(portal, store, faults, citizens),
  faults,
  generatedAttachment: (id) => attachmentContent(id)?.bytes ?? null,
});

server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : values.port;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});

const every = Number(values['arrive-every']);
// One application every time, a booking every second and a comment every third.
let turn = 0;
const arriving = every > 0 ? setInterval(() => citizens.arrive({ applications: 1, bookings: ++turn % 2, comments: turn % 3 === 0 ? 1 : 0 }), every * 1_000) : undefined;

function end(): void {
  clearInterval(arriving);
  server.closeAllConnections();
  server.close(() => {
    store.close();
    process.exit(0);
  });
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
if (values['with-parent']) {
  process.stdin.on('end', end);
  process.stdin.resume();
}
