import { setImmediate as nextTurn } from "node:timers/promises";
import type { Checkpoint } from "../../../shared/checkpoint.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import type { ChartMode } from "../../../shared/ipc/questions/reports.ts";
import type { FilledReport } from "../../../shared/ipc/questions/word-templates.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { isSameFile } from "../../files/same-file.ts";
import { Cancelled, saveFile } from "../../files/save-file.ts";
import { answeringFaults } from "../../inspect/read-word-file.ts";
import { fillTemplate, type FilledTemplate } from "./fill-template.ts";
import type { OpenTemplate } from "./open-template.ts";
import { readTemplate, type TemplateSource } from "./read-template.ts";
import type { TemplateContent } from "./template-content.ts";

export interface FillRequest {
  readonly charts: ChartMode;
  readonly source: TemplateSource;
  /** Path of the file to be written. */
  readonly destination: string;
}

/** What goes into a template. */
export interface FillMaterial {
  readonly document: ReportDocument;
  readonly content: TemplateContent;
  readonly items: number;
  /** What the person who sends the file out should know. */
  readonly warnings: readonly string[];
}

/**
 * Fills an office's own Word file with what `gather` answers. Placeholders that cannot be filled are told and stay. Errors: those
 * of `gather`, `readTemplate` and `saveFile`, `cancelled`, `input-not-acceptable` when the template itself would be overwritten.
 */
export async function fillInto(
  context: UseCaseContext,
  request: FillRequest,
  gather: (checkpoint: Checkpoint) => Result<FillMaterial>,
): Promise<Result<FilledReport>> {
  const { source, destination } = request;
  if (typeof source === "string" && isSameFile(source, destination)) return fail(sameFile);
  try {
    return await writeFilled(context, request, gather);
  } catch (error) {
    if (error instanceof Cancelled) return fail({ kind: "cancelled" });
    throw error;
  }
}

async function writeFilled(
  context: UseCaseContext,
  { charts, source, destination }: FillRequest,
  gather: (checkpoint: Checkpoint) => Result<FillMaterial>,
): Promise<Result<FilledReport>> {
  const step = stepper(context);
  await step(0, "读取模板");
  const read = await readTemplate(context.db, source);
  if (!read.ok) return read;
  await step(0.2, "读取数据");
  const checkpoint = () => stopIfCancelled(context);
  const gathered = gather(checkpoint);
  if (!gathered.ok) return gathered;
  const { document, content, items, warnings } = gathered.value;
  await step(0.5, "填写模板");
  const { name, template } = read.value;
  const made = await answeringFaults(name, () => fillTemplate(template, document, content, charts, checkpoint));
  if (!made.ok) return made;
  const filled = made.value;
  await step(0.9, "写入文件");
  const saved = await saveFile(destination, filled.bytes);
  if (!saved.ok) return saved;
  context.progress(1, "完成");
  return succeed({
    path: destination,
    bytes: saved.value.bytes,
    items,
    charts: filled.charts,
    warnings: [...warnings, ...templateWarnings(filled, template)],
    problems: filled.problems,
  });
}

function templateWarnings({ problems, contents }: FilledTemplate, { paragraphs }: OpenTemplate): readonly string[] {
  if (paragraphs.length === 0) return ["模板里没有占位符，写出的内容与模板相同。"];
  return [...problems.map(({ message }) => message), ...contentsWarnings[contents]];
}

/** A table of contents is a field of the office's own, with the headings of the template. */
const contentsWarnings: Readonly<Record<FilledTemplate["contents"], readonly string[]>> = {
  none: [],
  filled: ["模板里的目录已按报告的标题重新编排，页码按版面推算。"],
  left: ["模板里有目录，打开报告后请在目录上点右键，选“更新域”。"],
};

/** Reports a step, lets other questions be answered, and hears a cancel. */
function stepper(context: UseCaseContext) {
  return async (fraction: number, words: string) => {
    context.progress(fraction, words);
    await nextTurn();
    stopIfCancelled(context);
  };
}

function stopIfCancelled({ cancelled }: Pick<UseCaseContext, "cancelled">): void {
  if (cancelled()) throw new Cancelled();
}

const sameFile = {
  kind: "input-not-acceptable",
  problems: [{ field: "destination", message: "写出的报告不能覆盖模板，请换一个文件名" }],
} as const;
