import { readJson } from './stamps.mjs';

/** The figures of a vitest JSON report `{ passed, failed, skipped }`; a file that could not even be loaded counts as one failed test. */
export function vitestFigures(path) {
  const report = readJson(path);
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  const unloadable = (report.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + unloadable,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** The figures of a Playwright JSON report. A test that needed a second attempt counts as failed: there are no retries here. */
export function playwrightFigures(path) {
  const report = readJson(path);
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const outsideTests = unexpected === 0 ? (report.errors?.length ?? 0) : 0;
  return { passed: expected, failed: unexpected + flaky + outsideTests, skipped };
}
