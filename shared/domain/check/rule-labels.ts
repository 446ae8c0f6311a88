import type { CheckRule } from "./finding.ts";

/** What each rule looks for, as a heading. */
export const ruleLabels: Readonly<Record<CheckRule, string>> = {
  "wan-yi-slip": "万元与亿元混淆",
  "cumulative-falls": "累计数减少",
  "year-above-total": "年度数大于累计数或总数",
  "parts-do-not-add-up": "分项与总数不符",
  "percent-above-100": "百分比超过100%",
  "unit-missing": "缺少单位",
  "on-two-lists": "同一事项重复列入",
  "done-above-plan": "完成数远超计划",
  "deadline-expired": "已到期未更新状态",
  "red-unanswered": "亮红灯未填写原因和措施",
  "finished-without-date": "已完成但没有完成时间",
  "list-count-differs": "清单项数不符",
};
