/** The four steps of an import. */
export const importSteps = ["file", "columns", "preview", "changes"] as const;
export type ImportStep = (typeof importSteps)[number];

export const stepTitles: Readonly<Record<ImportStep, string>> = {
  file: "选择文件",
  columns: "表头和各列",
  preview: "核对数据",
  changes: "确认变更",
};

export function stepBefore(step: ImportStep): ImportStep | null {
  return importSteps[importSteps.indexOf(step) - 1] ?? null;
}

export function stepAfter(step: ImportStep): ImportStep | null {
  return importSteps[importSteps.indexOf(step) + 1] ?? null;
}
