import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import type { ObjectStanding } from "../../../shared/domain/draft/object-answers.ts";
import { finding } from "./finding.ts";

/** How many changed numbers a line names. */
const mostNamed = 2;

/** What is to be said of each chart and table that follows the data before the report goes out. */
export function objectFindings(objects: readonly ObjectStanding[]): readonly CheckFinding[] {
  return objects.flatMap((standing) => {
    const said = saidOf(standing);
    const { chapterId, blockId, title } = standing;
    return said === null ? [] : [finding({ ...said, chapterId, blockId, quote: title })];
  });
}

function saidOf(standing: ObjectStanding): Pick<CheckFinding, "rule" | "severity" | "message"> | null {
  const { state, missing } = standing;
  const kind = standing.kind === "table" ? "表格" : "图表";
  switch (state) {
    case "moved":
      return { rule: "moved-figure", severity: "error", message: `${kind}的数据已变动${changesInWords(standing)}。` };
    case "missing":
      return { rule: "missing-figure", severity: "error", message: `${kind}已没有数据：${missing ?? ""}。` };
    case "unconfirmed":
      return { rule: "unconfirmed-figure", severity: "warning", message: `${kind}换成了本年度的数据，尚未核对。` };
    case "current":
      return null;
  }
}

function changesInWords({ changes }: ObjectStanding): string {
  if (changes.length === 0) return "";
  const named = changes.slice(0, mostNamed).map(({ place, before, now }) => `${place}${before || "无"}→${now || "无"}`);
  return `：${named.join("，")}${changes.length > mostNamed ? `，共${changes.length}处` : ""}`;
}
