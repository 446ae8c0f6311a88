import { expect, test } from "vitest";
import { countPlaywright, countVitest, sumCounts, verdict, withExit } from "../../support/test-counts.ts";

const unit = countVitest({ numPassedTests: 10, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 });
const e2e = countPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 } });

test("both runners count together, and a test that passed only at the second try failed", () => {
  expect(verdict(sumCounts([unit, e2e]))).toBe("15 passed, 2 failed, 2 skipped");
});

test("a runner that breaks off without a report is a failure", () => {
  expect(verdict(withExit(null, 1))).toBe("0 passed, 1 failed");
  expect(verdict(withExit({ passed: 3, failed: 0, skipped: 0 }, null))).toBe("3 passed, 1 failed");
  expect(verdict(withExit({ passed: 3, failed: 0, skipped: 0 }, 0))).toBe("3 passed, 0 failed");
});
