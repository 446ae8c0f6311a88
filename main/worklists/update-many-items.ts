import type { InputOf } from "../../shared/ipc/contract.ts";
import type { LinesUpdated, RefusedLine } from "../../shared/ipc/questions/item-lines.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep } from "../store/history-step.ts";
import { readItemRow } from "../store/item-pages.ts";
import { updateReadItem } from "../store/items.ts";
import { lampRuleOf } from "../store/years.ts";
import { openYear } from "../years/open-year.ts";
import { itemRow } from "./item-row.ts";
import { acceptableFigures, writeFigures } from "./line-figures.ts";
import { acceptableUpdate } from "./update-item.ts";

type Request = InputOf<"items:updateMany">;
export type LineChange = Request["lines"][number];

/**
 * Changes several lines of a year's list in one step: all of them, or none, with the reason at each line that stands in the
 * way. Figures go into the progress entry of the cut-off date, which is begun as needed. Fails with `not-found` (the year) or
 * `year-archived`.
 */
export const updateManyItems: UseCase<"items:updateMany"> = (context, request) =>
  inStep(context, () => {
    const year = openYear(context.db, request.year);
    if (!year.ok) return year;
    const refused = request.lines.flatMap((line) => refusalOf(context.db, request, line));
    if (refused.length > 0) return succeed<LinesUpdated>({ saved: false, rows: [], refused });
    for (const line of request.lines) writeLine(context, request, line);
    return succeed<LinesUpdated>({ saved: true, rows: presentRows(context.db, request), refused: [] });
  });

function refusalOf(db: ReadableDb, { year, asOf }: Request, line: LineChange): RefusedLine[] {
  const checked = checkLine(db, year, asOf, line);
  if (checked.ok) return [];
  const row = readItemRow(db, line.id, asOf);
  return [{ id: line.id, error: checked.error, current: row && itemRow(row, lampRuleOf(db, year)) }];
}

/** Whether a line may be changed as asked. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`. */
export function checkLine(db: ReadableDb, year: number, asOf: Request["asOf"], line: LineChange): Result<unknown> {
  const update = acceptableUpdate(db, line);
  if (!update.ok) return update;
  if (update.value.item.year !== year) return fail({ kind: "not-found", what: "item" });
  return acceptableFigures(db, asOf, line);
}

/** Writes a line that was checked before. */
export function writeLine(context: UseCaseContext, { asOf }: Pick<Request, "asOf">, line: LineChange): void {
  const update = acceptableUpdate(context.db, line);
  if (!update.ok) throw new Error(`a checked line was refused: ${update.error.kind}`);
  const { item, typed } = update.value;
  if (Object.keys(typed).length > 0) updateReadItem(context.db, item, typed, context.now());
  writeFigures(context, asOf, line);
}

function presentRows(db: ReadableDb, { year, asOf, lines }: Request): LinesUpdated["rows"] {
  const rule = lampRuleOf(db, year);
  return lines.flatMap(({ id }) => {
    const row = readItemRow(db, id, asOf);
    return row === null ? [] : [itemRow(row, rule)];
  });
}
