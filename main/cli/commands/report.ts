import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { cutOffOf } from "../../../shared/domain/cut-off.ts";
import type { ChartMode, ReportForm } from "../../../shared/ipc/questions/reports.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { TemplateSource } from "../../reports/template/read-template.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { wordTemplateNamed } from "../../store/word-templates.ts";
import { readYear } from "../../store/years.ts";
import { cutOffOption, oneOf, pathOption, yearOption, WrongUsage } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

/** A kept template goes before a file of that name; what does not look like a file can only be a name. */
function templateSource(db: ReadableDb, typed: string): Result<TemplateSource> {
  const kept = wordTemplateNamed(db, typed);
  if (kept !== null) return succeed({ kept: kept.id });
  const isFile = /[\\/]|\.[A-Za-z]{2,5}$/.test(typed) || existsSync(typed);
  return isFile ? succeed(resolve(typed)) : fail({ kind: "not-found", what: "word-template" });
}

export const reportCommand: StoreCommand = {
  name: "report",
  usage:
    "--year 年度 [--as-of 截至日期] --out 文件.docx [--charts native|picture] [--form plain|cover|red-head] [--toc] [--template 模板名称或文件.docx] | --year 年度 --list-placeholders",
  description:
    "写出年度报告；图表默认可在 Word 中编辑，picture 为图片；--form 加封面或版头，--toc 加目录；--template 填写本单位的 Word 模板，可以是程序里的模板名称或者文件，--list-placeholders 列出模板可用的占位符",
  options: ["year", "as-of", "out", "charts", "form", "template"],
  flags: ["toc", "list-placeholders"],
  endings: [".docx"],
  words: [0, 0],
  store: "existing",
  reads: () => true,
  plan: (args) => {
    const year = yearOption(args);
    const typedDate = cutOffOption(args, year);
    const charts = oneOf<ChartMode>(args, "charts", ["native", "picture"]);
    const form = oneOf<ReportForm>(args, "form", ["plain", "cover", "red-head"]);
    const contents = args.flags.has("toc");
    if (args.flags.has("list-placeholders")) {
      return async (context) => {
        const asOf = typedDate ?? cutOffOf(readYear(context.db, year), year);
        const { answerPlaceholders } = await import("./template-answers.ts");
        return answerPlaceholders(context, year, asOf);
      };
    }
    const template = args.options["template"];
    if (template !== undefined && (contents || form !== "plain"))
      throw new WrongUsage("--template 自带版式，不能与 --form、--toc 同用");
    const destination = pathOption(args, "out");
    return async (context) => {
      const asOf = typedDate ?? cutOffOf(readYear(context.db, year), year);
      if (template !== undefined) {
        const { answerFilled } = await import("./template-answers.ts");
        const source = templateSource(context.db, template);
        if (!source.ok) return source;
        const base = { taskId: context.newId(), year, asOf, basedOn: null, charts, destination };
        return answerFilled(context, { ...base, source: source.value });
      }
      const { exportReport } = await import("../../reports/export-report.ts");
      const request = { taskId: context.newId(), year, asOf, basedOn: null, charts, form, contents, destination };
      const written = await exportReport(context, request);
      if (!written.ok) return written;
      const lines = [`已写出：${written.value.path}`, ...written.value.warnings.map((warning) => `提示：${warning}`)];
      return succeed({ json: written.value, lines });
    };
  },
};
