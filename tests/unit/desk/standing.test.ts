import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import { isWithoutProgress, standingOf } from "../../../shared/domain/standing.ts";
import { aProgressEntry, on, wan } from "../../support/rows.ts";

const endOfNovember = isoDate("2021-11-30");

describe("where an item stands at the cut-off date", () => {
  test("each figure is the newest that was given, whichever entry gave it", () => {
    const entries = [
      aProgressEntry({ asOf: on("2021-09"), text: "主体施工", doneThisYear: wan("1500"), percent: decimal("60") }),
      aProgressEntry({ asOf: on("2021-11-15"), doneThisYear: wan("2000") }),
      aProgressEntry({ asOf: on("2021-06"), text: "开工", physicalProgress: "基础完成", doneSinceStart: wan("900") }),
    ];
    expect(standingOf(entries, endOfNovember)).toEqual({
      asOf: endOfNovember,
      text: "主体施工",
      doneThisYear: wan("2000"),
      doneSinceStart: wan("900"),
      percent: "60",
      physicalProgress: "基础完成",
    });
  });

  test("what is later than the cut-off date does not count yet", () => {
    const entries = [
      aProgressEntry({ asOf: on("2021-10"), doneThisYear: wan("100") }),
      aProgressEntry({ asOf: on("2021-12"), doneThisYear: wan("200") }),
      aProgressEntry({ asOf: on("2021"), doneThisYear: wan("300") }),
    ];
    expect(standingOf(entries, endOfNovember).doneThisYear).toBe(wan("100"));
    expect(standingOf(entries, isoDate("2021-10-30")).doneThisYear).toBeNull();
  });

  test("a month counts with its last day, so 2021-11 goes before 2021-11-15", () => {
    const entries = [
      aProgressEntry({ asOf: on("2021-11"), doneThisYear: wan("300") }),
      aProgressEntry({ asOf: on("2021-11-15"), doneThisYear: wan("200") }),
    ];
    expect(standingOf(entries, endOfNovember).doneThisYear).toBe(wan("300"));
  });

  test("an entry without a date is the earliest of all, and still better than nothing", () => {
    const undated = aProgressEntry({ asOf: null, doneThisYear: wan("50"), text: "前期工作" });
    const dated = aProgressEntry({ asOf: on("2019"), doneThisYear: wan("10") });
    expect(standingOf([dated, undated], endOfNovember)).toMatchObject({ doneThisYear: wan("10"), text: "前期工作" });
  });

  test("of two entries for the same day the one written later counts, in whatever order they come", () => {
    const first = aProgressEntry({ createdAt: "2021-12-01T01:00:00.000Z", doneThisYear: wan("1") });
    const second = aProgressEntry({ createdAt: "2021-12-02T01:00:00.000Z", doneThisYear: wan("2") });
    expect(standingOf([first, second], endOfNovember)).toEqual(standingOf([second, first], endOfNovember));
    expect(standingOf([second, first], endOfNovember).doneThisYear).toBe(wan("2"));
  });

  test("a reported zero is a figure, nothing reported is none", () => {
    expect(standingOf([aProgressEntry({ doneThisYear: wan("0") })], endOfNovember).doneThisYear).toBe(0);
    expect(isWithoutProgress(standingOf([aProgressEntry()], endOfNovember))).toBe(true);
    expect(isWithoutProgress(standingOf([aProgressEntry({ doneThisYear: wan("0") })], endOfNovember))).toBe(false);
  });
});
