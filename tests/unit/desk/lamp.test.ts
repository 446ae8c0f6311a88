import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import type { Item } from "../../../shared/domain/item.ts";
import { defaultLampRule, lampOf } from "../../../shared/domain/lamp.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import { anItem, aProgressEntry, on, wan } from "../../support/rows.ts";

/** The lamp at the end of October 2021 (时序进度83.3%). */
function lamp(item: Partial<Item>, doneInWan: string | null = null, asOf = "2021-10-31") {
  const done = doneInWan === null ? [] : [aProgressEntry({ asOf: on("2021-10"), doneThisYear: wan(doneInWan) })];
  return lampOf(anItem(item), standingOf(done, isoDate(asOf)), isoDate(asOf));
}

describe("the lamp and why it shines", () => {
  test("by investment: down to 5 points behind the time line green, down to 15 yellow, then red", () => {
    const planned = { plannedThisYear: wan("1000") };
    expect(lamp(planned, "920")).toEqual({ lamp: "green", reason: "完成率92.0%，比时序进度83.3%高8.7个百分点" });
    expect(lamp(planned, "783")).toEqual({ lamp: "green", reason: "完成率78.3%，比时序进度83.3%低5.0个百分点" });
    expect(lamp(planned, "782")).toEqual({ lamp: "yellow", reason: "完成率78.2%，比时序进度83.3%低5.1个百分点" });
    expect(lamp(planned, "683")).toEqual({ lamp: "yellow", reason: "完成率68.3%，比时序进度83.3%低15.0个百分点" });
    expect(lamp(planned, "680")).toEqual({ lamp: "red", reason: "完成率68.0%，比时序进度83.3%低15.3个百分点" });
  });

  test("exactly on the time line it says so", () => {
    const answer = lampOf(
      anItem({ plannedThisYear: wan("1000") }),
      standingOf([aProgressEntry({ asOf: on("2021-06"), doneThisYear: wan("500") })], isoDate("2021-06-30")),
      isoDate("2021-06-30"),
    );
    expect(answer).toEqual({ lamp: "green", reason: "完成率50.0%，与时序进度50.0%持平" });
  });

  test("the real figures: 2853.5 of 3395.3 at the end of September is 9.0 points ahead", () => {
    const asOf = isoDate("2023-09-30");
    const done = aProgressEntry({ asOf: on("2023-09"), doneThisYear: wan("28535000") });
    const item = anItem({ year: 2023, plannedThisYear: wan("33953000") });
    expect(lampOf(item, standingOf([done], asOf), asOf).reason).toBe("完成率84.0%，比时序进度75.0%高9.0个百分点");
  });

  test("what the office states goes before what the figures say", () => {
    const planned = { plannedThisYear: wan("1000") };
    expect(lamp({ ...planned, status: "completed" }, "100")).toEqual({ lamp: "green", reason: "状态为已完成" });
    expect(lamp({ ...planned, status: "delayed" }, "1000")).toEqual({ lamp: "red", reason: "状态为滞后" });
    expect(lamp({ ...planned, pace: "behind" }, "1000")).toEqual({ lamp: "red", reason: "节奏为滞后" });
    expect(lamp({ ...planned, status: "terminated" }, "0")).toEqual({ lamp: "none", reason: "事项已终止，不再亮灯" });
  });

  test("an expired deadline is red until the item is finished", () => {
    const due = { status: "inProgress", dueDate: on("2021-09") } as const;
    expect(lamp(due)).toEqual({ lamp: "red", reason: "完成时限为2021年9月，已到期未完成" });
    expect(lamp({ ...due, finishedOn: on("2021-10-08") })).toEqual({ lamp: "green", reason: "已于2021年10月8日完成" });
    expect(lamp({ ...due, finishedOn: on("2021-11-08") }).lamp).toBe("red");
  });

  test("on the deadline's last day there is still time", () => {
    expect(lamp({ status: "inProgress", dueDate: on("2021-10") })).toEqual({
      lamp: "green",
      reason: "状态为推进中，未到完成时限",
    });
  });

  test("nothing is guessed where nothing is known", () => {
    expect(lamp({}).lamp).toBe("none");
    expect(lamp({ plannedThisYear: wan("0") }, "10").lamp).toBe("none");
    expect(lamp({ plannedThisYear: wan("1000"), status: "inProgress" })).toEqual({
      lamp: "none",
      reason: "有年度计划投资，截至2021年10月31日没有填报年度完成投资",
    });
  });

  test("an office may set its own thresholds", () => {
    const asOf = isoDate("2021-10-31");
    const standing = standingOf([aProgressEntry({ asOf: on("2021-10"), doneThisYear: wan("680") })], asOf);
    const milder = { ...defaultLampRule, yellowFrom: decimal("-20") };
    expect(lampOf(anItem({ plannedThisYear: wan("1000") }), standing, asOf, milder).lamp).toBe("yellow");
  });
});
