import { setImmediate as nextTurn } from "node:timers/promises";
import type { Checkpoint } from "../../shared/checkpoint.ts";
import type { BuiltReport } from "../../shared/domain/report.ts";
import type { InputOf, OutputOf } from "../../shared/ipc/contract.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { Cancelled, saveFile } from "../files/save-file.ts";
import { buildReport } from "./build-report.ts";
import { fontWarning } from "./font-warning.ts";
import { gatherReportSource } from "./gather-report-source.ts";
import { layoutOf } from "./report-front.ts";
import { streamDocument } from "./word/render-document.ts";

type Request = InputOf<"reports:export">;

/**
 * Writes the year's standard report as a Word file. The data is read once; `report-data-changed` when the year is no longer
 * what the user looked at. Between the steps, and between chunks of text, the thread answers other questions; a cancel is
 * heard between rows and leaves nothing behind. Errors of the destination: see `saveFile`.
 */
export const exportReport: UseCase<"reports:export"> = async (context, request) => {
  try {
    return await writeReport(context, request);
  } catch (error) {
    if (error instanceof Cancelled) return fail({ kind: "cancelled" });
    throw error;
  }
};

async function writeReport(context: UseCaseContext, request: Request): Promise<Result<OutputOf<"reports:export">>> {
  const { charts, destination } = request;
  context.progress(0, "读取数据");
  // Looked up on the side while the report is made; it never fails.
  const fonts = fontWarning();
  await nextTurn();
  const built = await composed(context, request);
  if (!built.ok) return built;
  const { document, warnings, itemCount, chartCount } = built.value;
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
}

/** Gathered and built apart from the writing, which must not hold the year's rows in memory. */
async function composed(
  context: UseCaseContext,
  { year, asOf, basedOn, ...request }: Request,
): Promise<Result<BuiltReport>> {
  const checkpoint: Checkpoint = () => {
    if (context.cancelled()) throw new Cancelled();
  };
  const gathered = gatherReportSource(context.db, year, checkpoint);
  if (!gathered.ok) return gathered;
  const { revision } = gathered.value.data.year;
  if (basedOn !== null && revision !== basedOn) return fail({ kind: "report-data-changed", year, revision });
  context.progress(0.1, "编写报告");
  await nextTurn();
  const built = buildReport(gathered.value, asOf, layoutOf(request), checkpoint);
  await nextTurn();
  checkpoint();
  return succeed(built);
}
