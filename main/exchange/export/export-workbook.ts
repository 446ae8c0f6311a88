import { writeXlsx } from "hucre/xlsx";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import type { ComputedFrom } from "../../../shared/exchange/computed-columns.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../../engine/use-case.ts";
import { saveFile } from "../../files/save-file.ts";
import type { WorkbookRow } from "../../../shared/exchange/exported-cells.ts";
import { ownWorkbookColumns, standardColumns, workbookColumns } from "../../../shared/exchange/standard-columns.ts";
import { sharedOwnColumns } from "../../../shared/domain/own-column.ts";
import { gatherReportSource } from "../../reports/gather-report-source.ts";
import { pageItems } from "../../worklists/page-items.ts";
import { itemSheet } from "../item-sheet.ts";
import { ownExportMark } from "../own-export.ts";
import { problemSheets } from "../problem-sheet.ts";
import { worklistSheets } from "../worklist-sheets.ts";
import { workbookRows } from "../workbook-rows.ts";

type ExportRequest = InputOf<"exports:workbook">;

/**
 * Writes the year's items, or those of a view in its order, as a workbook in the standard columns or those of the
 * view, as they stand at the cut-off date, and their problems on a sheet of their own; the whole year with the versions of its lists
 * and their log as well. Importing that file again changes nothing. Fails with `not-found`, `cancelled`, or as `saveFile` does.
 */
export const exportWorkbook: UseCase<"exports:workbook"> = async (context, request) => {
  context.progress(0, "读取数据");
  await nextTurn();
  const gathered = gatherReportSource(context.db, request.year);
  if (!gathered.ok) return gathered;
  const { data } = gathered.value;
  const shown = await inView(context, workbookRows(data, request.asOf), request);
  if (!shown.ok) return shown;
  const rows = shown.value;
  context.progress(0.3, "编制表格");
  await nextTurn();
  if (context.cancelled()) return fail({ kind: "cancelled" });
  const time = new Date(context.now());
  const properties = { created: time, modified: time, ...ownExportMark(request.year, request.asOf) };
  const own = sharedOwnColumns(data.ownColumns);
  const wanted = request.view?.columns;
  const columns =
    wanted === undefined ? [...standardColumns, ...ownWorkbookColumns(own)] : workbookColumns(wanted, own);
  const computedFrom = request.computed === true ? computedFromYear(data, request.asOf) : null;
  const problems = problemSheets(
    rows.map(({ item }) => item),
    data.problems,
  );
  const about = [...problems, ...(request.view === null ? worklistSheets(data) : [])];
  const bytes = await writeXlsx({ sheets: [itemSheet(rows, columns, computedFrom), ...about], properties });
  if (context.cancelled()) return fail({ kind: "cancelled" });
  context.progress(0.8, "写入文件");
  const saved = await saveFile(request.destination, bytes);
  return saved.ok ? succeed({ path: request.destination, bytes: saved.value.bytes, items: rows.length }) : saved;
};

function computedFromYear({ year, worklists }: YearData, asOf: IsoDate): ComputedFrom {
  const mechanisms = new Map(worklists.map(({ id, mechanism }) => [id, mechanism]));
  return { asOf, lampRule: year.lampRule, mechanisms };
}

/** All rows without a view; otherwise those that match, in the order that the person sees. */
async function inView(
  context: UseCaseContext,
  rows: readonly WorkbookRow[],
  { year, asOf, view }: ExportRequest,
): Promise<Result<readonly WorkbookRow[]>> {
  if (view === null) return succeed(rows);
  const { filter, sort } = view;
  const page = await pageItems(context, { year, asOf, filter, sort, offset: 0, limit: rows.length + 1 });
  if (!page.ok) return page;
  const byId = new Map(rows.map((row) => [row.item.id, row]));
  return succeed(page.value.rows.flatMap(({ item }) => byId.get(item.id) ?? []));
}
