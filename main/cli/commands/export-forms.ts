import { ownField } from "../../../shared/domain/own-field.ts";
import { splitNames } from "../../../shared/exchange/cells/read-names.ts";
import type { SentForms } from "../../../shared/ipc/questions/forms.ts";
import { succeed } from "../../../shared/result.ts";
import { cutOffOption, oneOf, pathOption, required, WrongUsage, yearOption, type Arguments } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

/** `hezuo export --forms`: a form for each unit into a folder. The cut-off date has to be given: units report to it. */
export function planForms(args: Arguments): ReturnType<StoreCommand["plan"]> {
  if (args.options["out"] !== undefined) throw new WrongUsage("--forms 和 --out 只能写一个");
  const year = yearOption(args);
  required(args, "as-of");
  const asOf = cutOffOption(args, year);
  if (asOf === null) throw new WrongUsage("缺少参数 --as-of");
  const destination = pathOption(args, "forms");
  const way = oneOf(args, "by", ["responsible", "lead"]);
  const typed = args.options["units"];
  const units = typed === undefined ? null : [...new Set(splitNames(typed))];
  if (units?.length === 0) throw new WrongUsage("--units 应写明单位，用顿号隔开");
  const columns = args.options["columns"];
  const own = columns === undefined ? [] : [...new Set(splitNames(columns))].map(ownField);
  if (columns !== undefined && own.length === 0) throw new WrongUsage("--columns 应写明自定义列，用顿号隔开");
  return async (context) => {
    const { sendForms } = await import("../../exchange/forms/send-forms.ts");
    const { formFields } = await import("../../../shared/exchange/forms/form-fields.ts");
    const fields = [...formFields, ...own];
    const taskId = context.newId();
    const sent = await sendForms(context, { taskId, year, asOf, way, units, fields, into: "folder", destination });
    if (!sent.ok) return sent;
    return succeed({ json: { ...sent.value, asOf }, lines: inLines(sent.value) });
  };
}

function inLines({ forms, path, withoutUnit }: SentForms): readonly string[] {
  return [
    ...forms.map(({ unit, items, path: file }) => `${unit}：${items}项，${file}`),
    `已写出${forms.length}个单位的填报表，在文件夹“${path}”中`,
    ...(withoutUnit === 0 ? [] : [`有${withoutUnit}项没有写明单位，没有发出`]),
  ];
}
