/** Why nothing of a year can be changed: it is archived, or its data file allows no writing. */
export type Frozen = "archived" | "store";

const sentences: Readonly<Record<Frozen, string>> = {
  archived: "本年度已归档，内容只能查看，不能修改。",
  store: "数据文件只能查看，内容不能修改。",
};
const marks: Readonly<Record<Frozen, string>> = { archived: "已归档，只能查看", store: "数据文件只能查看" };

/** A sentence of its own, for a form or a cell; nothing while the year can be changed. */
export function frozenInWords(frozen: Frozen | null): string {
  return frozen === null ? "" : sentences[frozen];
}

/** What is added to the line below a page's title, with the comma before it; nothing while the year can be changed. */
export function frozenMark(frozen: Frozen | null): string {
  return frozen === null ? "" : `，${marks[frozen]}`;
}
