import { cutOffOf } from "../../../shared/domain/cut-off.ts";
import { succeed } from "../../../shared/result.ts";
import { readYear } from "../../store/years.ts";
import { dateOption, pathOption, yearOption } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

export const exportCommand: StoreCommand = {
  name: "export",
  usage: "--year 年度 [--as-of 截至日期] --out 文件.xlsx",
  description: "把一个年度的事项写成标准表格；再次导入这份表格不会改变任何内容",
  options: ["year", "as-of", "out"],
  words: [0, 0],
  store: "existing",
  plan: (args) => {
    const year = yearOption(args);
    const typedDate = dateOption(args, "as-of");
    const destination = pathOption(args, "out");
    return async (context) => {
      const asOf = typedDate ?? cutOffOf(readYear(context.db, year), year);
      const { exportWorkbook } = await import("../../exchange/export/export-workbook.ts");
      const written = await exportWorkbook(context, { taskId: context.newId(), year, asOf, view: null, destination });
      if (!written.ok) return written;
      return succeed({ json: written.value, lines: [`已写出：${written.value.path}，共${written.value.items}项事项`] });
    };
  },
};
