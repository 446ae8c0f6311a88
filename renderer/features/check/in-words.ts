import type { FindingPlace } from "../../../shared/domain/check/finding.ts";
import { ruleLabels } from "../../../shared/domain/check/rule-labels.ts";
import { fieldLabel } from "../../../shared/domain/field-labels.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { countInTable } from "../../lib/format.ts";
import type { FindingGroup } from "./findings.ts";

/** The cell of a finding: 总投资, 进展：年度完成投资, 进展情况. */
export function cellInWords(place: FindingPlace): string {
  switch (place.kind) {
    case "item":
      return labelOf(place.field) ?? "整条事项";
    case "progress":
      return place.field === "text" ? "进展情况" : `进展：${labelOf(place.field) ?? "整条"}`;
    case "observation":
      return "指标值";
    case "worklist":
      return "清单";
    default:
      return place satisfies never;
  }
}

function labelOf(field: string | null): string | null {
  return field === null ? null : fieldLabel(field);
}

/** 错误2处、提示1处，已改1处: how many findings of a kind are open, and how many were put right here. */
export function countsInWords({
  errors,
  warnings,
  mended,
}: Pick<FindingGroup, "errors" | "warnings" | "mended">): string {
  const open = [
    ...(errors > 0 ? [`错误${countInTable(errors)}处`] : []),
    ...(warnings > 0 ? [`提示${countInTable(warnings)}处`] : []),
  ].join("、");
  return [open, mended > 0 ? `已改${countInTable(mended)}处` : ""].filter((part) => part !== "").join("，");
}

/** 万元与亿元混淆、累计数减少、…: what is looked for. */
export const rulesInWords = Object.values(ruleLabels).join("、");

/** Why a repair was not made; somebody else's change meanwhile is never written over. */
export function repairFailureInWords(thrown: unknown): string {
  const error = errorOf(thrown);
  if (error.kind === "edited-elsewhere") return "检查之后这里又有改动，没有替您修改。已按最新内容重新检查，请核对。";
  const { title, text } = errorInWords(error);
  return `${title}：${text}`;
}

/** Why a repair was not taken back. */
export function takeBackFailureInWords(thrown: unknown): string {
  const error = errorOf(thrown);
  if (error.kind === "edited-elsewhere") return "修改之后这里又有改动，没有撤销，新的内容保留着。请打开事项核对。";
  const { title, text } = errorInWords(error);
  return `${title}：${text}`;
}
