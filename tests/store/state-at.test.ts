import * as fc from "fast-check";
import { expect, test } from "vitest";
import { phaseAtDate, statusAtDate, statusCondition } from "../../main/store/state-at.ts";
import { itemPhases, itemStatuses } from "../../shared/domain/item.ts";
import { stateAt, type ItemState } from "../../shared/domain/state-at.ts";
import { aDate, aPartialDate } from "../support/builders.ts";
import { withTempStore } from "../support/temp-store.ts";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
/** Around the ends of months and years, where whole months and years make a difference. */
const aDay = fc
  .tuple(
    fc.constantFrom("2020", "2021", "2022"),
    fc.constantFrom("-01-01", "-02-28", "-03-01", "-11-29", "-11-30", "-12-01", "-12-31"),
  )
  .map((parts) => parts.join(""));
const asTyped = fc.tuple(aDay, fc.constantFrom(4, 7, 10)).map(([date, length]) => aPartialDate(date.slice(0, length)));

const stated = fc.record({
  status: maybe(fc.constantFrom(...itemStatuses)),
  phase: maybe(fc.constantFrom(...itemPhases)),
  startDate: maybe(asTyped),
  finishedOn: maybe(asTyped),
});
/** What is stated, as the row of an item. */
const itemRow =
  "(SELECT :status AS status, :phase AS phase, :startDate AS start_date, :finishedOn AS finished_on) AS item";

test("the state that SQL finds is the state that the rule finds", async () => {
  await withTempStore({}, ({ db }) => {
    const found = db.prepare<unknown[], ItemState>(
      `SELECT ${statusAtDate} AS status, ${phaseAtDate} AS phase FROM ${itemRow}`,
    );
    fc.assert(
      fc.property(stated, aDay.map(aDate), (item, asOf) => {
        expect(found.get({ ...item, asOf })).toEqual(stateAt(item, asOf));
      }),
      { numRuns: 3000 },
    );
  });
});

test("a filter by 状态 finds exactly the items that have it at the date", async () => {
  await withTempStore({}, ({ db }) => {
    const wanted = fc.uniqueArray(maybe(fc.constantFrom(...itemStatuses)), { minLength: 1 });
    fc.assert(
      fc.property(stated, aDay.map(aDate), wanted, (item, asOf, statuses) => {
        const { sql, values } = statusCondition(statuses);
        const found = db.prepare(`SELECT 1 FROM ${itemRow} WHERE ${sql}`).get({ ...item, asOf }, ...values);
        expect(found !== undefined).toBe(statuses.includes(stateAt(item, asOf).status));
      }),
      { numRuns: 2000 },
    );
  });
});
