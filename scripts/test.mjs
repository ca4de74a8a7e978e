// npm test: sets up, then lint, type check, unit tests, build, integration and end-to-end tests. Stops at the first step that fails.
//   --only unit,e2e   just these steps        --keep-going   all steps, whatever fails
// The last line is `N passed, N failed` over all tests; a step that fails without a failed test of its own (lint, a crash) counts as one.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './lib/build.mjs';
import { hasDisplay, withVirtualDisplay } from './lib/display.mjs';
import { electronEnv } from './lib/electron.mjs';
import { cacheDir, inProject } from './lib/paths.mjs';
import { runNode, stopChildrenOnSignals } from './lib/processes.mjs';
import { commandExists } from './lib/systemLibraries.mjs';
import { runMain, say, SetupError } from './lib/terminal.mjs';
import { playwrightFigures, vitestFigures } from './lib/testReports.mjs';

const reports = join(cacheDir, 'test-reports');
const tool = (...parts) => inProject('node_modules', ...parts);
const show = (args, env) => runNode(args, { show: true, env });

async function vitest(project, env) {
  const report = join(reports, `${project}.json`);
  const { code } = await show([tool('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env);
  return { code, ...vitestFigures(report) };
}

async function playwright(electron) {
  const report = join(reports, 'e2e.json');
  const display = hasDisplay() && !commandExists('Xvfb') ? (work) => work({}) : withVirtualDisplay;
  const { code } = await display((env) =>
    show([tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'], { ...electronEnv(electron), ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  );
  return { code, ...playwrightFigures(report) };
}

const steps = (electron) => ({
  lint: () => show([tool('oxlint/bin/oxlint')]),
  types: () => show([tool('typescript/bin/tsc'), '-b']),
  unit: () => vitest('unit'),
  build: () => ensureBuild(electron).then(() => ({ code: 0 })),
  // The command line is tested as it was built.
  integration: () => vitest('integration', { QABULXANA_TEST_BUILT: '1' }),
  e2e: () => playwright(electron),
});

async function runStep(name, work) {
  const began = Date.now();
  say(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  let outcome;
  try {
    outcome = await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    outcome = { code: 1 };
  }
  const { code, passed = 0, failed = 0, skipped = 0 } = outcome;
  const good = code === 0 && failed === 0;
  return { name, good, passed, failed: good ? 0 : Math.max(failed, 1), skipped, seconds: (Date.now() - began) / 1000 };
}

function printTable(rows, notRun) {
  say('\nstep          result   passed  failed  skipped  seconds');
  for (const { name, good, passed, failed, skipped, seconds } of rows) {
    const figures = [passed, failed, skipped].map((figure, column) => String(figure).padStart([8, 8, 9][column])).join('');
    say(`${name.padEnd(14)}${(good ? 'ok' : 'FAILED').padEnd(7)}${figures}${seconds.toFixed(1).padStart(9)}`);
  }
  for (const name of notRun) say(`${name.padEnd(14)}not run`);
}

function chosenSteps(args, known) {
  const at = args.indexOf('--only');
  const only = at === -1 ? known : (args[at + 1] ?? '').split(',');
  const unknown = [...only.filter((name) => !known.includes(name)), ...args.filter((arg, index) => arg !== '--keep-going' && (at === -1 || (index !== at && index !== at + 1)))];
  if (unknown.length > 0) throw new SetupError(`npm test does not know "${unknown.join(' ')}". It knows: --keep-going, --only with one or more of ${known.join(',')}`);
  return known.filter((name) => only.includes(name));
}

stopChildrenOnSignals();
await runMain(async () => {
  const args = process.argv.slice(2);
  const all = Object.keys(steps());
  const names = chosenSteps(args, all);
  const electron = await bootstrap({ tests: true, build: false });
  // What runs the built program needs it also when it is asked for alone.
  const wanted = all.filter((name) => names.includes(name) || (name === 'build' && (names.includes('integration') || names.includes('e2e'))));
  rmSync(reports, { recursive: true, force: true });

  const rows = [];
  for (const name of wanted) {
    const row = await runStep(name, steps(electron)[name]);
    rows.push(row);
    if (!row.good && !args.includes('--keep-going')) break;
  }
  printTable(rows, wanted.slice(rows.length));
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return rows.every(({ good }) => good) ? 0 : 1;
});
