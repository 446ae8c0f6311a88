import { cutOffOf } from "../../../shared/domain/cut-off.ts";
import type { Finding } from "../../../shared/domain/check/finding.ts";
import { succeed } from "../../../shared/result.ts";
import { readYear } from "../../store/years.ts";
import { cutOffOption, yearOption } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

export const checkCommand: StoreCommand = {
  name: "check",
  usage: "--year 年度 [--as-of 截至日期]",
  description: "检查一个年度的数据：累计数减少、万亿混淆、重复列入、到期未更新等",
  options: ["year", "as-of"],
  words: [0, 0],
  store: "existing",
  reads: () => true,
  plan: (args) => {
    const year = yearOption(args);
    const typedDate = cutOffOption(args, year);
    return async (context) => {
      const asOf = typedDate ?? cutOffOf(readYear(context.db, year), year);
      const { runCheck } = await import("../../check/run-check.ts");
      const { ruleLabels } = await import("../../../shared/domain/check/rule-labels.ts");
      const checked = await runCheck(context, { year, asOf });
      if (!checked.ok) return checked;
      const { findings } = checked.value;
      const lines = findings.map(
        (finding) =>
          `${levelNames[finding.level]}  ${ruleLabels[finding.rule]}  ${finding.place.title}：${finding.message}`,
      );
      return succeed({
        json: { findings: findings.map(inJson) },
        lines: [...lines, lines.length === 0 ? "没有发现问题" : `共${findings.length}处`, `检查的截至日期：${asOf}`],
      });
    };
  },
};

const levelNames: Readonly<Record<Finding["level"], string>> = { error: "错误", warning: "提示" };

function inJson({ rule, level, message, place }: Finding) {
  const item = place.kind === "progress" ? place.itemId : place.kind === "item" ? place.id : null;
  return { rule, level, ...(item === null ? {} : { item }), message: `${place.title}：${message}` };
}
