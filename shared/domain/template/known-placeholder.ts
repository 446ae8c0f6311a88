/**
 * How a placeholder is filled: `inline` words take the look of the placeholder wherever it stands; the others need a
 * paragraph of their own in the text.
 */
export type PlaceholderGroup = "inline" | "indicator" | "chapter" | "chart" | "table" | "picture";

export const placeholderGroupNames: Readonly<Record<PlaceholderGroup, string>> = {
  inline: "文字",
  indicator: "指标",
  chapter: "章节",
  chart: "图",
  table: "表格和附件",
  picture: "图片",
};

/** A placeholder that may stand in an office's own template. */
export interface KnownPlaceholder {
  /** What stands between the braces: 图:投资完成. */
  readonly name: string;
  readonly group: PlaceholderGroup;
  readonly explanation: string;
  /** Whether this year has something to put there. */
  readonly available: boolean;
}

/** {{图:投资完成}} */
export function placeholderInWords(name: string): string {
  return `{{${name}}}`;
}
