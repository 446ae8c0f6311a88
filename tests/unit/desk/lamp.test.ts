import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import type { Item } from "../../../shared/domain/item.ts";
import { lampOf } from "../../../shared/domain/lamp.ts";
import { defaultLampRule, lampRuleProblems, type LampRule } from "../../../shared/domain/lamp-rule.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import { anItem, aProgressEntry, on, wan } from "../../support/rows.ts";

/** The lamp at the end of October 2021 (时序进度83.3%). */
function lamp(item: Partial<Item>, doneInWan: string | null = null, asOf = "2021-10-31", rule: Partial<LampRule> = {}) {
  const done = doneInWan === null ? [] : [aProgressEntry({ asOf: on("2021-09"), doneThisYear: wan(doneInWan) })];
  return lampOf(anItem(item), standingOf(done, isoDate(asOf)), isoDate(asOf), { ...defaultLampRule, ...rule });
}

describe("the lamp and why it shines", () => {
  test("by investment: down to 5 points behind the time line green, down to 15 yellow, then red", () => {
    const planned = { plannedThisYear: wan("1000") };
    expect(lamp(planned, "920")).toMatchObject({ lamp: "green", reason: "完成率92.0%，比时序进度83.3%高8.7个百分点" });
    expect(lamp(planned, "783")).toMatchObject({ lamp: "green", reason: "完成率78.3%，比时序进度83.3%低5.0个百分点" });
    expect(lamp(planned, "782")).toMatchObject({ lamp: "yellow", reason: "完成率78.2%，比时序进度83.3%低5.1个百分点" });
    expect(lamp(planned, "683")).toMatchObject({
      lamp: "yellow",
      reason: "完成率68.3%，比时序进度83.3%低15.0个百分点",
    });
    expect(lamp(planned, "680")).toMatchObject({ lamp: "red", reason: "完成率68.0%，比时序进度83.3%低15.3个百分点" });
  });

  test("exactly on the time line it says so", () => {
    const answer = lampOf(
      anItem({ plannedThisYear: wan("1000") }),
      standingOf([aProgressEntry({ asOf: on("2021-06"), doneThisYear: wan("500") })], isoDate("2021-06-30")),
      isoDate("2021-06-30"),
      defaultLampRule,
    );
    expect(answer).toMatchObject({ lamp: "green", reason: "完成率50.0%，与时序进度50.0%持平" });
  });

  test("the real figures: 2853.5 of 3395.3 at the end of September is 9.0 points ahead", () => {
    const asOf = isoDate("2023-09-30");
    const done = aProgressEntry({ asOf: on("2023-09"), doneThisYear: wan("28535000") });
    const item = anItem({ year: 2023, plannedThisYear: wan("33953000") });
    expect(lampOf(item, standingOf([done], asOf), asOf, defaultLampRule).reason).toBe(
      "完成率84.0%，比时序进度75.0%高9.0个百分点",
    );
  });

  test("what the office states goes before what the figures say", () => {
    const planned = { plannedThisYear: wan("1000") };
    expect(lamp({ ...planned, status: "completed" }, "100")).toMatchObject({ lamp: "green", reason: "状态为已完成" });
    expect(lamp({ ...planned, status: "delayed" }, "1000")).toMatchObject({ lamp: "red", reason: "状态为滞后" });
    expect(lamp({ ...planned, pace: "behind" }, "1000")).toMatchObject({ lamp: "red", reason: "节奏为滞后" });
    expect(lamp({ ...planned, status: "terminated" }, "0")).toMatchObject({
      lamp: "none",
      reason: "事项已终止，不再亮灯",
    });
  });

  test("an expired deadline is red until the item is finished", () => {
    const due = { status: "inProgress", dueDate: on("2021-09") } as const;
    expect(lamp(due)).toMatchObject({ lamp: "red", reason: "完成时限为2021年9月，已到期未完成" });
    expect(lamp({ ...due, finishedOn: on("2021-10-08") })).toMatchObject({
      lamp: "green",
      reason: "已于2021年10月8日完成",
    });
    expect(lamp({ ...due, finishedOn: on("2021-11-08") }).lamp).toBe("red");
  });

  test("on the deadline's last day there is still time", () => {
    expect(lamp({ status: "inProgress", dueDate: on("2021-10") })).toMatchObject({
      lamp: "green",
      reason: "状态为推进中，未到完成时限",
    });
  });

  test("what the office states shines from the day on which it is true", () => {
    const done = { status: "completed", dueDate: on("2021-09"), finishedOn: on("2021-11-08") } as const;
    expect(lamp(done)).toMatchObject({ lamp: "red", reason: "完成时限为2021年9月，已到期未完成" });
    expect(lamp({ ...done, dueDate: null })).toMatchObject({ lamp: "green", reason: "状态为推进中" });
    expect(lamp(done, null, "2021-11-30")).toMatchObject({ lamp: "green", reason: "状态为已完成" });
    expect(lamp({ status: "terminated", finishedOn: on("2021-11-08") }).lamp).toBe("green");
    expect(lamp({ status: "delayed", pace: "behind", startDate: on("2021-12-22") })).toMatchObject({
      lamp: "none",
      reason: "状态为未启动，没有年度计划投资可以对照",
    });
  });

  test("nothing is guessed where nothing is known", () => {
    expect(lamp({}).lamp).toBe("none");
    expect(lamp({ plannedThisYear: wan("0") }, "10").lamp).toBe("none");
    expect(lamp({ plannedThisYear: wan("1000"), status: "inProgress" })).toMatchObject({
      lamp: "none",
      reason: "有年度计划投资，截至2021年10月31日没有填报年度完成投资",
    });
  });

  test("the explanation names the threshold that decided", () => {
    const planned = { plannedThisYear: wan("1000") };
    const words = (done: string, rule: Partial<LampRule> = {}) => lamp(planned, done, "2021-09-30", rule).explanation;
    expect(words("320", { redBeyond: decimal("20") })).toBe(
      "红灯：完成32.0%，应完成75.0%（时序进度），相差43.0个百分点，超过20个百分点",
    );
    expect(words("680")).toBe(
      "黄灯：完成68.0%，应完成75.0%（时序进度），相差7.0个百分点，超过5个百分点，未超过15个百分点",
    );
    expect(words("720")).toBe("绿灯：完成72.0%，应完成75.0%（时序进度），相差3.0个百分点，未超过5个百分点");
    expect(words("840")).toBe("绿灯：完成84.0%，应完成75.0%（时序进度），超前9.0个百分点");
    expect(lamp({}).explanation).toBe("未亮灯：没有年度计划投资和状态，无法判断");
  });
});

describe("a rule of the office's own", () => {
  const planned = { plannedThisYear: wan("1000") };

  test("sets the thresholds", () => {
    expect(lamp(planned, "680", "2021-10-31", { redBeyond: decimal("20") }).lamp).toBe("yellow");
    expect(lamp(planned, "783", "2021-10-31", { yellowBeyond: decimal("4.9") }).lamp).toBe("yellow");
  });

  test("counts the time line by days in the middle of a month", () => {
    expect(lamp(planned, "780", "2021-11-15").explanation).toContain("应完成83.3%（时序进度）");
    const byDays = lamp(planned, "780", "2021-11-15", { timeBasis: "days" });
    expect(byDays).toMatchObject({
      lamp: "yellow",
      explanation:
        "黄灯：完成78.0%，应完成87.4%（时序进度，按日计算），相差9.4个百分点，超过5个百分点，未超过15个百分点",
    });
  });

  test("warns some days before the deadline, and only then", () => {
    const due = { status: "inProgress", dueDate: on("2021-11-10") } as const;
    expect(lamp(due, null, "2021-10-31", { dueSoonDays: 9 }).lamp).toBe("green");
    expect(lamp(due, null, "2021-10-31", { dueSoonDays: 10 })).toMatchObject({
      lamp: "yellow",
      reason: "完成时限为2021年11月10日，还有10天到期，尚未完成",
    });
    expect(lamp(due, null, "2021-11-10", { dueSoonDays: 10 }).reason).toContain("当天到期");
    expect(lamp({ ...due, status: "completed" }, null, "2021-10-31", { dueSoonDays: 10 }).lamp).toBe("green");
  });

  test("may pass over expired deadlines", () => {
    const due = { status: "inProgress", dueDate: on("2021-09") } as const;
    expect(lamp(due, null, "2021-10-31", { expiredDeadlineIsRed: false }).lamp).toBe("green");
  });

  test("says what 节奏 stated by the unit means", () => {
    const uses = ["behind", "always", "ignored"] as const;
    const ahead = uses.map((use) => byStatedPace("ahead", "400", use));
    expect(ahead).toEqual(["red", "green", "red"]);
    const behind = uses.map((use) => byStatedPace("behind", "900", use));
    expect(behind).toEqual(["red", "red", "green"]);
  });
});

function byStatedPace(pace: "ahead" | "behind", doneInWan: string, statedPace: LampRule["statedPace"]) {
  return lamp({ plannedThisYear: wan("1000"), pace }, doneInWan, "2021-10-31", { statedPace }).lamp;
}

function problemsOf(rule: Partial<LampRule>): readonly string[] {
  return lampRuleProblems({ ...defaultLampRule, ...rule }).map(({ message }) => message);
}

describe("what a rule may say", () => {
  test("the usual rule is a good one", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ yellowBeyond: decimal("0"), redBeyond: decimal("0.5"), dueSoonDays: 365 })).toEqual([]);
  });

  test("what cannot be meant is told in words", () => {
    expect(problemsOf({ yellowBeyond: decimal("20") })).toEqual(["红灯的百分点数应大于黄灯的百分点数"]);
    expect(problemsOf({ redBeyond: decimal("15.25") })).toEqual(["红灯的百分点数应在0到100之间，最多一位小数"]);
    expect(problemsOf({ yellowBeyond: decimal("-5") })).toEqual(["黄灯的百分点数应在0到100之间，最多一位小数"]);
    expect(problemsOf({ dueSoonDays: 400 })).toEqual(["提前的天数应是0到365的整数"]);
  });
});
