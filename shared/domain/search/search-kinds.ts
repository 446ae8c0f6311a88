/** What is searched, in the order in which it is told within a year. */
export const searchKinds = ["item", "problem", "progress", "observation", "worklist", "source", "draft"] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchKindLabels: Readonly<Record<SearchKind, string>> = {
  item: "事项",
  problem: "问题",
  progress: "进展",
  observation: "指标",
  worklist: "清单",
  source: "素材",
  draft: "报告文稿",
};
