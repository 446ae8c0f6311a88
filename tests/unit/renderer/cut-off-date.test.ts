import { expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { monthEnd, todayOf, usualCutOffDate } from "../../../renderer/lib/cut-off-date.ts";

test("until the user gives a cut-off date, figures count to the last month end gone by", () => {
  const today = isoDate("2025-11-21");
  expect([2021, 2025, 2026].map((year) => usualCutOffDate(year, today))).toEqual([
    "2021-12-31",
    "2025-10-31",
    "2025-11-21",
  ]);
  expect(usualCutOffDate(2025, isoDate("2025-11-30"))).toBe("2025-11-30");
  expect(usualCutOffDate(2025, isoDate("2025-01-15"))).toBe("2025-01-15");
});

test("the quick picks are the real ends of the months", () => {
  expect([monthEnd(2024, 2), monthEnd(2025, 2), monthEnd(2025, 9)]).toEqual(["2024-02-29", "2025-02-28", "2025-09-30"]);
});

test("today is the day on the desk's calendar, also just after midnight", () => {
  expect(todayOf(new Date(2025, 0, 5, 0, 1))).toBe("2025-01-05");
});
