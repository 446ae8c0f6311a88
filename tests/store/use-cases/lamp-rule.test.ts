import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keysByRule } from "../../../main/worklists/items-by-rule.ts";
import { readItemRow } from "../../../main/store/item-pages.ts";
import { statement } from "../../../main/store/statement.ts";
import { readYear } from "../../../main/store/years.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import { lampOf } from "../../../shared/domain/lamp.ts";
import { defaultLampRule, statedPaceUses, type LampRule } from "../../../shared/domain/lamp-rule.ts";
import { lamps, timeBases } from "../../../shared/domain/pace.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";
import { fillStore } from "../../support/fill-store.ts";
import { stepsOf, undo } from "../../support/history.ts";
import { randomYear } from "../../support/random-year.ts";
import { on, wan } from "../../support/rows.ts";
import { withTempStore } from "../../support/temp-store.ts";

const asOf = isoDate("2021-09-30");
const strict: LampRule = { ...defaultLampRule, yellowBeyond: decimal("2"), redBeyond: decimal("6") };

/** Three items of which 70 %, 68 % and all of the plan are done in September. */
async function aYear() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  for (const done of ["700", "680", "1000"]) {
    const item = await addItem(desk, list, { title: `完成${done}`, plannedThisYear: wan("1000") });
    await report(desk, item, { asOf: on("2021-09"), doneThisYear: wan(done) });
  }
  return desk;
}

const present = async (desk: Desk) => {
  const [year] = await desk.get("years:list", {});
  if (!year) throw new Error("no year");
  return year;
};

const setRule = async (desk: Desk, lampRule: LampRule) =>
  desk.ask("years:update", { year: 2021, basedOn: (await present(desk)).revision, changes: { lampRule } });

const lampsOf = async (desk: Desk) => {
  const page = { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 10 };
  return (await desk.get("items:page", page)).rows.map(({ lamp }) => lamp);
};

describe("the rule of a year's lamps", () => {
  test("shows beforehand what it makes of the lamps, and changes nothing by that", async () => {
    const desk = await aYear();
    const before = await present(desk);
    expect(await desk.get("years:previewLamps", { year: 2021, asOf, rule: strict })).toEqual({
      wanted: { green: 1, yellow: 1, red: 1, none: 0 },
      present: { green: 2, yellow: 1, red: 0, none: 0 },
    });
    expect(await present(desk)).toEqual(before);
  });

  test("is kept, holds everywhere, and can be undone", async () => {
    const desk = await aYear();
    desk.rest();
    expect(await lampsOf(desk)).toEqual(["green", "yellow", "green"]);
    await setRule(desk, strict);
    desk.reopen();
    expect((await present(desk)).lampRule).toEqual(strict);
    expect(await lampsOf(desk)).toEqual(["yellow", "red", "green"]);
    expect((await desk.get("overview:read", { year: 2021, asOf })).redCount).toBe(1);
    const { findings } = await desk.get("checks:run", { year: 2021, asOf });
    expect(findings.filter(({ rule }) => rule === "red-unanswered").map(({ message }) => message)).toEqual([
      "完成率68.0%，比时序进度75.0%低7.0个百分点，未填写原因、措施、责任单位和时限",
    ]);
    expect((await stepsOf(desk))[0]).toBe("修改亮灯规则");
    await undo(desk);
    expect((await present(desk)).lampRule).toEqual(defaultLampRule);
    expect(await lampsOf(desk)).toEqual(["green", "yellow", "green"]);
  });

  test("that cannot be meant is refused in words", async () => {
    const desk = await aYear();
    const refused = await setRule(desk, { ...strict, redBeyond: decimal("1") });
    expect(refused).toMatchObject({
      error: { problems: [{ field: "redBeyond", message: "红灯的百分点数应大于黄灯的百分点数" }] },
    });
    expect((await present(desk)).lampRule).toEqual(defaultLampRule);
  });

  test("is taken over by the next year, and stays as it is in an archived one", async () => {
    const desk = await aYear();
    await setRule(desk, strict);
    archive(desk, 2021);
    expect((await desk.get("years:create", { year: 2022 })).lampRule).toEqual(strict);
    expect((await desk.get("years:create", { year: 2020 })).lampRule).toEqual(defaultLampRule);
    expect(await desk.ask("years:update", { year: 2021, basedOn: 1, changes: { lampRule: strict } })).toMatchObject({
      error: { kind: "year-archived", year: 2021 },
    });
  });
});

const tenths = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((points) => decimal((points / 10).toFixed(1)));
const anyRule: fc.Arbitrary<LampRule> = fc.record({
  yellowBeyond: tenths(0, 300),
  redBeyond: tenths(301, 1000),
  timeBasis: fc.constantFrom(...timeBases),
  expiredDeadlineIsRed: fc.boolean(),
  dueSoonDays: fc.integer({ min: 0, max: 365 }),
  delayedStatusIsRed: fc.boolean(),
  statedPace: fc.constantFrom(...statedPaceUses),
});

test("under any rule the list filters by exactly the lamps that the rule gives", async () => {
  const dates = fc.constantFrom(isoDate("2021-03-15"), isoDate("2021-09-30"), isoDate("2021-12-31"));
  await fc.assert(
    fc.asyncProperty(randomYear, anyRule, dates, async (data, lampRule, date) => {
      const year = { ...data.year, lampRule };
      await withTempStore({ fill: (db) => fillStore(db, { ...data, year }) }, ({ db }) => {
        const open = readYear(db, 2021);
        if (open === null) throw new Error("the year is not there");
        expect(open.lampRule).toEqual(lampRule);
        const idOf = statement<{ id: string }>(db, "SELECT id FROM item WHERE key = ?");
        const filtered = lamps.flatMap((lamp) => {
          const keys = keysByRule(db, open, date, { lamps: [lamp], attention: undefined });
          return keys.map((key) => `${idOf.get(key)?.id} ${lamp}`);
        });
        const ruled = data.items.map(({ id }) => {
          const row = readItemRow(db, id, date);
          if (row === null) throw new Error("the item is not there");
          return `${id} ${lampOf(row.item, row.standing, date, lampRule).lamp}`;
        });
        expect(filtered.toSorted()).toEqual(ruled.toSorted());
      });
    }),
    { numRuns: 30 },
  );
});
