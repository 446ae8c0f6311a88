import { draftRuleLabels, type CheckFinding } from "../../../../shared/domain/draft/check-finding.ts";

/** 数据已变动3处、没有出处2处: findings counted by kind, in their order. */
export function findingsInWords(findings: readonly CheckFinding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(draftRuleLabels[rule], (counts.get(draftRuleLabels[rule]) ?? 0) + 1);
  return [...counts].map(([label, count]) => `${label}${count}处`).join("、");
}
