import { writeXlsx, type CellValue, type MergeRange } from "hucre/xlsx";
import { writeFileSync } from "node:fs";

const head: readonly CellValue[][] = [
  ["附件2"],
  ["2024年遂潼合作事项清单"],
  ["单位：亿元", null, null, null, null, null, null, "截至2024年9月底"],
  ["领域", "事项名称", "牵头单位", "投资", null, null, "完成时限", "进展情况", "联系电话"],
  [null, null, null, "总投资", "年度计划", "年度完成", null, null, null],
];
const merges: readonly MergeRange[] = [
  { startRow: 1, startCol: 0, endRow: 1, endCol: 8 },
  { startRow: 3, startCol: 3, endRow: 3, endCol: 5 },
  { startRow: 5, startCol: 0, endRow: 8, endCol: 0 },
];

/** The rows of a list as a district reports it, for the year with faults: merged fields, 亿元, a sum, a slip. */
const rows: readonly CellValue[][] = [
  ["基础设施互通", "毗邻地区公交线路互通", "市发展改革委", null, null, null, "2024年12月", "线路已勘察。", "825-1234"],
  [null, "涪江流域水质监测站", "市生态环境局", 1.2, 0.5, 0.3, "2024.11", "主体完工。", "825-2345"],
  [null, "潼南至遂宁快速通道", "市交通运输局", "一个多亿", 0.8, 0.2, "2025年6月底", "路基施工。", null],
  [null, "区域人才共享合作协议", "市人力资源社会保障局", null, null, null, "2024-12-31", null, null],
  [null, "跨区域就业服务平台", "市发展改革委", null, null, null, null, null, null],
  ["合计", null, null, 2.7, 1.3, 0.5, null, null, null],
];

/** Writes such a list as a workbook; with `copies` its last rows are repeated under other names that often. */
export async function writeReportedList(path: string, copies = 0): Promise<void> {
  const more = Array.from({ length: copies }, (_, index): CellValue[] => [
    "公共服务共享",
    `第${index + 1}号便民服务点`,
    "市政务服务局",
    0.01,
    0.01,
    null,
    "2024年12月",
    "已开工。",
    null,
  ]);
  const [sum = [], ...others] = rows.toReversed();
  const body = [...others.toReversed(), ...more, sum];
  const sheets = [
    { name: "填表说明", rows: [["请于每月底前报送。"]] },
    { name: "事项清单", rows: [...head, ...body], merges: [...merges] },
  ];
  writeFileSync(path, await writeXlsx({ sheets }));
}
