import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { aFullReport } from "../support/full-report.ts";
import { aReport } from "../support/report-documents.ts";
import { wordBytes } from "../support/written-report.ts";

test.each(["native", "picture"] as const)(
  "the same report gives the same bytes later, with %s charts",
  async (charts) => {
    const first = await wordBytes(aFullReport(), charts);
    // Zip files keep time to two seconds.
    await wait(2100);
    const second = await wordBytes(aFullReport(), charts);
    expect(Buffer.compare(first, second)).toBe(0);
  },
);

test("another report gives other bytes", async () => {
  const [one, other] = [await wordBytes(aReport()), await wordBytes(aReport({ title: "另一份报告" }))];
  expect(Buffer.compare(one, other)).not.toBe(0);
});
