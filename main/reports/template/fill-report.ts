import { setImmediate as nextTurn } from "node:timers/promises";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { InputOf, OutputOf } from "../../../shared/ipc/contract.ts";
import type { UseCase, UseCaseContext } from "../../engine/use-case.ts";
import { isSameFile } from "../../files/same-file.ts";
import { Cancelled, saveFile } from "../../files/save-file.ts";
import { answeringFaults } from "../../inspect/read-word-file.ts";
import { fillTemplate, type FilledTemplate } from "./fill-template.ts";
import { gatherContent } from "./gather-content.ts";
import type { OpenTemplate } from "./open-template.ts";
import { readTemplate } from "./read-template.ts";

type Request = InputOf<"wordTemplates:fill">;

/**
 * Writes the year's report by filling an office's own Word file. Placeholders that cannot be filled are told and stay.
 * Errors: those of `readTemplate` and `saveFile`, `report-data-changed`, `cancelled`, `input-not-acceptable` when the
 * template itself would be overwritten.
 */
export const fillReport: UseCase<"wordTemplates:fill"> = async (context, request) => {
  const { source, destination } = request;
  if (typeof source === "string" && isSameFile(source, destination)) return fail(sameFile);
  try {
    return await writeFilled(context, request);
  } catch (error) {
    if (error instanceof Cancelled) return fail({ kind: "cancelled" });
    throw error;
  }
};

async function writeFilled(context: UseCaseContext, request: Request): Promise<Result<OutputOf<"wordTemplates:fill">>> {
  const { year, asOf, basedOn, charts, source, destination } = request;
  const step = stepper(context);
  await step(0, "读取模板");
  const read = await readTemplate(context.db, source);
  if (!read.ok) return read;
  await step(0.2, "读取数据");
  const checkpoint = () => stopIfCancelled(context);
  const gathered = gatherContent(context.db, year, asOf, checkpoint);
  if (!gathered.ok) return gathered;
  const { built, content, revision } = gathered.value;
  if (basedOn !== null && revision !== basedOn) return fail({ kind: "report-data-changed", year, revision });
  await step(0.5, "填写模板");
  const { name, template } = read.value;
  const made = await answeringFaults(name, () => fillTemplate(template, built.document, content, charts, checkpoint));
  if (!made.ok) return made;
  const filled = made.value;
  await step(0.9, "写入文件");
  const saved = await saveFile(destination, filled.bytes);
  if (!saved.ok) return saved;
  context.progress(1, "完成");
  const messages = built.warnings.map(({ message }) => message);
  return succeed({
    path: destination,
    bytes: saved.value.bytes,
    items: built.itemCount,
    charts: filled.charts,
    warnings: [...messages, ...templateWarnings(filled, template)],
    problems: filled.problems,
  });
}

function templateWarnings({ problems }: FilledTemplate, { paragraphs, main }: OpenTemplate): readonly string[] {
  if (paragraphs.length === 0) return ["模板里没有占位符，写出的内容与模板相同。"];
  const contents = hasContents(main.text) ? ["模板里有目录，打开报告后请在目录上点右键，选“更新域”。"] : [];
  return [...problems.map(({ message }) => message), ...contents];
}

/** A table of contents is a field of the office's own, with the headings of the template. */
function hasContents(text: string): boolean {
  return /<w:instrText[^>]*>\s*TOC\b|w:instr="\s*TOC\b/.test(text);
}

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
