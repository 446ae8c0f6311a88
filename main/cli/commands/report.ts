import { cutOffOf } from "../../../shared/domain/cut-off.ts";
import { chartModes, reportForms } from "../../../shared/ipc/questions/reports.ts";
import { succeed } from "../../../shared/result.ts";
import { readYear } from "../../store/years.ts";
import { dateOption, oneOf, pathOption, yearOption } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

export const reportCommand: StoreCommand = {
  name: "report",
  usage:
    "--year 年度 [--as-of 截至日期] --out 文件.docx [--charts native|picture] [--form plain|cover|red-head] [--toc]",
  description: "写出年度报告；图表默认可在 Word 中编辑，picture 为图片；--form 加封面或版头，--toc 加目录",
  options: ["year", "as-of", "out", "charts", "form"],
  flags: ["toc"],
  words: [0, 0],
  store: "existing",
  plan: (args) => {
    const year = yearOption(args);
    const typedDate = dateOption(args, "as-of");
    const charts = oneOf(args, "charts", [chartModes[0], chartModes[1]]);
    const form = oneOf(args, "form", [reportForms[0], reportForms[1], reportForms[2]]);
    const contents = args.flags.has("toc");
    const destination = pathOption(args, "out");
    return async (context) => {
      const asOf = typedDate ?? cutOffOf(readYear(context.db, year), year);
      const { exportReport } = await import("../../reports/export-report.ts");
      const request = { taskId: context.newId(), year, asOf, basedOn: null, charts, form, contents, destination };
      const written = await exportReport(context, request);
      if (!written.ok) return written;
      const lines = [`已写出：${written.value.path}`, ...written.value.warnings.map((warning) => `提示：${warning}`)];
      return succeed({ json: written.value, lines });
    };
  },
};
