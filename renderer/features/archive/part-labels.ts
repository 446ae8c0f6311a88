/** What people call the parts of an archived year; they are kept under names that can be read without this program. */
const labels: Readonly<Record<string, string>> = {
  "data.json": "年度数据",
  "report.docx": "年度报告",
  "items.xlsx": "事项总表",
  "检查清单.txt": "检查清单",
};

/** 年度数据、年度报告: the parts in words, a part of a later format by the name it is kept under. */
export function partsInWords(parts: readonly string[]): readonly string[] {
  return parts.map((part) => labels[part] ?? part);
}
