import { dateInWords } from "../../../../../shared/domain/dates.ts";
import { errorInWords } from "../../../../../shared/errors/error-in-words.ts";
import { leftOutLabels, returnedFormFault } from "../../../../../shared/exchange/forms/in-words.ts";
import type { ReturnedFile, ReturnedForm } from "../../../../../shared/ipc/questions/forms.ts";

/** Names listed one by one. */
const mostNamed = 5;

/** What a person should know about a returned file, each without a full stop. */
export function fileNotes(file: ReturnedFile): readonly string[] {
  if (file.refusal !== null) return [errorInWords(file.refusal).text.replace(/。$/u, "")];
  if (file.sameAs !== null) return [`与第${file.sameAs + 1}个文件内容相同，只计一次`];
  if (file.forms.length === 0) return ["没有本程序发出的填报表"];
  return [
    ...file.forms.flatMap(formNotes),
    ...file.leftOut
      .map(({ row, kind, text }) => `略过第${row}行“${text}”（${leftOutLabels[kind]}）`)
      .slice(0, mostNamed),
    ...named("没有这些列", file.missingColumns),
    ...named("这些事项已经删除", file.goneItems),
    ...named("这些问题已经删除", file.goneProblems),
    ...(file.isOpenElsewhere ? ["文件正在其他程序中打开，没有保存的改动读不到"] : []),
  ];
}

function formNotes(form: ReturnedForm): readonly string[] {
  const fault = returnedFormFault(form);
  if (fault !== null) return [fault];
  return [
    `截至${dateInWords(form.asOf)}`,
    ...(form.state === "no-record" ? ["没有发出的记录"] : []),
    ...named("没有报回", form.missing),
  ];
}

function named(what: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > mostNamed ? `等${names.length}项` : "";
  return [`${what}：${names.slice(0, mostNamed).join("、")}${more}`];
}
