import { resolve } from "node:path";
import { cutOffOf } from "../../../shared/domain/cut-off.ts";
import { chartModes, reportForms } from "../../../shared/ipc/questions/reports.ts";
import { succeed } from "../../../shared/result.ts";
import { readYear } from "../../store/years.ts";
import { cutOffOption, oneOf, pathOption, yearOption, WrongUsage } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

export const reportCommand: StoreCommand = {
  name: "report",
  usage:
    "--year 年度 [--as-of 截至日期] --out 文件.docx [--charts native|picture] [--form plain|cover|red-head] [--toc] [--template 模板.docx] | --year 年度 --list-placeholders",
  description:
    "写出年度报告；图表默认可在 Word 中编辑，picture 为图片；--form 加封面或版头，--toc 加目录；--template 填写本单位的 Word 模板，--list-placeholders 列出模板可用的占位符",
  options: ["year", "as-of", "out", "charts", "form", "template"],
  flags: ["toc", "list-placeholders"],
  endings: [".docx"],
  words: [0, 0],
  store: "existing",
  reads: () => true,
  plan: (args) => {
    const year = yearOption(args);
    const typedDate = cutOffOption(args, year);
    const charts = oneOf(args, "charts", [chartModes[0], chartModes[1]]);
    const form = oneOf(args, "form", [reportForms[0], reportForms[1], reportForms[2]]);
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
        const base = { taskId: context.newId(), year, asOf, basedOn: null, charts, destination };
        return answerFilled(context, { ...base, source: resolve(template) });
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
