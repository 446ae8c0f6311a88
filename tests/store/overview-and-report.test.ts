import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gatherReportSource } from "../../main/reports/gather-report-source.ts";
import { isDelayed } from "../../main/reports/report-items.ts";
import { inSpokenOrder } from "../../shared/domain/spoken-order.ts";
import { reportFacts } from "../../main/reports/report-facts.ts";
import { readOverview } from "../../main/overview/read-overview.ts";
import { keysByRule } from "../../main/worklists/items-by-rule.ts";
import { readItemGroups } from "../../main/store/item-groups.ts";
import { readItemPage } from "../../main/store/item-pages.ts";
import { readYear } from "../../main/store/years.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import { itemPhases, itemStatuses } from "../../shared/domain/item.ts";
import { itemAt } from "../../shared/domain/state-at.ts";
import type { ItemFilter } from "../../shared/ipc/questions/item-list.ts";
import { fillStore } from "../support/fill-store.ts";
import { randomYear } from "../support/random-year.ts";
import { withTempStore } from "../support/temp-store.ts";

/** What both say, in the words of the first page. */
test("the first page, the list's filters and the report never disagree", async () => {
  const dates = fc
    .constantFrom("2020-06-30", "2021-01-31", "2021-06-15", "2021-11-29", "2021-11-30", "2021-12-31", "2022-12-31")
    .map(isoDate);
  await fc.assert(
    fc.asyncProperty(randomYear, dates, async (data, asOf) => {
      const year = { ...data.year, kind: "real" as const, cutOffDate: null };
      await withTempStore({ fill: (db) => fillStore(db, { ...data, year }) }, async ({ db, context }) => {
        const overview = await readOverview(context, { year: 2021, asOf });
        const gathered = gatherReportSource(db, 2021);
        const open = readYear(db, 2021);
        if (!overview.ok || !gathered.ok || open === null) throw new Error("the year is not there");
        const facts = reportFacts(gathered.value, asOf);
        expect(overview.value).toMatchObject({
          itemCount: facts.items.length,
          byStatus: inSpokenOrder(facts.statuses),
          planned: facts.figures.planned,
          done: facts.figures.done,
          redCount: facts.delayed.length,
        });
        const months = overview.value.charts.completionByMonth?.series[0]?.values.findLast((value) => value !== null);
        const done = facts.months.at(-1)?.done ?? null;
        const { planned } = facts.figures;
        if (months !== undefined && planned !== null && done !== null) {
          expect(months).toBeCloseTo((done / planned) * 100, 0);
        }
        const red = keysByRule(db, open, asOf, { lamps: ["red"], attention: undefined });
        expect(red).toHaveLength(facts.items.filter(isDelayed).length);

        const listed = (filter: Pick<ItemFilter, "statuses" | "phases">) =>
          readItemPage(db, { year: 2021, asOf, filter, sort: null, offset: 0, limit: 1000 });
        for (const status of [...itemStatuses, null]) {
          const { total, rows } = listed({ statuses: [status] });
          expect(total).toBe(facts.statuses.find((one) => one.status === status)?.count ?? 0);
          expect(rows.filter(({ item }) => itemAt(item, asOf).status !== status)).toEqual([]);
          expect(rows).toHaveLength(total);
        }
        const groups = readItemGroups(db, { year: 2021, asOf, filter: {}, by: "status", sinceStart: false });
        expect(groups.map(({ value, total }) => [value, total])).toEqual(
          facts.statuses.map(({ status, count }) => [status, count]),
        );
        for (const phase of [...itemPhases, null]) {
          const own = facts.items.filter(({ item }) => item.phase === phase).map(({ item }) => item.id);
          expect(listed({ phases: [phase] }).rows.map(({ item }) => item.id)).toEqual(expect.arrayContaining(own));
          expect(listed({ phases: [phase] }).total).toBe(own.length);
        }
      });
    }),
    { numRuns: 40 },
  );
});
