import { fail, succeed, type Result } from "../../shared/result.ts";
import type { InputOf, OutputOf } from "../../shared/ipc/contract.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { bringIndexUpToDate } from "../search/write-index.ts";
import { inBeginning } from "../store/history-step.ts";
import { insertInBulk } from "../store/insert-in-bulk.ts";
import { readYear } from "../store/years.ts";
import { readDemoWords } from "./demo/demo-words.ts";
import { startDemoYear, type DemoYear } from "./demo/record-demo-year.ts";

/** Number of items between two looks at whether the user has cancelled. */
const itemsPerStep = 200;
/** The part of the time that the items take; the search index takes the rest. */
const shareOfItems = 0.6;

/**
 * Adds a year of made-up items, marked as 演示数据, all or nothing. The same seed, year and number of items always give
 * the same rows, ids and times included. Refuses a year that the store holds already (`year-exists`).
 * The history of the year begins with this, and it can be searched at once.
 */
export const generateSample: UseCase<"sample:generate"> = async (context, request) => {
  const generated = recordYear(context, request);
  if (!generated.ok) return generated;
  await bringIndexUpToDate(context.db, (fraction) => {
    context.progress(shareOfItems + fraction * (1 - shareOfItems), "正在编制搜索索引");
  });
  context.progress(1, "演示年度已生成");
  return generated;
};

function recordYear(
  context: UseCaseContext,
  { year, items, seed }: InputOf<"sample:generate">,
): Result<OutputOf<"sample:generate">> {
  return inBeginning(context, "生成演示数据", () => {
    if (readYear(context.db, year) !== null) return fail({ kind: "year-exists", year });
    const demoYear = startDemoYear(context.db, readDemoWords(), seed, year);
    return insertInBulk(context.db, year, () => recordItems(context, demoYear, { year, items }));
  });
}

function recordItems(
  context: UseCaseContext,
  demoYear: DemoYear,
  { year, items }: Pick<InputOf<"sample:generate">, "year" | "items">,
): Result<OutputOf<"sample:generate">> {
  for (let index = 0; index < items; index += 1) {
    if (index % itemsPerStep === 0) {
      if (context.cancelled()) return fail({ kind: "cancelled" });
      context.progress((shareOfItems * index) / items, `正在生成演示事项，已完成${index}项`);
    }
    demoYear.recordItem(index);
  }
  return succeed({ years: [year], items });
}
