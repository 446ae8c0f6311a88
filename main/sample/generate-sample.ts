import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inBeginning } from "../store/history-step.ts";
import { readYear } from "../store/years.ts";
import { readDemoWords } from "./demo/demo-words.ts";
import { startDemoYear } from "./demo/record-demo-year.ts";

/** Number of items between two looks at whether the user has cancelled. */
const itemsPerStep = 200;

/**
 * Adds a year of made-up items, marked as 演示数据, all or nothing. The same seed, year and number of items always give
 * the same rows, ids and times included. Refuses a year that the store holds already (`year-exists`).
 * The history of the year begins with this.
 */
export const generateSample: UseCase<"sample:generate"> = (context, { year, items, seed }) =>
  inBeginning(context, "生成演示数据", () => {
    if (readYear(context.db, year) !== null) return fail({ kind: "year-exists", year });
    const demoYear = startDemoYear(context.db, readDemoWords(), seed, year);
    for (let index = 0; index < items; index += 1) {
      if (index % itemsPerStep === 0) {
        if (context.cancelled()) return fail({ kind: "cancelled" });
        context.progress(index / items, `正在生成演示事项，已完成${index}项`);
      }
      demoYear.recordItem(index);
    }
    context.progress(1, "演示年度已生成");
    return succeed({ years: [year], items });
  });
