import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDayOf, isoDate, lastDayOf } from "../../../shared/domain/dates.ts";
import { itemPhases, itemStatuses, type Item } from "../../../shared/domain/item.ts";
import { itemAt, stateAt, type StatedState } from "../../../shared/domain/state-at.ts";
import { stateNotes } from "../../../shared/domain/state-in-words.ts";
import { anItem, on } from "../../support/rows.ts";

const at = (item: Partial<Item>, date: string) => stateAt(anItem(item), isoDate(date));

const notes = (item: Partial<Item>, date: string) => stateNotes(anItem(item), isoDate(date));

describe("状态 and 阶段 at a cut-off date", () => {
  test("what begins on 22 December has not begun at the end of November", () => {
    const school = { status: "inProgress", phase: "newlyStarted", startDate: on("2021-12-22") } as const;
    expect(at(school, "2021-11-30")).toEqual({ status: "notStarted", phase: "preparation" });
    expect(at(school, "2021-12-22")).toEqual({ status: "inProgress", phase: "newlyStarted" });
  });

  test("what is finished later is still under way, newly begun in its first year and continued afterwards", () => {
    const road = { status: "completed", phase: "inUse", startDate: on("2020-03"), finishedOn: on("2021-11") } as const;
    expect(at(road, "2020-12-31")).toEqual({ status: "inProgress", phase: "newlyStarted" });
    expect(at(road, "2021-11-29")).toEqual({ status: "inProgress", phase: "continued" });
    expect(at(road, "2021-11-30")).toEqual({ status: "completed", phase: "inUse" });
  });

  test("what is ended later goes on until then, and was not stopped by an end that had not come", () => {
    const ended = { status: "terminated", phase: "suspended", finishedOn: on("2021-06-15") } as const;
    expect(at(ended, "2021-03-31")).toEqual({ status: "inProgress", phase: "continued" });
    expect(at(ended, "2021-06-30")).toEqual({ status: "terminated", phase: "suspended" });
    expect(at({ status: "delayed", phase: "suspended", finishedOn: on("2021-06-15") }, "2021-03-31").phase).toBe(
      "suspended",
    );
  });

  test("what is ended before it begins is ended, and without a day of its own always was", () => {
    const never = { status: "terminated", startDate: on("2022-03") } as const;
    expect(at(never, "2021-11-30").status).toBe("terminated");
    expect(at({ ...never, finishedOn: on("2022-05") }, "2021-11-30").status).toBe("notStarted");
  });

  test("滞后 stays before 完成时限: work falls behind long before its time is over", () => {
    expect(at({ status: "delayed", dueDate: on("2022-06") }, "2021-03-31").status).toBe("delayed");
    expect(at({ status: "delayed", startDate: on("2021-05") }, "2021-03-31").status).toBe("notStarted");
  });

  test("a month or a year of beginning overrules the office only where it certainly lies ahead", () => {
    expect(at({ status: "inProgress", startDate: on("2021") }, "2021-01-31").status).toBe("inProgress");
    expect(at({ status: "inProgress", startDate: on("2021-12") }, "2021-12-01").status).toBe("inProgress");
    expect(at({ status: "inProgress", startDate: on("2021-12") }, "2021-11-30").status).toBe("notStarted");
    expect(at({ status: "completed", finishedOn: on("2021") }, "2021-12-30").status).toBe("inProgress");
  });

  test("储备 stays 储备, and what is not stated stays so", () => {
    expect(at({ status: "notStarted", phase: "reserve", startDate: on("2022") }, "2021-11-30")).toEqual({
      status: "notStarted",
      phase: "reserve",
    });
    expect(at({ startDate: on("2022"), finishedOn: on("2023") }, "2021-11-30")).toEqual({ status: null, phase: null });
  });
});

describe("in words", () => {
  test("a difference says what is on record and what had not come", () => {
    const school = { status: "inProgress", phase: "newlyStarted", startDate: on("2021-12-22") } as const;
    expect(notes(school, "2021-11-30")).toEqual({
      status: "记录为推进中；截至2021年11月30日尚未开始",
      phase: "记录为新开工；截至2021年11月30日尚未开始",
    });
    const road = { status: "completed", phase: "inUse", finishedOn: on("2021-12") } as const;
    expect(notes(road, "2021-11-30")).toEqual({
      status: "记录为已完成；截至2021年11月30日尚未完成",
      phase: "记录为建成投用；截至2021年11月30日尚未完成",
    });
    expect(notes({ status: "terminated", finishedOn: on("2021-12") }, "2021-11-30").status).toBe(
      "记录为终止；截至2021年11月30日尚未终止",
    );
  });

  test("where nothing differs there is nothing to say", () => {
    expect(notes({ status: "inProgress", phase: "continued", startDate: on("2020") }, "2021-11-30")).toEqual({
      status: null,
      phase: null,
    });
  });
});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const aDay = fc
  .date({ min: new Date("2019-06-01"), max: new Date("2023-06-30"), noInvalidDate: true })
  .map((date) => isoDate(date.toISOString().slice(0, 10)));
const asTyped = fc.tuple(aDay, fc.constantFrom(4, 7, 10)).map(([date, length]) => on(date.slice(0, length)));
const anyStated: fc.Arbitrary<StatedState> = fc.record({
  status: maybe(fc.constantFrom(...itemStatuses)),
  phase: maybe(fc.constantFrom(...itemPhases)),
  startDate: maybe(asTyped),
  finishedOn: maybe(asTyped),
});
/** As the form accepts it: never ended before it begins. */
const anyItem = anyStated.filter(
  ({ startDate, finishedOn }) =>
    startDate === null || finishedOn === null || lastDayOf(finishedOn) >= firstDayOf(startDate),
);

describe("for any item and date", () => {
  test("after all its days an item is what is stated of it", () => {
    fc.assert(
      fc.property(anyStated, (item) => {
        expect(itemAt(item, isoDate("2024-01-01"))).toBe(item);
      }),
    );
  });

  test("judging twice changes nothing, and nothing is said of what is not stated", () => {
    fc.assert(
      fc.property(anyStated, aDay, (item, asOf) => {
        const once = itemAt(item, asOf);
        expect(itemAt(once, asOf)).toEqual(once);
        expect([once.status === null, once.phase === null]).toEqual([item.status === null, item.phase === null]);
        expect({ status: once.status, phase: once.phase }).toEqual(stateAt(item, asOf));
      }),
    );
  });

  test("from day to day an item only goes forward: not begun, under way, ended", () => {
    const order = { notStarted: 0, inProgress: 1, delayed: 1, completed: 2, terminated: 2 } as const;
    const phases = ["reserve", "preparation", "newlyStarted", "continued", "suspended", "mainWorksDone", "inUse"];
    fc.assert(
      fc.property(anyItem, aDay, aDay, (item, one, other) => {
        const [before, after] = [one, other].toSorted().map((date) => stateAt(item, isoDate(date)));
        if (!before || !after) return;
        if (before.status && after.status) {
          expect(order[after.status]).toBeGreaterThanOrEqual(order[before.status]);
        }
        if (before.phase && after.phase) {
          expect(phases.indexOf(after.phase)).toBeGreaterThanOrEqual(phases.indexOf(before.phase));
        }
      }),
    );
  });
});
