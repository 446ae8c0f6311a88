import { setImmediate as nextTurn } from "node:timers/promises";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { saveFile } from "../files/save-file.ts";
import { buildReport } from "./build-report.ts";
import { fontWarning } from "./font-warning.ts";
import { gatherReportSource } from "./gather-report-source.ts";
import { layoutOf } from "./report-front.ts";
import { streamDocument } from "./word/render-document.ts";

/**
 * Writes the year's standard report as a Word file. The data is read once; `report-data-changed` when the year is no longer
 * what the user looked at. Between the steps, and between chunks of text, the thread answers other questions; a cancel is
 * heard there and leaves nothing behind. Errors of the destination: see `saveFile`.
 */
export const exportReport: UseCase<"reports:export"> = async (context, request) => {
  const { year, asOf, basedOn, charts, destination } = request;
  context.progress(0, "读取数据");
  // Looked up on the side while the report is made; it never fails.
  const fonts = fontWarning();
  await nextTurn();
  const gathered = gatherReportSource(context.db, year);
  if (!gathered.ok) return gathered;
  const { revision } = gathered.value.data.year;
  if (basedOn !== null && revision !== basedOn) return fail({ kind: "report-data-changed", year, revision });
  context.progress(0.1, "编写报告");
  await nextTurn();
  const { document, warnings, itemCount, chartCount } = buildReport(gathered.value, asOf, layoutOf(request));
  await nextTurn();
  if (context.cancelled()) return fail({ kind: "cancelled" });
  const stream = await streamDocument(document, {
    charts,
    progress: (fraction, step) => context.progress(0.2 + 0.75 * fraction, step),
    cancelled: context.cancelled,
  });
  const saved = await saveFile(destination, stream);
  if (!saved.ok) return saved;
  context.progress(1, "完成");
  const messages = [...warnings, await fonts].flatMap((warning) => warning?.message ?? []);
  return succeed({
    path: destination,
    bytes: saved.value.bytes,
    items: itemCount,
    charts: chartCount,
    warnings: messages,
  });
};
