/** What is looked at before a report goes out, in the order in which it is listed. */
export const draftRules = [
  "moved-figure",
  "missing-figure",
  "unconfirmed-figure",
  "fixed-figure",
  "contradicts-store",
  "contradicts-text",
  "direction",
  "lost-reference",
  "cut-off",
  "figure-without-source",
  "empty-chapter",
  "open-remark",
  "unknown-block",
  "stale-passage",
  "official-rule",
] as const;
export type DraftRule = (typeof draftRules)[number];

export const draftRuleLabels: Readonly<Record<DraftRule, string>> = {
  "moved-figure": "数据已变动",
  "missing-figure": "数据已不存在",
  "unconfirmed-figure": "尚未核对",
  "fixed-figure": "手工固定",
  "contradicts-store": "与数据不一致",
  "contradicts-text": "前后不一致",
  direction: "增减方向",
  "lost-reference": "引用的内容已不在",
  "cut-off": "截至日期",
  "figure-without-source": "没有出处",
  "empty-chapter": "没有内容",
  "open-remark": "未处理的批注",
  "unknown-block": "不能识别的内容",
  "stale-passage": "起草内容已有变化",
  "official-rule": "公文规范",
};

/** One thing to look at, with the place that it leads to. */
export interface CheckFinding {
  readonly rule: DraftRule;
  readonly severity: "error" | "warning" | "note";
  /** What is wrong and, where it can be said, what is right. */
  readonly message: string;
  readonly chapterId: string | null;
  readonly blockId: string | null;
  readonly figureId: string | null;
  /** The words concerned, as they stand; empty for the whole place. */
  readonly quote: string;
}
