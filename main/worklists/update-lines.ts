import { setImmediate as nextTurn } from "node:timers/promises";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { LinesWritten, RefusedRow } from "../../shared/ipc/questions/many-items.ts";
import { succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { readItem } from "../store/items.ts";
import { openYear } from "../years/open-year.ts";
import { stepsOf } from "./steps-of.ts";
import { checkLine, writeLine } from "./update-many-items.ts";

type Request = InputOf<"items:updateLines">;

/**
 * Changes many lines of a year's list in one step: all of them, or none, with the reason at each line that stands in the way.
 * Fails with `not-found` (the year), `year-archived` or `cancelled`.
 */
export const updateLines: UseCase<"items:updateLines"> = async (context, request) => {
  context.progress(0, "核对各行");
  await nextTurn();
  return inStep(context, () => {
    const year = openYear(context.db, request.year);
    return year.ok ? writeAll(context, request) : year;
  });
};

function writeAll(context: UseCaseContext, request: Request): Result<LinesWritten> {
  const { year, asOf, lines } = request;
  const refused: RefusedRow[] = [];
  const checked = stepsOf(context, lines, { from: 0, to: 0.3, words: "正在核对" }, (line) => {
    const acceptable = checkLine(context.db, year, asOf, line);
    if (acceptable.ok) return;
    const { error } = acceptable;
    refused.push({ id: line.id, title: readItem(context.db, line.id)?.title ?? "", error });
  });
  if (!checked.ok) return checked;
  if (refused.length > 0) return succeed({ saved: false, refused });
  const written = stepsOf(context, lines, { from: 0.3, words: "正在写入" }, (line) =>
    writeLine(context, request, line),
  );
  return written.ok ? succeed({ saved: true, refused: [] }) : written;
}
