import { cutOffOf } from "../../../shared/domain/cut-off.ts";
import { succeed } from "../../../shared/result.ts";
import { readYear } from "../../store/years.ts";
import { cutOffOption, pathOption, WrongUsage, yearOption, type Arguments } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";
import { planForms } from "./export-forms.ts";

export const exportCommand: StoreCommand = {
  name: "export",
  usage:
    "--year 年度 [--as-of 截至日期] [--computed] --out 文件.xlsx，或者 --year 年度 --as-of 截至日期 --forms 文件夹 [--by responsible|lead] [--units 单位、单位] [--columns 自定义列、自定义列]",
  description:
    "把一个年度的事项写成标准表格，事项的问题写在“问题清单”中，再次导入这份表格不会改变任何内容；--computed 在后面加上合作机制、完成率、时序差和亮灯；--forms 为每个单位写一份填报表，填好后用 collect 收回，--columns 让单位同时填写这些自定义列",
  options: ["year", "as-of", "out", "forms", "by", "units", "columns"],
  flags: ["computed"],
  endings: [".xlsx"],
  words: [0, 0],
  store: "existing",
  // A round of forms is noted in the store.
  reads: (args) => args.options["forms"] === undefined,
  plan: (args) => (args.options["forms"] === undefined ? planWorkbook(args) : planForms(args)),
};

function planWorkbook(args: Arguments): ReturnType<StoreCommand["plan"]> {
  const year = yearOption(args);
  const typedDate = cutOffOption(args, year);
  for (const option of ["by", "units", "columns"]) {
    if (args.options[option] !== undefined) throw new WrongUsage(`--${option} 只能与 --forms 一起使用`);
  }
  const computed = args.flags.has("computed");
  const destination = pathOption(args, "out");
  return async (context) => {
    const asOf = typedDate ?? cutOffOf(readYear(context.db, year), year);
    const { exportWorkbook } = await import("../../exchange/export/export-workbook.ts");
    const request = { taskId: context.newId(), year, asOf, view: null, computed, destination };
    const written = await exportWorkbook(context, request);
    if (!written.ok) return written;
    return succeed({ json: written.value, lines: [`已写出：${written.value.path}，共${written.value.items}项事项`] });
  };
}
