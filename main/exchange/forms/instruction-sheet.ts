import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { importFieldLabel } from "../../../shared/exchange/import-fields.ts";
import type { AskedField } from "../../../shared/exchange/forms/form-fields.ts";
import { asWritten } from "../item-sheet.ts";
import type { FormHeads } from "./form-look.ts";

const titleStyle: CellStyle = { font: { bold: true, size: 16 } };
const textStyle: CellStyle = { alignment: { wrapText: true, vertical: "top" } };

/** What the form asks for. */
interface Asked {
  readonly fields: readonly AskedField[];
  /** Whether a sheet 问题清单 comes along. */
  readonly hasProblems: boolean;
}

/** The sheet 填报说明: what to fill in, and how. */
export function instructionSheet(heads: FormHeads & Asked): WriteSheet {
  const { title, unit, asOf, money } = heads;
  const lines = [title, unit, `${asOf}　　${money}`, "", ...instructions(heads)];
  return {
    name: "填报说明",
    columns: [{ width: 90, style: textStyle }],
    rows: lines.map((line) => [asWritten(line)]),
    cells: new Map<string, Partial<Cell>>([["0,0", { style: titleStyle }]]),
    // Not every program makes a row as high as its text when it opens the file.
    rowDefs: new Map(lines.map((line, row) => [row, { height: heightOf(line, row) }])),
    protection: { sheet: true, selectLockedCells: true, formatRows: true },
    pageSetup: { paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** In pt: lines of 44 Chinese characters fit the column. */
function heightOf(line: string, row: number): number {
  const titleHeight = 26;
  const lineHeight = 18;
  return row === 0 ? titleHeight : lineHeight * Math.max(1, Math.ceil(line.length / 42));
}

function instructions({ fields, hasProblems }: Asked): readonly string[] {
  const has = (field: AskedField) => fields.includes(field);
  const sentences = [
    `请在“填报表”中填写白色的各列：${fields.map(importFieldLabel).join("、")}。灰色的各列已经锁定，不需要填写。`,
    "已有的内容是以前填报的情况，有变化的直接修改，没有变化的不用动。数据一律填到上面的截至日期为止。",
    ...(has("doneThisYear") || has("doneSinceStart")
      ? ["金额以万元为单位，只填数，不写单位。“年度完成投资”从今年1月1日算起，“累计完成投资”从开工算起。"]
      : []),
    ...(has("percent") ? ["进度填0到100之间的数，如85，不写百分号。"] : []),
    ...(has("status") || has("phase") ? ["状态、阶段从下拉列表中选择。"] : []),
    ...(has("finishedOn") ? ["完成时间是实际完成的日期，还没有完成的不填。"] : []),
    ...(hasProblems
      ? [
          "“问题清单”列出这些事项已有的问题，有变化的修改原因、措施、责任单位和时限；解决了的把状态选为已解决，填上解决时间。",
        ]
      : []),
    "金额、进度和进展情况留空白，表示没有新的情况，原来的内容保留。",
    "每行后面有隐藏的编号，程序靠它认出是哪一项。可以筛选、调整行高，请不要改动隐藏的列。",
    "需要新增的事项填在“填报表”后面的空白行中，至少写明事项名称；是否列入清单，由收表单位决定。",
    "填好后保存为 .xlsx 文件报回，文件名可以改动。",
  ];
  return sentences.map((sentence, index) => `${index + 1}. ${sentence}`);
}
