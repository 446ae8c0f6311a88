import { dateInWords } from "../../../shared/domain/dates.ts";
import { figureInWords } from "../../../shared/domain/observation-in-words.ts";
import type { Qualifier } from "../../../shared/domain/year-data.ts";
import type { FieldLabels } from "../../components/fields/binding.ts";
import { absent } from "../../lib/format.ts";
import type { FigureDraft } from "./observation-shelf.ts";

export const figureLabels: FieldLabels<FigureDraft> = {
  indicator: "指标名称",
  value: "数值",
  unit: "单位",
  qualifier: "约数",
  asOf: "截至日期",
  target: "目标值",
  scope: "范围",
  mechanism: "合作机制",
  field: "领域",
};

export const qualifierWords: Readonly<Record<Qualifier, string>> = {
  exact: "确数",
  about: "约",
  nearly: "近",
  over: "超",
  more: "余",
  atLeast: "以上",
};

/** The figure of a draft in words; — while it has no value. */
export function draftInWords({ value, unit, qualifier }: FigureDraft): string {
  return value === null ? absent : figureInWords({ value, unit, qualifier });
}

/** The value of a field in words, for setting two of them side by side. */
export function figureValueInWords(field: keyof FigureDraft, draft: FigureDraft): string {
  switch (field) {
    case "value":
      return draftInWords(draft);
    case "qualifier":
      return qualifierWords[draft.qualifier];
    case "asOf":
      return draft.asOf === null ? absent : dateInWords(draft.asOf);
    default:
      return draft[field] ?? absent;
  }
}
