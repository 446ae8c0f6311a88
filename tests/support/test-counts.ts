/** How the tests of a runner came out. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's JSON report that is counted. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

export function countVitest(report: VitestReport): Counts {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A test that passed only at a second try is a failed one. */
export function countPlaywright({ stats }: PlaywrightReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** A runner that ended with an error without naming a failed test (a file that does not load, a crash) counts as one failure. */
export function withExit(counts: Counts | null, exitCode: number | null): Counts {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  return exitCode !== 0 && known.failed === 0 ? { ...known, failed: 1 } : known;
}

export function sumCounts(parts: readonly Counts[]): Counts {
  const sum = (pick: (counts: Counts) => number) => parts.reduce((total, part) => total + pick(part), 0);
  return {
    passed: sum((part) => part.passed),
    failed: sum((part) => part.failed),
    skipped: sum((part) => part.skipped),
  };
}

/** "12 passed, 0 failed", and how many were skipped when any was. */
export function verdict({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
