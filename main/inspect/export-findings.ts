import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import { findingLevelNames } from "../../shared/domain/inspect/finding.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { ListedFinding } from "../../shared/ipc/questions/inspect.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { asWritten } from "../exchange/item-sheet.ts";
import { saveFile } from "../files/save-file.ts";

const heads = ["序号", "类别", "规则", "检查内容", "位置", "应为", "现为", "依据"] as const;
const widths = [6, 8, 8, 24, 40, 40, 40, 30] as const;
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const headStyle: CellStyle = { font: { bold: true } };
const titleStyle: CellStyle = { font: { bold: true, size: 14 } };
/** Where the heads stand, counted from 0: above are the title and a line about the file. */
const headRow = 2;

/** Writes the findings of an inspection as a workbook to be worked off or handed on; fails as `saveFile` does. */
export const exportFindings: UseCase<"inspections:exportFindings"> = async ({ now }, request) => {
  const time = new Date(now());
  const bytes = await writeXlsx({ sheets: [findingsSheet(request)], properties: { created: time, modified: time } });
  const saved = await saveFile(request.destination, bytes);
  return saved.ok ? succeed({ path: request.destination, bytes: saved.value.bytes }) : saved;
};

function findingsSheet({ name, profile, findings }: InputOf<"inspections:exportFindings">): WriteSheet {
  const styled = new Map<string, Partial<Cell>>([["0,0", { style: titleStyle }]]);
  for (const column of heads.keys()) styled.set(`${headRow},${column}`, { style: headStyle });
  return {
    name: "检查结果",
    columns: widths.map((width) => ({ width, style: wrapped })),
    rows: [
      [asWritten("公文检查结果")],
      [asWritten(`文件：${name}　检查方案：${profile}　共${findings.length}项`)],
      [...heads],
      ...findings.map(findingRow),
    ],
    cells: styled,
    freezePane: { rows: headRow + 1 },
    pageSetup: { paperSize: "a4", orientation: "landscape" },
  };
}

function findingRow({ level, rule, label, basis, places, expected, found }: ListedFinding, index: number) {
  const words = [findingLevelNames[level], rule, label, places, expected, found, basis];
  return [index + 1, ...words.map(asWritten)];
}
